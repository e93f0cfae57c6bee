import type { signIn as english } from '../en/sign-in';
import type { Translation } from '../translation';

export const signIn: Translation<typeof english> = {
  'fault.sign-in-ends.title': 'لن يرى البوت شيئًا اعتبارًا من {day}',
  'fault.sign-in-ends.token':
    'ينتهي عندئذٍ تسجيل دخوله إلى Partner Center ({when}). إذا سجّل أحد الدخول من جديد قبل ذلك، فلن يفوت شيء.',
  'fault.sign-in-ends.unused':
    'جُدّد تسجيل دخوله إلى Partner Center آخر مرة في {renewed}، وينتهي عندئذٍ ({when}). إذا سجّل أحد الدخول من جديد قبل ذلك، فلن يفوت شيء.',
  'fault.sign-in-ends.policy':
    '{days, plural, zero {تطلب مؤسستكم تسجيل دخول جديدًا كل # يوم، لذلك ينتهي هذا عندئذٍ ({when}).} one {تطلب مؤسستكم تسجيل دخول جديدًا كل يوم، لذلك ينتهي هذا عندئذٍ ({when}).} two {تطلب مؤسستكم تسجيل دخول جديدًا كل يومين، لذلك ينتهي هذا عندئذٍ ({when}).} few {تطلب مؤسستكم تسجيل دخول جديدًا كل # أيام، لذلك ينتهي هذا عندئذٍ ({when}).} many {تطلب مؤسستكم تسجيل دخول جديدًا كل # يومًا، لذلك ينتهي هذا عندئذٍ ({when}).} other {تطلب مؤسستكم تسجيل دخول جديدًا كل # يوم، لذلك ينتهي هذا عندئذٍ ({when}).}} إذا سجّل أحد الدخول من جديد قبل ذلك، فلن يفوت شيء.',
  'fault.sign-in-again.title': 'يلزم تسجيل الدخول من جديد',
  'fault.sign-in-again.text':
    'لا يستطيع البوت رؤية Partner Center: {reason}. لن يضيع شيء: سيُستدرك كل ما فات فور تسجيل أحد الدخول.',
  'fault.no-mfa.title': 'لا يُثبت تسجيل الدخول استخدام MFA',
  'fault.no-mfa.text':
    'سُجّل دخول حساب البوت بكلمة مرور فقط. يرفض Partner Center ذلك (الرمز 900421)، وقد تنقطع الرؤية عن البوت في أي وقت: فعّلوا المصادقة متعددة العوامل (MFA) للحساب، ثم سجّلوا الدخول من جديد.',

  'sign-in.not-allowed.title': 'هذا للمسؤولين فقط',
  'sign-in.not-allowed.text':
    'لم يتغيّر شيء. اطلبوا ممّن يشغّل البوت إضافتكم إلى ADMINISTRATORS؛ معرّفكم هناك هو {id}.',
  'sign-in.not-allowed.nobody-is':
    'لم يتغيّر شيء. لا يوجد مسؤولون بعد: اطلبوا ممّن يشغّل البوت إضافتكم إلى ADMINISTRATORS؛ معرّفكم هناك هو {id}.',
  'sign-in.sent.title': 'الرمز في محادثتكم الشخصية',
  'sign-in.sent.text': 'هو لكم وحدكم، ولذلك أرسلته إلى محادثتنا الشخصية. وهناك أخبركم أيضًا بالنتيجة.',
  'sign-in.no-chat.title': 'لا أستطيع مراسلتكم على انفراد',
  'sign-in.no-chat.text': 'الرمز لكم وحدكم. افتحوا محادثة شخصية معي واكتبوا فيها «login».',
  'sign-in.cannot.title': 'لم ينجح ذلك',
  'sign-in.cannot.text': '{reason}. لم يتغيّر شيء.',
  'sign-in.done.title': 'تم تسجيل الدخول بالحساب {account}',
  'sign-in.done.unnamed': 'تم تسجيل الدخول',
  'sign-in.done.text': 'يقرأ البوت Partner Center بهذا الحساب من الآن فصاعدًا، ويستدرك كل ما فات.',
  'sign-in.failed.title': 'لم يُسجَّل دخول أحد',
  'sign-in.failed.text': '{reason}. لم يتغيّر شيء.',
  'sign-in.forget.title': 'هل تريدون تسجيل خروج البوت؟',
  'sign-in.forget.text':
    'لن يرى عندها إحالات جديدة إلى أن يسجّل أحد الدخول من جديد. تستمر التذكيرات بالإحالات المعروفة لديه.',
  'sign-in.forgotten.title': 'تم تسجيل خروج البوت',
  'sign-in.forgotten.text': 'لا يرى إحالات جديدة إلى أن يسجّل أحد الدخول، وعندها يستدرك كل ما فات.',
  'sign-in.nothing-to-forget.title': 'لا يوجد ما يُسجَّل الخروج منه',
  'sign-in.nothing-to-forget.text': 'لم يسجّل أحد الدخول.',
  'sign-in.warning.fixed':
    'الرمز المميز الثابت مخصّص للتجربة على هذا الجهاز: لا يمكن لأحد تسجيل الدخول أو الخروج هنا، وعند انتهائه يلزم رمز آخر في PARTNER_TOKEN.',
  'sign-in.warning.no-mfa':
    'لا يُثبت الرمز المميز مصادقة متعددة العوامل، ويرفض Partner Center ذلك (الرمز 900421): فعّلوا MFA للحساب، ثم سجّلوا الدخول من جديد.',
  'sign-in.warning.own-team-only':
    'الحساب ضمن فريق كل إحالة يراها، وعلى الأرجح لا يرى غيرها: امنحوه دور Referrals admin في Partner Center ضمن User management.',

  'help.sign-in.text': 'للمسؤولين: حساب البوت؛ «login» لتسجيل دخوله و«logout» لتسجيل خروجه',
};
