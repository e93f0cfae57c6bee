import type { summaries as english } from '../en/summaries';
import type { Translation } from '../translation';

export const summaries: Translation<typeof english> = {
  'summary.customer-and-value': '{customer}، {value}',
  'summary.with-deadline': '{sentence} – {deadline}',
  'summary.new': 'إحالة جديدة: {referral}',
  'summary.new-again': 'إحالة جديدة (ربما مكررة): {referral}',
  'summary.settled': '{state}: {referral}',
  'summary.settled-again': '{state} (ربما مكررة): {referral}',
  'summary.gone': 'لم تعد في Partner Center: {referral}',

  'summary.reminder': '{left}: {referral} – لم يردّ أحد',
  'summary.reminder-claimed': '{left}: {referral} – في عهدة {name}، ولا رد بعد',
  'summary.reminder-lapsed': '{left}: {referral} – انتهى تولّي {name} ولم يردّ أحد',
  'summary.reminder-overdue': 'فات الموعد النهائي: {referral}',
  'summary.reminder-undated': 'ما زالت بانتظار الرد: {referral}',

  'summary.claimed': 'في عهدة {name}: {referral}',
  'summary.handed-over': 'انتقلت إلى {name}: {referral}',
  'summary.handed-over-by': 'انتقلت من {by} إلى {name}: {referral}',
  'summary.claim-given-back': 'تم التخلي عنها من جانب {by} ولا يتولّاها أحد الآن: {referral}',
  'summary.claim-lapsed': 'انتهى تولّي {by}: {referral}',

  'summary.detail': '{referral}: {standing}',
  'summary.detail-waiting': '{referral}: بانتظار الرد',
  'summary.explained': 'أين عُرضت إحالة {customer} ولماذا',

  'summary.list.pending':
    '{count, plural, zero {لا إحالات بانتظار الرد} one {إحالة واحدة بانتظار الرد} two {إحالتان بانتظار الرد} few {# إحالات بانتظار الرد} many {# إحالة بانتظار الرد} other {# إحالة بانتظار الرد}}',
  'summary.list.active':
    '{count, plural, zero {لا إحالات نشطة} one {إحالة نشطة واحدة} two {إحالتان نشطتان} few {# إحالات نشطة} many {# إحالة نشطة} other {# إحالة نشطة}}',
  'summary.list.closed':
    '{count, plural, zero {لا إحالات مغلقة} one {إحالة مغلقة واحدة} two {إحالتان مغلقتان} few {# إحالات مغلقة} many {# إحالة مغلقة} other {# إحالة مغلقة}}',
  'summary.list.expiring':
    '{count, plural, zero {لا إحالات على وشك الانتهاء} one {إحالة واحدة على وشك الانتهاء} two {إحالتان على وشك الانتهاء} few {# إحالات على وشك الانتهاء} many {# إحالة على وشك الانتهاء} other {# إحالة على وشك الانتهاء}}',
  'summary.list.all':
    '{count, plural, zero {لا إحالات} one {إحالة واحدة} two {إحالتان} few {# إحالات} many {# إحالة} other {# إحالة}}',
  'summary.list.related':
    '{count, plural, zero {لا إحالات في هذه المشاركة} one {إحالة واحدة في هذه المشاركة} two {إحالتان في هذه المشاركة} few {# إحالات في هذه المشاركة} many {# إحالة في هذه المشاركة} other {# إحالة في هذه المشاركة}}',
  'summary.list.search':
    '{count, plural, zero {لم يُعثر على إحالات} one {عُثر على إحالة واحدة} two {عُثر على إحالتين} few {عُثر على # إحالات} many {عُثر على # إحالة} other {عُثر على # إحالة}}',
  'summary.list.query':
    '{count, plural, zero {لا إحالات مطابقة} one {إحالة واحدة مطابقة} two {إحالتان مطابقتان} few {# إحالات مطابقة} many {# إحالة مطابقة} other {# إحالة مطابقة}}',
  'summary.list.page': '{list} (من {from} إلى {to})',

  'summary.baseline.none': 'لا توجد إحالات بانتظار الرد. ستظهر الإحالات الجديدة هنا.',
  'summary.baseline.some':
    '{count, plural, zero {لا إحالات بانتظار الرد} one {إحالة واحدة بانتظار الرد} two {إحالتان بانتظار الرد} few {# إحالات بانتظار الرد} many {# إحالة بانتظار الرد} other {# إحالة بانتظار الرد}}',
  'summary.baseline.some-overdue':
    '{count, plural, zero {لا إحالات بانتظار الرد} one {إحالة واحدة بانتظار الرد} two {إحالتان بانتظار الرد} few {# إحالات بانتظار الرد} many {# إحالة بانتظار الرد} other {# إحالة بانتظار الرد}}، منها {overdue} بعد الموعد النهائي',
  'summary.baseline.first': '{waiting} – أولاها: {customer}',

  'summary.subscribed.everything': 'تم الاشتراك في كل إحالة واردة',
  'summary.subscribed.some': 'تم الاشتراك في الإحالات المطابقة لما يلي: {what}',
  'summary.subscribed.everything-already': 'الاشتراك في كل إحالة واردة قائم بالفعل',
  'summary.subscribed.some-already': 'الاشتراك قائم بالفعل في الإحالات المطابقة لما يلي: {what}',
  'summary.subscribed.with-count':
    '{count, plural, zero {{subscribed}؛ لا إحالات بانتظار الرد الآن} one {{subscribed}؛ إحالة واحدة بانتظار الرد الآن} two {{subscribed}؛ إحالتان بانتظار الرد الآن} few {{subscribed}؛ # إحالات بانتظار الرد الآن} many {{subscribed}؛ # إحالة بانتظار الرد الآن} other {{subscribed}؛ # إحالة بانتظار الرد الآن}}',
  'summary.subscribed.uncounted': '{subscribed}؛ يصلكم ملخص بعد قليل',
  'summary.unsubscribed.none': 'لم يكن هناك اشتراك لإزالته',
  'summary.unsubscribed.last':
    '{removed, plural, zero {لم يُزَل أي اشتراك} one {أُزيل اشتراك واحد} two {أُزيل اشتراكان} few {أُزيلت # اشتراكات} many {أُزيل # اشتراكًا} other {أُزيل # اشتراك}}؛ لن يُنشر شيء هنا بعد الآن',
  'summary.unsubscribed.some':
    '{removed, plural, zero {لم يُزَل أي اشتراك} one {أُزيل اشتراك واحد} two {أُزيل اشتراكان} few {أُزيلت # اشتراكات} many {أُزيل # اشتراكًا} other {أُزيل # اشتراك}}؛ {rest}',
  'summary.unsubscribed.rest':
    '{left, plural, zero {لم تبقَ أي اشتراكات} one {بقي اشتراك واحد} two {بقي اشتراكان} few {بقيت # اشتراكات} many {بقي # اشتراكًا} other {بقي # اشتراك}}',
  'summary.subscriptions':
    '{count, plural, zero {لا اشتراكات هنا بعد} one {اشتراك واحد هنا} two {اشتراكان هنا} few {# اشتراكات هنا} many {# اشتراكًا هنا} other {# اشتراك هنا}}',

  'summary.help': 'ما يمكن لهذا البوت فعله',
  'summary.welcome':
    'مرحبًا، أتابع إحالات Microsoft الخاصة بكم. اكتبوا «subscribe» لتظهر الإحالات الجديدة هنا.',
  'summary.title-and-text': '{title} – {text}',
};
