import type { problems as english } from '../en/problems';
import type { Translation } from '../translation';

export const problems: Translation<typeof english> = {
  'problem.our-fault.title': 'حدث خطأ من جانبي',
  'problem.our-fault.text':
    'لم يتغيّر شيء. حاولوا مرة أخرى بعد دقيقة، وإذا تكرر ذلك فأرسلوا الرمز إلى مسؤول النظام لديكم.',
  'problem.misunderstood.title': 'لم أفهم ذلك',
  'problem.misunderstood.text':
    'لا أعرف «{words}». اكتبوا «list» لعرض ما ينتظر الرد، أو «show» متبوعًا بمعرّف الإحالة أو اسم العميل، أو «help» لعرض كل ما يمكنني فعله.',
  'problem.misunderstood.meant': 'لا أعرف «{words}». هل تقصدون «{command}»؟',
  'problem.almost.title': 'اقتربتم',
  'problem.almost.text': '{reason} هل تقصدون «{command}»؟',
  'problem.still-reading.title': 'لم أقرأ Partner Center بعد',
  'problem.still-reading.text':
    'لم تكتمل القراءة الأولى، لذلك لا أعرف أي إحالات حتى الآن. اسألوني مرة أخرى بعد دقيقة.',
  'problem.filter.title': 'لا يمكنني قراءة عامل التصفية هذا',
  'problem.order.title': 'لا يمكنني الترتيب حسب ذلك',
  'problem.rule.title': 'لا يمكنني قراءة هذه القاعدة، لذلك لم يتغيّر شيء',
  'problem.filter.mended': '{reason} هل تقصدون: {filter}',
  'problem.filter.text': '{reason}',
  'problem.not-a-referral.title': '«{words}» ليس إحالة',
  'problem.not-a-referral.text':
    'ليس معرّف إحالة ولا جزءًا من اسم عميل أعرفه. يبدو المعرّف هكذا: «c5fbb3b6-be74-4795-9fb5-4324c73fed37»، وتجدون الأسماء في القائمة.',
  'problem.not-a-referral.example':
    'ليس معرّف إحالة ولا جزءًا من اسم عميل أعرفه، لذلك لم يتغيّر شيء. المثال الصحيح: «{command}».',
  'problem.which-of-them.title':
    '{count, plural, zero {لا توجد إحالات باسم «{words}»} one {توجد إحالة واحدة باسم «{words}»} two {توجد إحالتان باسم «{words}»} few {توجد # إحالات باسم «{words}»} many {توجد # إحالة باسم «{words}»} other {توجد # إحالة باسم «{words}»}}',
  'problem.which-of-them.text': 'حدّدوا الإحالة المقصودة بمعرّفها. لم يتغيّر شيء.',
  'problem.not-there.title': 'لا توجد إحالة كهذه',
  'problem.not-there.text':
    'لا توجد في Partner Center إحالة بالمعرّف {id}، أو لا يُسمح لحساب هذا البوت برؤيتها. تحققوا من المعرّف أو ابحثوا عن الإحالة في القائمة.',
  'problem.withdrawn.text':
    'لا توجد في Partner Center إحالة بالمعرّف {id}، أو لا يُسمح لحساب هذا البوت برؤيتها. كانت موجودة من قبل، فالأرجح أنها سُحبت. تحققوا من المعرّف أو ابحثوا عن الإحالة في القائمة.',
  'problem.not-answering.title': 'لا يستجيب Partner Center',
  'problem.not-answering.text':
    'لم يتغيّر شيء، وليست لديّ نسخة محفوظة من هذه الإحالة. حاولوا مرة أخرى بعد دقيقة.',
  'problem.too-late-to-undo.title': 'مضى وقت طويل ولم يعد التراجع ممكنًا',
  'problem.too-late-to-undo.text':
    'التراجع متاح لمدة 10 دقائق، لذلك لم يتغيّر شيء. لإزالة القاعدة الآن، ألغوا الاشتراك فيها.',
  'problem.which-subscription.title':
    '{count, plural, zero {لا توجد اشتراكات هنا} one {يوجد اشتراك واحد هنا} two {يوجد اشتراكان هنا} few {توجد # اشتراكات هنا} many {يوجد # اشتراكًا هنا} other {يوجد # اشتراك هنا}}',
  'problem.which-subscription.text': 'حدّدوا الاشتراك برقمه أو اختاروا الكل. لم يتغيّر شيء.',
  'problem.no-such-subscription.title': 'لا يوجد اشتراك بالرقم {number}',
  'problem.no-such-subscription.text':
    '{count, plural, zero {لا توجد اشتراكات هنا. لم يتغيّر شيء.} one {يوجد هنا اشتراك واحد فقط. لم يتغيّر شيء.} two {يوجد هنا اشتراكان فقط. لم يتغيّر شيء.} few {توجد هنا # اشتراكات فقط. لم يتغيّر شيء.} many {يوجد هنا # اشتراكًا فقط. لم يتغيّر شيء.} other {يوجد هنا # اشتراك فقط. لم يتغيّر شيء.}}',
};
