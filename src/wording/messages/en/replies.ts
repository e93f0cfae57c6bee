/**
 * Answers to a change of how a conversation is told about referrals. {text}: what the person typed; {example}: a complete
 * command that would be right. Commands stay English.
 */
export const replies = {
  'snooze.done.title': 'No reminders for a while',
  'snooze.done.text': 'I say nothing about it here until {until}.',
  'snooze.shortened.text':
    'I say nothing about it here until {until}: that is the last call, which always comes.',
  'snooze.over.title': 'The snooze is over',
  'snooze.over.text': 'Its reminders come here again.',
  'snooze.bad-length.title': 'For how long?',
  'snooze.not-waiting.title': 'There is nothing to snooze',
  'snooze.not-waiting.text': 'It has been answered or has expired, so no reminder of it will come.',
  'length.not-a-length':
    '“{text}” is no length of time I know, so nothing was changed. This would be right: “{example}”.',
  'length.too-long':
    '“{text}” is longer than the 14 days in which a referral must be answered, so nothing was changed. This would be right: “{example}”.',
  'length.too-short':
    '“{text}” is less than 15 minutes, so nothing was changed. This would be right: “{example}”.',
  'setting.nothing-here.title': 'Nothing is posted here yet',
  'setting.nothing-here.text': 'Say “subscribe” first; then I can be told when to remind and to sum up.',
  'setting.remind.title': 'I cannot read when to remind, so nothing was changed',
  'remind.none': 'Say how long before the deadline. This would be right: “{example}”.',
  'remind.too-many':
    'That is {text} reminders for one referral; 8 are the most. This would be right: “{example}”.',
  'setting.hours.title': 'I cannot read the working hours, so nothing was changed',
  'hours.none': 'Say from when to when, and on which days. This would be right: “{example}”.',
  'hours.not-hours': '“{text}” is neither a time, nor a day, nor holidays. This would be right: “{example}”.',
  'hours.twice': '“{text}” is a second time; there can be only one. This would be right: “{example}”.',
  'hours.ends-before-it-starts': '“{text}” ends before it starts. This would be right: “{example}”.',
  'hours.not-a-country':
    '“{text}” is no country; two letters name one, such as FR. This would be right: “{example}”.',
  'setting.timezone.title': 'I do not know that time zone, so nothing was changed',
  'timezone.unknown': '“{text}” is no time zone. This would be right: “{example}”.',
  'setting.language.title': 'I do not speak that language, so nothing was changed',
  'language.unknown': 'I speak {languages}, but not “{text}”. This would be right: “{example}”.',
  'setting.digest.title': 'I cannot read when the digest is to come, so nothing was changed',
  'setting.digest.not-a-time': '“{text}” is no time of day. This would be right: “{example}”.',
  'setting.digest.hour':
    '“{text}” is no time of day: the hours go from 0 to 23. This would be right: “{example}”.',
  'setting.digest.minute':
    '“{text}” is no time of day: the minutes go from 0 to 59. This would be right: “{example}”.',
  'setting.digest.zone': '“{text}” is no time zone. This would be right: “{example}”.',
  'setting.digest.days': '“{text}” are no days of the week. This would be right: “{example}”.',
  'setting.digest.unknown': 'I do not know what “{text}” means here. This would be right: “{example}”.',
  'setting.digest.two-times':
    '“{text}” is a second time; a digest comes once a day. This would be right: “{example}”.',
  'setting.digest.two-zones':
    '“{text}” is a second time zone; there can be only one. This would be right: “{example}”.',
  'setting.digest.two-ways':
    '“{text}” contradicts what stands before it: a quiet day has one line, or silence. This would be right: “{example}”.',
  'setting.digest.not-alone': '“{text}” stands alone. This would be right: “{example}”.',
} as const;
