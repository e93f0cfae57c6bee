import type { reminders as english } from '../en/reminders';
import type { Translation } from '../translation';

export const reminders: Translation<typeof english> = {
  'reminder.heading': '{left} : {customer}',
  'reminder.heading-with-value': '{left} : {customer}, {value}',
  // {until} may end with the stop of an abbreviation (“8 déc.”), so no other follows.
  'reminder.nobody': 'Personne n’a encore répondu. {until}',
  'reminder.claimed': '{name} s’en occupe et n’a pas encore répondu. {until}',
  'reminder.lapsed':
    'La prise en charge par {name} a expiré sans réponse ; la recommandation est de nouveau libre. {until}',
  'reminder.settled': 'Aucune réponse n’est plus attendue.',
  'claim-word.lapsed': 'La prise en charge par {by} a expiré sans réponse, {customer} est de nouveau libre.',
  'claim-word.handed-over': '{by} a confié {customer} à {to}.',
  'claim-word.taken-over': '{to} prend maintenant en charge {customer}.',
  'claim-word.given-back': '{by} a libéré {customer}. Chacun peut maintenant s’en occuper.',
};
