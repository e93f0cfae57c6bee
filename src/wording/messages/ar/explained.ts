import type { explained as english } from '../en/explained';
import type { Translation } from '../translation';

export const explained: Translation<typeof english> = {
  'explained.title': 'أين عُرضت إحالة {customer} ولماذا',
  'explained.nobody': 'لم تُعرض في أي مكان، فلا توجد قناة مشتركة.',
  'explained.unnamed-channel': 'قناة بلا اسم',
  'explained.matches': 'مطابقة: {rule}',
  'explained.does-not-match': 'غير مطابقة: {rule}',
  'explained.more-rules':
    '{count, plural, zero {ولا قواعد أخرى} one {وقاعدة أخرى} two {وقاعدتان أخريان} few {و# قواعد أخرى} many {و# قاعدة أخرى} other {و# قاعدة أخرى}}',

  'explained.nobody-here': 'لم يُنشر شيء: لا توجد اشتراكات هنا.',
  'explained.no-rule': 'لم يُنشر شيء: لا توجد قاعدة مطابقة.',
  'explained.no-card':
    'لم تُنشر بطاقة خاصة بها: كانت بانتظار الرد عند اشتراك هذه القناة، أو لا يلزم أحدًا الرد عليها.',

  'explained.redrawn':
    '{count, plural, zero {لم تُحدَّث البطاقة} one {حُدّثت البطاقة في {moment}} two {حُدّثت البطاقة مرتين، آخرهما في {moment}} few {حُدّثت البطاقة # مرات، آخرها في {moment}} many {حُدّثت البطاقة # مرة، آخرها في {moment}} other {حُدّثت البطاقة # مرة، آخرها في {moment}}}',
  'explained.posted':
    '{what, select, card {نُشرت البطاقة في {moment}} update {نُشرت البطاقة المحدّثة في {moment}} reminder {نُشر التذكير في {moment}} other {نُشر إشعار التولّي في {moment}}}',
  'explained.refused':
    '{what, select, card {رُفضت البطاقة: {reason}} update {رُفضت البطاقة المحدّثة: {reason}} reminder {رُفض التذكير: {reason}} other {رُفض إشعار التولّي: {reason}}}',
  'explained.no-reason': 'لم يُذكر سبب',
  'explained.being-sent':
    '{what, select, card {البطاقة قيد الإرسال} update {البطاقة المحدّثة قيد الإرسال} reminder {التذكير قيد الإرسال} other {إشعار التولّي قيد الإرسال}}',
  'explained.unanswered':
    '{what, select, card {أُرسلت البطاقة ولم يصل تأكيد؛ التحقق مجددًا في {moment}} update {أُرسلت البطاقة المحدّثة ولم يصل تأكيد؛ التحقق مجددًا في {moment}} reminder {أُرسل التذكير ولم يصل تأكيد؛ التحقق مجددًا في {moment}} other {أُرسل إشعار التولّي ولم يصل تأكيد؛ التحقق مجددًا في {moment}}}',
  'explained.next-to-be-sent':
    '{what, select, card {البطاقة هي التالية في الإرسال} update {البطاقة المحدّثة هي التالية في الإرسال} reminder {التذكير هو التالي في الإرسال} other {إشعار التولّي هو التالي في الإرسال}}',
  'explained.waits':
    '{what, select, card {البطاقة تنتظر حتى {moment}} update {البطاقة المحدّثة تنتظر حتى {moment}} reminder {التذكير ينتظر حتى {moment}} other {إشعار التولّي ينتظر حتى {moment}}}',
  'explained.with-reason': '{line} ({reason})',
  'explained.next-reminder': 'التذكير التالي: {moment}',
};
