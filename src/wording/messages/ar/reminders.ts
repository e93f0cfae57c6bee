import type { reminders as english } from '../en/reminders';
import type { Translation } from '../translation';

export const reminders: Translation<typeof english> = {
  'reminder.heading': '{left}: {customer}',
  'reminder.heading-with-value': '{left}: {customer}، {value}',
  'reminder.nobody': 'لم يردّ أحد بعد. {until}.',
  'reminder.claimed': 'الإحالة في عهدة {name} ولم يصل رد بعد. {until}.',
  'reminder.lapsed': 'انتهى تولّي {name} دون رد، ويمكن لأي شخص تولّيها الآن. {until}.',
  'reminder.settled': 'لم تعد بانتظار الرد.',
  'claim-word.lapsed': 'انتهى تولّي {by} إحالة {customer} لعدم الرد عليها. يمكن لأي شخص تولّيها الآن.',
  'claim-word.handed-over': 'انتقلت إحالة {customer} من {by} إلى {to}.',
  'claim-word.taken-over': '{customer} في عهدة {to} الآن.',
  'claim-word.given-back': 'تم التخلي عن إحالة {customer} من جانب {by}. يمكن لأي شخص تولّيها الآن.',
};
