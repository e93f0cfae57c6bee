import type { signInCards as english } from '../en/sign-in-cards';
import type { Translation } from '../translation';

export const signInCards: Translation<typeof english> = {
  'sign-in-card.title': 'تسجيل الدخول إلى Partner Center',
  'sign-in-card.open': 'افتحوا هذه الصفحة',
  'sign-in-card.enter': 'أدخلوا هذا الرمز',
  'sign-in-card.as-whom':
    'سجّلوا الدخول بحساب البوت. يلزمه دور Referrals admin في Partner Center والمصادقة متعددة العوامل (MFA).',
  'sign-in-card.until': 'الرمز صالح حتى {time} ({left}).',
  'sign-in-card.no-longer': 'لم يعد هذا الرمز صالحًا. اطلبوا رمزًا جديدًا.',
  'sign-in-card.only-if-asked':
    'لا تُدخلوا الرمز إلا إذا كنتم قد طلبتموه بأنفسكم قبل قليل. وإلا فاتركوه وأخبروا المسؤول عن البوت.',
  'sign-in-card.summary': 'تسجيل الدخول إلى Partner Center: أدخلوا الرمز {code} في {page} ({left})',
  'sign-in-card.summary-over': 'تسجيل الدخول إلى Partner Center: لم يعد الرمز صالحًا، اطلبوا رمزًا جديدًا',

  'sign-in-card.button.open': 'فتح صفحة تسجيل الدخول',
  'sign-in-card.button.login': 'تسجيل الدخول',
  'sign-in-card.button.login-again': 'تسجيل الدخول من جديد',
  'sign-in-card.button.logout': 'تسجيل الخروج',
  'sign-in-card.button.logout-confirm': 'نعم، تسجيل الخروج',
  'sign-in-card.button.whoami': 'حساب البوت',

  'account-card.signed-in.title': 'تم تسجيل الدخول إلى Partner Center',
  'account-card.signed-in.text': 'يقرأ البوت الإحالات بالحساب {account}.',
  'account-card.signed-in.text-unnamed': 'يقرأ البوت الإحالات. لا يذكر رمز الوصول اسم الحساب.',
  'account-card.nobody.title': 'لم يسجّل أحد الدخول إلى Partner Center',
  'account-card.nobody.text': 'لا يرى البوت أي إحالات إلى أن يسجّل أحد الدخول.',
  'account-card.over.title': 'انتهى تسجيل الدخول إلى Partner Center',
  'account-card.over.text':
    'لا يرى البوت إحالات جديدة إلى أن يسجّل أحد الدخول من جديد، وعندها يستدرك كل ما فات. السبب: {reason}',
  'account-card.fixed.title': 'رمز وصول ثابت إلى Partner Center',
  'account-card.fixed.text':
    'يجري تجديد رمز الوصول من الخارج (PARTNER_AUTH=token). لا حاجة إلى تسجيل الدخول هنا.',

  'account-card.account': 'الحساب',
  'account-card.tenant': 'المستأجر',
  'account-card.mfa': 'مع MFA',
  'account-card.mfa.unknown': 'غير معروف: رمز الوصول لا يذكر ذلك',
  'account-card.permissions': 'الأذونات',
  'account-card.roles': 'الأدوار',
  'account-card.signed-in-at': 'تسجيل الدخول',
  'account-card.renewed-at': 'آخر تجديد',
  'account-card.over-since': 'منتهٍ منذ',
  'account-card.ends-at': 'ينتهي في',
  'account-card.ends.policy': '{when} ({left})؛ يلزم أن يسجّل شخص الدخول من جديد كل {length}',
  'account-card.ends.token': '{when} ({left}) بحسب خدمة تسجيل الدخول',
  'account-card.ends.unused': '{when} ({left}) ما لم يُجدَّد، والبوت يجدّده ما دام يعمل',

  'digest.sign-in-ends': 'لن يرى البوت شيئًا اعتبارًا من {day}: سجّلوا الدخول من جديد قبل ذلك.',
  'digest.sign-in-over': 'انتهى تسجيل دخول البوت: لا يرى إحالات جديدة.',
};
