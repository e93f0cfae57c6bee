import type { faults as english } from '../en/faults';
import type { Translation } from '../translation';

export const faults: Translation<typeof english> = {
  'fault.not-delivered.title': 'تعذّر تسليم إحدى الرسائل',
  'fault.not-delivered.referral': 'الإحالة {id} ← {where}: {reason}',
  'fault.not-delivered.summary': 'ملخص ← {where}: {reason}',
  'fault.blocked.title': 'هناك رسائل تنتظر',
  'fault.blocked.text': '{where}: {reason}. لن يضيع شيء: سيُرسل ما ينتظر فور إصلاح ذلك.',
  'fault.sees-again.title': 'عاد البوت إلى رؤية Partner Center',
  'fault.sees-again.text': 'يجري الآن استدراك كل ما فات.',
  'fault.blind.title': 'لا يستطيع البوت رؤية Partner Center',
  'fault.blind.text': '{reason}. لن يضيع شيء: سيُستدرك كل ما فات فور إصلاح ذلك.',
  'fault.as-told': '{words}',
  'fault.unknown.title': 'حدث خطأ ما',
  'fault.unknown.text': 'تجدون التفاصيل في السجل.',
};
