/** Short words in the thread under a card. {left} is a length of time (“2 days left”), {customer} a company. */
export const reminders = {
  'reminder.heading': '{left}: {customer}',
  'reminder.heading-with-value': '{left}: {customer}, {value}',
  // {until}: “Respond by Thu 10 Dec, 23:59 UTC”, without a full stop.
  'reminder.nobody': 'Nobody has responded yet. {until}.',
  'reminder.claimed': '{name} has it and has not answered yet. {until}.',
  'reminder.lapsed': '{name}’s claim has lapsed without an answer; anybody can take it now. {until}.',
  'reminder.settled': 'It no longer waits for an answer.',
  'claim-word.lapsed':
    '{by}’s claim on {customer} has lapsed, because it was not answered. Anybody can take it now.',
  'claim-word.handed-over': '{by} handed {customer} over to {to}.',
  'claim-word.taken-over': '{to} has taken {customer} over.',
  'claim-word.given-back': '{by} gave {customer} back. Anybody can take it now.',
} as const;
