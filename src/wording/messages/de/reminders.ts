import type { reminders as english } from '../en/reminders';
import type { Translation } from '../translation';

export const reminders: Translation<typeof english> = {
  'reminder.heading': '{left}: {customer}',
  'reminder.heading-with-value': '{left}: {customer}, {value}',
  // {until} may end with the stop of an abbreviation (“8. Dez.”), so no other follows.
  'reminder.nobody': 'Bisher hat niemand geantwortet. {until}',
  'reminder.claimed': '{name} kümmert sich darum, hat aber noch nicht geantwortet. {until}',
  'reminder.lapsed':
    'Die Übernahme durch {name} ist ohne Antwort verfallen; die Empfehlung ist wieder frei. {until}',
  'reminder.settled': 'Hier wird keine Antwort mehr erwartet.',
  'claim-word.lapsed': 'Die Übernahme durch {by} ist ohne Antwort verfallen, {customer} ist wieder frei.',
  'claim-word.handed-over': '{by} hat {customer} an {to} weitergegeben.',
  'claim-word.taken-over': '{to} kümmert sich jetzt um {customer}.',
  'claim-word.given-back': '{by} hat {customer} freigegeben. Wer möchte, kann jetzt übernehmen.',
};
