import type { settings as english } from '../en/settings';
import type { Translation } from '../translation';

export const settings: Translation<typeof english> = {
  'settings.title': 'كيف أُطلعكم على المستجدات هنا',
  'settings.changed.digest': 'تم تغيير ملخص اليوم',
  'settings.changed.reminders': 'تم تغيير التذكيرات',
  'settings.changed.hours': 'تم تغيير ساعات العمل',
  'settings.changed.language': 'تم تغيير اللغة',
  'settings.changed.timezone': 'تم تغيير المنطقة الزمنية',
  'settings.rules': 'القواعد',
  'settings.rules.count':
    '{count, plural, zero {لا قواعد} one {قاعدة واحدة} two {قاعدتان، وتكفي مطابقة إحداهما} few {# قواعد، وتكفي مطابقة إحداها} many {# قاعدة، وتكفي مطابقة إحداها} other {# قاعدة، وتكفي مطابقة إحداها}}',
  'settings.language': 'اللغة',
  'settings.timezone': 'المنطقة الزمنية',
  'settings.timezone.now': '{zone}، والساعة هناك الآن {time}',
  'settings.reminders': 'التذكيرات',
  'settings.reminders.ladder': '{ladder} قبل الموعد النهائي',
  'settings.reminders.off': 'متوقفة',
  'settings.hours': 'ساعات العمل',
  'settings.hours.holidays': '{days}، {from} إلى {to}؛ العطلات الرسمية في {country} أيام راحة',
  'settings.hours.no-holidays': '{days}، {from} إلى {to}، وفي العطلات الرسمية أيضًا',
  'settings.digest': 'ملخص اليوم',
  'settings.digest.on': 'يُرسل {days} الساعة {time}',
  'settings.digest.off': 'متوقف',
  'settings.digest.quiet-line': 'سطر واحد عندما لا يوجد جديد',
  'settings.digest.quiet-silence': 'لا شيء عندما لا يوجد جديد',
  'settings.digest.next': 'الملخص التالي: {when}',
  'days.every-day': 'كل يوم',
  // “Weekday” is named by its days: in many countries the working week begins on Sunday.
  'days.every-weekday': 'من الاثنين إلى الجمعة',
  'days.on-range': 'من {from} إلى {to}',
  'days.on-list': 'أيام {days}',
  'days.all': 'كل يوم',
  'days.range': '{from} إلى {to}',
  'settings.button.digest-now': 'ملخص اليوم الآن',
  'settings.button.digest-off': 'إيقاف ملخص اليوم',
  'settings.button.digest-on': 'تشغيل ملخص اليوم',
  'settings.button.reminders-off': 'إيقاف التذكيرات',
  'settings.button.reminders-on': 'تشغيل التذكيرات',
  'settings.hint':
    'لتغيير شيء، اكتبوا «digest 08:30 mon-fri» أو «remind 7d 3d 1d 4h» أو «hours 9-18 mon-fri» أو «language fr» أو «timezone Europe/Paris».',
};
