import type { replies as english } from '../en/replies';
import type { Translation } from '../translation';

export const replies: Translation<typeof english> = {
  'snooze.done.title': 'تم تأجيل التذكيرات',
  'snooze.done.text': 'لن أذكّركم بهذه الإحالة هنا حتى {until}.',
  'snooze.shortened.text': 'لن أذكّركم بهذه الإحالة هنا حتى {until}، وهو موعد التذكير الأخير الذي يُرسَل دائمًا.',
  'snooze.over.title': 'انتهى تأجيل التذكير',
  'snooze.over.text': 'ستصل تذكيرات هذه الإحالة إلى هنا من جديد.',
  'snooze.bad-length.title': 'ما مدة التأجيل؟',
  'snooze.not-waiting.title': 'لا يوجد تذكير لتأجيله',
  'snooze.not-waiting.text': 'سبق الرد على الإحالة أو انتهت صلاحيتها، لذلك لن تصل تذكيرات بشأنها.',
  'length.not-a-length': '«{text}» ليست مدة زمنية أعرفها، لذلك لم يتغيّر شيء. المثال الصحيح: «{example}».',
  'length.too-long':
    '«{text}» أطول من مهلة الرد على الإحالة، وهي 14 يومًا، لذلك لم يتغيّر شيء. المثال الصحيح: «{example}».',
  'length.too-short': '«{text}» أقل من 15 دقيقة، لذلك لم يتغيّر شيء. المثال الصحيح: «{example}».',
  'setting.nothing-here.title': 'لا أنشر شيئًا هنا بعد',
  'setting.nothing-here.text': 'اكتبوا «subscribe» أولًا، وبعدها يمكن تحديد مواعيد التذكير وملخص اليوم.',
  'setting.remind.title': 'لا يمكنني قراءة مواعيد التذكير، لذلك لم يتغيّر شيء',
  'remind.none': 'حدّدوا المدة قبل الموعد النهائي. المثال الصحيح: «{example}».',
  'remind.too-many':
    'عدد التذكيرات المطلوبة للإحالة الواحدة هو {text}، والحد الأقصى 8. المثال الصحيح: «{example}».',
  'setting.hours.title': 'لا يمكنني قراءة ساعات العمل، لذلك لم يتغيّر شيء',
  'hours.none': 'حدّدوا وقت البدء ووقت الانتهاء والأيام. المثال الصحيح: «{example}».',
  'hours.not-hours': '«{text}» ليس وقتًا ولا يومًا ولا عطلات. المثال الصحيح: «{example}».',
  'hours.twice': '«{text}» وقت ثانٍ، ولا يُسمح إلا بوقت واحد. المثال الصحيح: «{example}».',
  'hours.ends-before-it-starts': 'في «{text}» يأتي وقت الانتهاء قبل وقت البدء. المثال الصحيح: «{example}».',
  'hours.not-a-country': '«{text}» ليس رمز دولة، فرمز الدولة حرفان مثل «FR». المثال الصحيح: «{example}».',
  'setting.timezone.title': 'لا أعرف هذه المنطقة الزمنية، لذلك لم يتغيّر شيء',
  'timezone.unknown': '«{text}» ليست منطقة زمنية. المثال الصحيح: «{example}».',
  'setting.language.title': 'لا أتحدث هذه اللغة، لذلك لم يتغيّر شيء',
  'language.unknown': 'اللغات التي أتحدثها: {languages}، وليس منها «{text}». المثال الصحيح: «{example}».',
  'setting.digest.title': 'لا يمكنني قراءة موعد ملخص اليوم، لذلك لم يتغيّر شيء',
  'setting.digest.not-a-time': '«{text}» ليس وقتًا من اليوم. المثال الصحيح: «{example}».',
  'setting.digest.hour': '«{text}» ليس وقتًا من اليوم، فالساعات من 0 إلى 23. المثال الصحيح: «{example}».',
  'setting.digest.minute': '«{text}» ليس وقتًا من اليوم، فالدقائق من 0 إلى 59. المثال الصحيح: «{example}».',
  'setting.digest.zone': '«{text}» ليست منطقة زمنية. المثال الصحيح: «{example}».',
  'setting.digest.days': '«{text}» ليست من أيام الأسبوع. المثال الصحيح: «{example}».',
  'setting.digest.unknown': 'لا أعرف معنى «{text}» هنا. المثال الصحيح: «{example}».',
  'setting.digest.two-times':
    '«{text}» وقت ثانٍ، وملخص اليوم يصل مرة واحدة في اليوم. المثال الصحيح: «{example}».',
  'setting.digest.two-zones': '«{text}» منطقة زمنية ثانية، ولا يُسمح إلا بواحدة. المثال الصحيح: «{example}».',
  'setting.digest.two-ways':
    '«{text}» يناقض ما قبله: في اليوم الهادئ إمّا سطر واحد وإمّا صمت. المثال الصحيح: «{example}».',
  'setting.digest.not-alone': 'يجب أن يكون «{text}» وحده. المثال الصحيح: «{example}».',
};
