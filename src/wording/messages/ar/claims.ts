import type { claims as english } from '../en/claims';
import type { Translation } from '../translation';

export const claims: Translation<typeof english> = {
  'claim.taken-by-you.title': '{customer} في عهدتكم الآن',
  'claim.taken-by-you.text':
    'تُظهر البطاقات ذلك، وستصلكم التذكيرات وحدكم. ينتهي التولّي قبل 72 ساعة من الموعد النهائي ما لم يُرَدّ على الإحالة في Partner Center.',
  'claim.taken-by-you-late.title': '{customer} في عهدتكم الآن',
  'claim.taken-by-you-late.text': 'تُظهر البطاقات ذلك، وستصلكم التذكيرات وحدكم.',
  'claim.yours-already.title': '{customer} في عهدتكم بالفعل',
  'claim.yours-already.text': 'لم يتغيّر شيء.',
  'claim.nobody-has-it.title': 'لم يتولَّ أحد {customer}',
  'claim.nobody-has-it.text': 'لم يتغيّر شيء.',
  'claim.released.title': 'تم التخلي عن {customer}',
  'claim.released.text': 'تُظهر البطاقات ذلك، وستعود التذكيرات إلى القنوات.',
  'claim.theirs-already.title': '{customer} في عهدة {to} بالفعل',
  'claim.theirs-already.text': 'لم يتغيّر شيء.',
  'claim.handed-over.title': '{customer} في عهدة {to} الآن',
  'claim.handed-over.text': 'تُظهر البطاقات ذلك، وقد أبلغتُ {to}.',
  'claim.handed-over-untold.title': '{customer} في عهدة {to} الآن',
  'claim.handed-over-untold.text':
    'تُظهر البطاقات ذلك، لكن لا يمكنني مراسلة {to} على انفراد، فهذا يتطلب فتح محادثة معي أولًا. يُرجى إبلاغ الشخص المعني بأنفسكم.',
  'claim.taken.title': 'سبقكم شخص آخر: {by}',
  'claim.taken.text':
    '{customer} في عهدة {by}، لذلك لم يتغيّر شيء. لنقل الإحالة إلى شخص آخر استخدموا «assign».',
  'claim.not-yours.title': 'هذه الإحالة ليست في عهدتكم',
  'claim.not-yours.text': 'الإحالة في عهدة {by}، لذلك لم يتغيّر شيء. لنقلها إلى شخص آخر استخدموا «assign».',
  'claim.not-waiting.title': 'لم يعد الرد على {customer} مطلوبًا',
  'claim.not-waiting.text': 'سبق الرد على الإحالة أو انتهت صلاحيتها، لذلك لم يتغيّر شيء.',
  'claim.who.title': 'لا أعرف من المقصود باسم {name}',
  'claim.who.text': 'أشيروا إلى الشخص بعلامة @ واختاروا الاسم من القائمة لأعرف من المقصود. لم يتغيّر شيء.',
};
