import type { time as english } from '../en/time';
import type { Translation } from '../translation';

export const time: Translation<typeof english> = {
  'time.moment': '{day}، {time}',
  'time.moment-estimated': '{day}، {time} (تقديري)',
  'time.days-left':
    '{count, plural, zero {يتبقّى أقل من يوم} one {يتبقّى يوم واحد} two {يتبقّى يومان} few {تتبقّى # أيام} many {يتبقّى # يومًا} other {يتبقّى # يوم}}',
  'time.hours-left':
    '{count, plural, zero {يتبقّى أقل من ساعة} one {تتبقّى ساعة واحدة} two {تتبقّى ساعتان} few {تتبقّى # ساعات} many {تتبقّى # ساعة} other {تتبقّى # ساعة}}',
  'time.minutes-left':
    '{count, plural, zero {يتبقّى أقل من دقيقة} one {تتبقّى دقيقة واحدة} two {تتبقّى دقيقتان} few {تتبقّى # دقائق} many {تتبقّى # دقيقة} other {تتبقّى # دقيقة}}',
  'time.passed': 'فات الموعد النهائي',
  'time.short.days': '{count} ي',
  'time.short.hours': '{count} س',
  'time.short.minutes': '{count} د',
  'time.short.left': 'متبقية',
  'time.short.overdue': 'متأخرة',
  'time.by-day': 'حتى {day}',
  'time.before-day': 'قبل {day}',
  'time.respond-by-day': 'يلزم الرد حتى {day} ({left})',
  'time.respond-before-day': 'يلزم الرد قبل {day} ({left})',
  'time.deadline-was': 'كان الموعد النهائي {day}',
};
