/** How a conversation is told about referrals. Words in quotes are commands and stay English. */
export const settings = {
  'settings.title': 'How I keep you posted here',
  'settings.changed.digest': 'Digest changed',
  'settings.changed.reminders': 'Reminders changed',
  'settings.changed.hours': 'Working hours changed',
  'settings.changed.language': 'Language changed',
  'settings.changed.timezone': 'Time zone changed',
  'settings.rules': 'Rules',
  'settings.rules.count': '{count, plural, one {# rule} other {# rules; one match is enough}}',
  'settings.language': 'Language',
  'settings.timezone': 'Time zone',
  // {time}: “09:12 CET”.
  'settings.timezone.now': '{zone}, where it is {time} now',
  'settings.reminders': 'Reminders',
  // {ladder}: “7 days, 3 days, 1 day and 4 hours”.
  'settings.reminders.ladder': '{ladder} before the deadline',
  'settings.reminders.off': 'Off',
  'settings.hours': 'Working hours',
  // {days}: “Monday to Friday”; {from}, {to}: “09:00”; {country}: “France”.
  'settings.hours.holidays': '{days}, {from}–{to}; the public holidays of {country} are free',
  'settings.hours.no-holidays': '{days}, {from}–{to}, public holidays too',
  'settings.digest': 'Digest',
  // {days}: “every weekday”; {time}: “08:30”.
  'settings.digest.on': 'Sent {days} at {time}',
  'settings.digest.off': 'Off',
  'settings.digest.quiet-line': 'One line when there is nothing to say',
  'settings.digest.quiet-silence': 'Silent when there is nothing to say',
  'settings.digest.next': 'Next digest: {when}',
  // Within a sentence: “Sent every weekday at 08:30”.
  'days.every-day': 'every day',
  'days.every-weekday': 'every weekday',
  'days.on-range': 'from {from} to {to}',
  'days.on-list': 'every {days}',
  // On their own: “Monday to Friday, 09:00–18:00”.
  'days.all': 'Every day',
  'days.range': '{from} to {to}',
  'settings.button.digest-now': 'Digest now',
  'settings.button.digest-off': 'Digest off',
  'settings.button.digest-on': 'Digest on',
  'settings.button.reminders-off': 'Reminders off',
  'settings.button.reminders-on': 'Reminders on',
  'settings.hint':
    'To change something, say “digest 08:30 mon-fri”, “remind 7d 3d 1d 4h”, “hours 9-18 mon-fri”, “language fr” or “timezone Europe/Paris”.',
} as const;
