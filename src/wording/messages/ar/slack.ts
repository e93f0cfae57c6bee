import type { slack as english } from '../en/slack';
import type { Translation } from '../translation';

export const slack: Translation<typeof english> = {
  'slack.answers.invite-me':
    'لستُ في هذه المحادثة بعد ولا أستطيع الانضمام إليها بنفسي، فلن يصل إليها شيء. لدعوتي اكتبوا «/invite @{name}».',
  'slack.answers.not-here':
    'لا تتسع هذه المحادثة لغيركما، فلن يصل إليها شيء. أعيدوا كتابة ذلك في قناة، أو في المحادثة معي وحدي.',
  'slack.answers.nothing-named.title': 'لا أرى أي إحالة في هذه الرسالة',
  'slack.answers.nothing-named.text':
    'تُذكر الإحالة في الرسالة بمعرّفها أو بعنوانها في Partner Center. تعرض القائمة ما هو بانتظار الرد.',
  'slack.answers.form-late.title': 'تعذّر فتح النموذج',
  'slack.answers.form-late.text': 'لم يفتحه Slack في الوقت المناسب، ولم يتغيّر شيء. اضغطوا الزر مرة أخرى.',
  'slack.answers.settings-saved.title': 'تغيّرت الإعدادات',
  'slack.answers.settings-saved.text': 'تغيّرت طريقة إطلاع هذه المحادثة على الإحالات، والتغيير من {name}.',
  'slack.card.respond-by': 'الرد قبل',
  'slack.card.deadline-was': 'كان الموعد النهائي',
  'slack.card.estimated': '(تقديري)',
  'slack.form.open': 'تغيير…',
  'slack.form.save': 'حفظ',
  'slack.form.cancel': 'إلغاء',
  'slack.form.for-all':
    '{count, plural, zero {يسري على القواعد هنا.} one {يسري على القاعدة هنا.} two {يسري على القاعدتين هنا.} few {يسري على # قواعد هنا.} many {يسري على # قاعدة هنا.} other {يسري على # قاعدة هنا.}}',
  'slack.form.timezone-hint': 'اسم منطقة زمنية: «Europe/Paris» أو «America/New_York» أو «UTC».',
  'slack.form.reminders-hint': 'كم من الوقت قبل الموعد النهائي: «7d 3d 1d 4h»، أو «off».',
  'slack.form.digest-line': 'في الأيام أدناه، مع سطر واحد عندما لا يوجد جديد',
  'slack.form.digest-silence': 'في الأيام أدناه، إلا عندما لا يوجد جديد',
  'slack.form.digest-off': 'بلا ملخص اليوم',
  'slack.form.digest-at': 'وقت ملخص اليوم',
  'slack.form.digest-days': 'أيام ملخص اليوم',
  'slack.form.work-days': 'أيام العمل',
  'slack.form.work-from': 'بداية العمل',
  'slack.form.work-to': 'نهاية العمل',
  'slack.help.intro':
    'تظهر الإحالات الجديدة هنا خلال دقائق، مع الوقت المتبقي للرد. اضغطوا زرًا، أو اكتبوا «/referral» ثم الكلمات التي عليه.',
  'slack.help.ways-shared':
    'اكتبوا «/referral» ثم الكلمات في أي مكان، أو اذكروني في قناة أنا فيها، أو راسلوني وحدي: هناك تكفي الكلمات. لا يظهر الرد على «/referral» إلا لمن كتبه، ما لم يتغيّر شيء هنا.',
  'slack.help.ways-personal':
    'هنا تكفي الكلمات. وفي القنوات اكتبوا «/referral» ثم الكلمات، أو اذكروني قبلها.',
  'slack.home.claims':
    '{count, plural, =0 {الإحالات في عهدتكم} zero {الإحالات في عهدتكم} one {إحالة واحدة في عهدتكم} two {إحالتان في عهدتكم} few {# إحالات في عهدتكم} many {# إحالة في عهدتكم} other {# إحالة في عهدتكم}}',
  'slack.home.expiring': 'تنتهي قريبًا',
  'slack.home.rules': 'ما أنشره وأين',
  'slack.home.no-claims': 'لا شيء بعد. اضغطوا «{button}» على إحالة لتبقى هنا إلى أن يُردّ عليها.',
  'slack.home.none-expiring': 'لا شيء بانتظار الرد تنتهي صلاحيته في الأيام القادمة.',
  'slack.home.no-rules': 'لا توجد محادثة مشتركة بعد. ادعوني إلى قناة واكتبوا فيها «/referral subscribe».',
  'slack.home.waiting':
    '{count, plural, =0 {لا شيء بانتظار الرد.} zero {لا شيء بانتظار الرد.} one {إحالة واحدة بانتظار الرد.} two {إحالتان بانتظار الرد.} few {# إحالات بانتظار الرد.} many {# إحالة بانتظار الرد.} other {# إحالة بانتظار الرد.}}',
  'slack.home.as-of': 'بتاريخ {moment}.',
};
