import type { digest as english } from '../en/digest';
import type { Translation } from '../translation';

export const digest: Translation<typeof english> = {
  'digest.headline.expire-soon':
    '{count, plural, zero {لا إحالات تنتهي خلال 48 ساعة} one {إحالة واحدة تنتهي خلال 48 ساعة} two {إحالتان تنتهيان خلال 48 ساعة} few {# إحالات تنتهي خلال 48 ساعة} many {# إحالة تنتهي خلال 48 ساعة} other {# إحالة تنتهي خلال 48 ساعة}}',
  'digest.headline.overdue':
    '{count, plural, zero {لا إحالات فات موعدها النهائي} one {إحالة واحدة فات موعدها النهائي} two {إحالتان فات موعدهما النهائي} few {# إحالات فات موعدها النهائي} many {# إحالة فات موعدها النهائي} other {# إحالة فات موعدها النهائي}}',
  'digest.headline.new':
    '{count, plural, zero {لا إحالات جديدة} one {إحالة جديدة واحدة} two {إحالتان جديدتان} few {# إحالات جديدة} many {# إحالة جديدة} other {# إحالة جديدة}}',
  'digest.headline.expired':
    '{count, plural, zero {لم تنتهِ أي إحالة دون رد} one {إحالة واحدة انتهت دون رد} two {إحالتان انتهتا دون رد} few {# إحالات انتهت دون رد} many {# إحالة انتهت دون رد} other {# إحالة انتهت دون رد}}',
  'digest.headline.waiting':
    '{count, plural, zero {لا إحالات بانتظار الرد ولا جديد} one {إحالة واحدة بانتظار الرد ولا جديد} two {إحالتان بانتظار الرد ولا جديد} few {# إحالات بانتظار الرد ولا جديد} many {# إحالة بانتظار الرد ولا جديد} other {# إحالة بانتظار الرد ولا جديد}}',
  'digest.headline.settled':
    '{count, plural, zero {لا شيء بانتظار الرد، ولم تُحسم أي إحالة} one {لا شيء بانتظار الرد، وحُسمت إحالة واحدة} two {لا شيء بانتظار الرد، وحُسمت إحالتان} few {لا شيء بانتظار الرد، وحُسمت # إحالات} many {لا شيء بانتظار الرد، وحُسمت # إحالة} other {لا شيء بانتظار الرد، وحُسمت # إحالة}}',
  'digest.headline.nothing': 'لا شيء بانتظار الرد ولم يتغيّر شيء',
  'digest.quiet': 'لا شيء بانتظار الرد ولم يتغيّر شيء منذ {when}.',
  'digest.subline.worth':
    '{count, plural, zero {لا إحالات بانتظار الرد.} one {إحالة واحدة بانتظار الرد بقيمة {worth}.} two {إحالتان بانتظار الرد بقيمة إجمالية {worth}.} few {# إحالات بانتظار الرد بقيمة إجمالية {worth}.} many {# إحالة بانتظار الرد بقيمة إجمالية {worth}.} other {# إحالة بانتظار الرد بقيمة إجمالية {worth}.}}',
  'digest.subline.no-worth':
    '{count, plural, zero {لا إحالات بانتظار الرد.} one {إحالة واحدة بانتظار الرد.} two {إحالتان بانتظار الرد إجمالًا.} few {# إحالات بانتظار الرد إجمالًا.} many {# إحالة بانتظار الرد إجمالًا.} other {# إحالة بانتظار الرد إجمالًا.}}',
  'digest.subline.nothing': 'لا شيء بانتظار الرد.',
  'digest.worth.without-currency':
    '{count, plural, zero {لا مبالغ بلا عملة} one {مبلغ واحد بلا عملة} two {مبلغان بلا عملة} few {# مبالغ بلا عملة} many {# مبلغًا بلا عملة} other {# مبلغ بلا عملة}}',
  'digest.worth.more':
    '{count, plural, zero {لا عملات أخرى} one {عملة أخرى} two {عملتان أخريان} few {# عملات أخرى} many {# عملة أخرى} other {# عملة أخرى}}',
  'digest.since': 'منذ {when}',
  'digest.tile.new': 'جديدة',
  'digest.tile.accepted': 'مقبولة',
  'digest.tile.expired': 'منتهية',
  'digest.tile.declined': 'مرفوضة',
  'digest.tile.won': 'رابحة',
  'digest.tile.lost': 'خاسرة',
  'digest.waiting.title': 'بانتظار الرد حسب الوقت المتبقي',
  'digest.waiting.overdue': 'بعد الموعد النهائي',
  'digest.waiting.two-days': 'خلال يومين',
  'digest.waiting.week': 'من 3 إلى 7 أيام',
  'digest.waiting.later': 'أكثر من أسبوع',
  'digest.waiting.undated': 'بلا موعد',
  'digest.outcomes.title':
    '{days, plural, zero {آخر # يوم} one {آخر يوم} two {آخر يومين} few {آخر # أيام} many {آخر # يومًا} other {آخر # يوم}}',
  'digest.outcomes.accepted': 'مقبولة {count, number}',
  'digest.outcomes.declined': 'مرفوضة {count, number}',
  'digest.outcomes.expired': 'منتهية {count, number}',
  'digest.act-first': 'ابدؤوا بهذه',
  'digest.claimed': 'في عهدة {name}',
  'digest.at-risk': 'مهدَّد بالضياع خلال الساعات الـ72 القادمة: {worth}',
  'digest.weekly.title':
    '{days, plural, zero {أوقات الرد في آخر # يوم} one {أوقات الرد في آخر يوم} two {أوقات الرد في آخر يومين} few {أوقات الرد في آخر # أيام} many {أوقات الرد في آخر # يومًا} other {أوقات الرد في آخر # يوم}}',
  'digest.weekly.median': 'وسيط وقت الرد',
  'digest.weekly.share': 'انتهت دون رد',

  'digest.weekly.no-country': 'بلا دولة',
  'digest.weekly.country':
    '{answered, plural, zero {لا ردود} one {رد واحد} two {ردّان} few {# ردود} many {# ردًا} other {# رد}}، الوسيط {duration}؛ {expired, plural, zero {لم تنتهِ أي إحالة} one {انتهت إحالة واحدة} two {انتهت إحالتان} few {انتهت # إحالات} many {انتهت # إحالة} other {انتهت # إحالة}}',
  'digest.weekly.country-no-median':
    '{answered, plural, zero {لا ردود} one {رد واحد} two {ردّان} few {# ردود} many {# ردًا} other {# رد}}؛ {expired, plural, zero {لم تنتهِ أي إحالة} one {انتهت إحالة واحدة} two {انتهت إحالتان} few {انتهت # إحالات} many {انتهت # إحالة} other {انتهت # إحالة}}',
  'digest.proof':
    '{checks, plural, zero {لا فحوص} one {فحص واحد} two {فحصان} few {# فحوص} many {# فحصًا} other {# فحص}}، أطول فاصل {gap}، غير المنشور {unposted, number}',
  'digest.foot': 'يُرسل {days} الساعة {time} ({zone}).',
  'digest.button.all':
    '{count, plural, zero {عرض الكل} one {عرض الإحالة} two {عرض الإحالتين} few {عرض الكل (#)} many {عرض الكل (#)} other {عرض الكل (#)}}',
  'digest.button.settings': 'إعدادات ملخص اليوم',
};
