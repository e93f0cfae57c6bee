import type { commands as english } from '../en/commands';
import type { Translation } from '../translation';

export const commands: Translation<typeof english> = {
  'command.undo-is-a-button': 'التراجع زرّ في الرد على «subscribe».',
  'command.which-referral': 'أي إحالة تقصدون؟ اكتبوا معرّف الإحالة أو اسم العميل.',
  'command.which-id': 'أي إحالة تقصدون؟ اكتبوا معرّف الإحالة.',
  'command.no-such-list':
    'يمكنني عرض الإحالات «pending» أو «active» أو «closed» أو «expiring» أو «all»، لكن ليس «{words}».',
  'command.explain-which': 'أي إحالة تريدون توضيحها؟ اكتبوا معرّف الإحالة.',
  'command.related-to-what':
    'إحالات مرتبطة بماذا؟ اكتبوا معرّف المشاركة، وتجدونه في الإحالة تحت «التواريخ والمعرّفات».',
  'command.search-what': 'عمّ تبحثون؟ اكتبوا جزءًا من اسم العميل.',
  'command.unsubscribe-which': 'حدّدوا الاشتراك برقمه، أو اكتبوا «all»؛ أما «{words}» فليس أيًّا منهما.',
  'command.assign-what-to-whom': 'حدّدوا الإحالة والشخص الذي سيتولّاها.',
};
