import type { lists as english } from '../en/lists';
import type { Translation } from '../translation';

export const lists: Translation<typeof english> = {
  'lists.pending.title': 'بانتظار الرد',
  'lists.active.title': 'مقبولة ونشطة',
  'lists.closed.title': 'مغلقة',
  'lists.expiring.title': 'على وشك الانتهاء',
  'lists.all.title': 'كل الإحالات',
  'lists.related.title': 'إحالات مرتبطة',
  'lists.search.title': 'نتائج البحث',
  'lists.query.title': 'إحالات مطابقة',
  'lists.search.title-words': 'نتائج البحث عن «{words}»',

  'lists.pending.badge': 'بانتظار الرد',
  'lists.active.badge': 'نشطة',
  'lists.closed.badge': 'مغلقة',
  'lists.expiring.badge': 'توشك أن تنتهي',
  'lists.all.badge': 'الكل',
  'lists.related.badge': 'مشاركة واحدة',
  'lists.search.badge': 'بحث',
  'lists.query.badge': 'تصفية',

  'lists.pending.empty': 'لا شيء بانتظار الرد. بعد الاشتراك تظهر الإحالات الجديدة هنا تلقائيًا.',
  'lists.active.empty': 'لا توجد إحالات نشطة.',
  'lists.closed.empty': 'لم تُغلق أي إحالة بعد.',
  'lists.expiring.empty': 'لا توجد إحالات على وشك الانتهاء.',
  'lists.all.empty': 'لا أعرف أي إحالة بعد.',
  'lists.related.empty': 'لا توجد إحالات تابعة لهذه المشاركة، أو لا توجد منها إحالات يُسمح لكم برؤيتها.',
  'lists.search.empty':
    'لا توجد إحالة تتضمن كل هذه الكلمات في الأسماء أو الملاحظات أو الأشخاص. جرّبوا كلمات أقل أو جزءًا من كلمة.',
  'lists.query.empty': 'لا توجد إحالات مطابقة لعامل التصفية هذا. جرّبوا شروطًا أقل أو اعرضوا الكل.',

  'lists.range.most-urgent': '{range} من {total}، الأكثر إلحاحًا أولًا',
  'lists.range.latest-change': '{range} من {total}، الأحدث تغييرًا أولًا',
  'lists.range.as-asked': '{range} من {total}، بالترتيب المطلوب',
  'lists.stored': 'لم يستجب Partner Center، وهذا ما كان معروفًا في {moment}.',

  'lists.previous': 'السابق',
  'lists.next': 'التالي',
  'lists.waiting': 'بانتظار الرد',
  'lists.everything': 'الكل',
  'lists.see-all': 'عرض الكل ({total})',
  'lists.open': 'فتح {customer}',

  'lists.closes': 'الإغلاق في {day}',
  'lists.no-date': 'بلا موعد',

  'lists.baseline.title':
    '{total, plural, zero {لا شيء بانتظار الرد} one {إحالة واحدة بانتظار الرد} two {إحالتان بانتظار الرد} few {# إحالات بانتظار الرد} many {# إحالة بانتظار الرد} other {# إحالة بانتظار الرد}}',
  'lists.baseline.intro':
    'وصلت قبل إضافتي، لذلك أجمعها هنا في رسالة واحدة.{overdue, plural, zero {} one { إحالة واحدة فات موعدها النهائي.} two { إحالتان فات موعدهما النهائي.} few { # إحالات فات موعدها النهائي.} many { # إحالة فات موعدها النهائي.} other { # إحالة فات موعدها النهائي.}}{part, select, yes { الأكثر إلحاحًا ({shown}):} other {}}',
  'lists.baseline.footer': 'من الآن فصاعدًا تصل كل إحالة جديدة في بطاقة خاصة بها.',
};
