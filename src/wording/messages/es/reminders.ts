import type { reminders as english } from '../en/reminders';
import type { Translation } from '../translation';

export const reminders: Translation<typeof english> = {
  'reminder.heading': '{left}: {customer}',
  'reminder.heading-with-value': '{left}: {customer}, {value}',
  'reminder.nobody': 'Nadie ha respondido todavía. {until}.',
  'reminder.claimed': '{name} se encarga, pero aún no ha respondido. {until}.',
  'reminder.lapsed':
    'La asignación de {name} ha vencido sin respuesta; ahora cualquiera puede asumir la referencia. {until}.',
  'reminder.settled': 'Ya no espera respuesta.',
  'claim-word.lapsed':
    'La asignación de {by} para {customer} ha vencido sin respuesta. Ahora cualquiera puede asumir la referencia.',
  'claim-word.handed-over': '{by} pasó a {to} la referencia de {customer}.',
  'claim-word.taken-over': '{to} se encarga ahora de {customer}.',
  'claim-word.given-back': '{by} liberó la referencia de {customer}. Ahora cualquiera puede asumirla.',
};
