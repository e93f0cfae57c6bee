import type { reasons as english } from '../en/reasons';
import type { Translation } from '../translation';

export const reasons: Translation<typeof english> = {
  'reason.not-stored': 'لم تعد الإحالة محفوظة',
  'reason.card-not-posted': 'لم تُنشر بطاقتها بعد، وستُظهر هذه الحالة عند نشرها',
  'reason.nothing-to-say': 'لم يكن هناك ما يُقال',
  'reason.answered': 'تم الرد عليها في هذه الأثناء',
  'reason.deadline-over': 'كان الموعد النهائي قد فات',
  'reason.platform-off': 'نظام المحادثة هذا متوقف',
  'reason.conversation-gone': 'لم تعد المحادثة التي جرى فيها التواصل موجودة',
  'reason.bot-removed': 'أُزيل البوت',
  'reason.destination-unknown': 'المحادثة غير معروفة',
  'reason.unknown': 'السبب غير معروف',
};
