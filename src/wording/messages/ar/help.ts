import type { help as english } from '../en/help';
import type { Translation } from '../translation';

export const help: Translation<typeof english> = {
  'help.title': 'أتابع إحالات Microsoft الخاصة بكم',
  'help.intro':
    'تظهر الإحالات الجديدة هنا خلال دقائق مع الوقت المتبقي للرد. اضغطوا على أحد الأسطر أو اكتبوا كلماته.',

  'help.list.title': 'عرض ما ينتظر الرد',
  'help.list.text': 'الأكثر إلحاحًا أولًا',
  'help.expiring.title': 'عرض ما يوشك أن ينتهي',
  'help.expiring.text': 'قبل فوات الأوان',
  'help.subscribe.title': 'تلقّي الإحالات الجديدة',
  'help.subscribe.text': 'تظهر كل إحالة هنا خلال دقائق',
  'help.subscriptions.title': 'عرض ما أنشره هنا أو تغييره',
  'help.subscriptions.text': 'قواعد هذه المحادثة',
  'help.show.title': 'البحث عن إحالة',
  'help.show.text': 'بمعرّف الإحالة أو اسم العميل',
  'help.rule.title': 'تلقّي بعض الإحالات فقط',
  'help.rule.text': 'قاعدة على أي حقل',
  'help.digest.title': 'تلقّي ملخص كل يوم',
  'help.digest.text': 'وقته وأيامه ومنطقتكم الزمنية',

  'help.more': 'كلمات أخرى',
  'help.toggle-more': 'إظهار الكلمات الأخرى أو إخفاؤها',
  'help.ask.text': 'السؤال عن أي حقل: قاعدة، أو ترتيب، أو عدد',
  'help.digest-now.text': 'ملخص اليوم فورًا؛ ولإيقافه «digest off»',
  'help.remind.text': 'مواعيد التذكير قبل الموعد النهائي؛ ولإيقافه «remind off»',
  'help.snooze.text': 'إيقاف تذكيرات إحالة واحدة لمدة يومين',
  'help.claim.text': 'تولّي الإحالة وتلقّي تذكيراتها؛ وللتخلي عنها «release»',
  'help.assign.text': 'إسناد إحالة إلى شخص آخر',
  'help.settings.text': 'التذكيرات وملخص اليوم وساعات العمل واللغة هنا',
  'help.language.text': 'لغتي هنا: de أو en أو es أو fr أو ja أو ar',
  'help.hours.text': 'ساعات العمل هنا؛ تصل التذكيرات خلالها',

  'help.hint-personal': 'اكتبوا «help» في أي وقت.',
  'help.hint-shared': 'أشيروا إليّ بعلامة @ قبل الكلمات عند الكتابة هنا؛ أما الأزرار فتعمل دون ذلك.',

  'help.welcome.title': 'مرحبًا، أتابع إحالات Microsoft الخاصة بكم',
  'help.welcome.intro':
    'يجب الرد على إحالات Partner Center خلال نحو 14 يومًا وإلا انتهت صلاحيتها. اضغطوا على «اشتراك» لتظهر كل إحالة جديدة هنا مع موعدها النهائي.',
  'help.welcome.added-by': 'أُضيف بواسطة {person}',
};
