import type { cards as english } from '../en/cards';
import type { Translation } from '../translation';

export const cards: Translation<typeof english> = {
  'cards.open-in-partner-center': 'فتح في Partner Center',
  'cards.details': 'التفاصيل',
  'cards.needs': 'ما يحتاج إليه العميل',
  'cards.and-more':
    '{count, plural, zero {ولا مزيد} one {وعنصر آخر} two {وعنصران آخران} few {و# عناصر أخرى} many {و# عنصرًا آخر} other {و# عنصر آخر}}',

  'cards.help': 'مساعدة',
  'cards.subscribe': 'اشتراك',
  'cards.subscribe-to-everything': 'الاشتراك في كل الإحالات',
  'cards.unsubscribe': 'إلغاء الاشتراك',
  'cards.undo': 'تراجع',
  'cards.subscriptions-here': 'الاشتراكات هنا',
  'cards.settings': 'الإعدادات',
  'cards.list-pending': 'عرض ما ينتظر الرد',
  'cards.list-active': 'الإحالات النشطة',
  'cards.list-closed': 'الإحالات المغلقة',
  'cards.list-expiring': 'على وشك الانتهاء',
  'cards.list-all': 'كل الإحالات',
  'cards.list-related': 'الإحالات المرتبطة',
  'cards.show': 'عرض {id}',

  'cards.untitled-problem': 'حدث خطأ ما',
  'cards.problem-code': 'ما زالت المشكلة قائمة؟ أرسلوا هذا الرمز إلى مسؤول النظام لديكم: {code}',
  'cards.fault': 'يحتاج البوت إلى اهتمامكم',
  'cards.fault-noticed': 'لوحظ ذلك في {moment}',
};
