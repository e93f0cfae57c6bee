/** What the bot says in Slack alone. Words in “…” are typed and stay as they are in every language. */
export const slack = {
  // Below the answer to a subscription. {name}: the bot’s own name. “/invite @…” is typed and stays as it is.
  'slack.answers.invite-me':
    'I am not in this conversation yet and cannot join it myself, so nothing can come here. Invite me: type “/invite @{name}”.',
  // Below the answer to a subscription made in the chat of two people.
  'slack.answers.not-here':
    'This chat takes nobody but you two, so nothing can come here. Say it again in a channel, or to me alone.',
  'slack.answers.nothing-named.title': 'I see no referral in that message',
  'slack.answers.nothing-named.text':
    'A message names a referral by its id or by its address in Partner Center. The list shows what is waiting.',
  'slack.answers.form-late.title': 'The form could not be opened',
  'slack.answers.form-late.text':
    'Slack did not open it in time, and nothing was changed. Press the button again.',
  'slack.answers.settings-saved.title': 'The settings were changed',
  // {name}: a person.
  'slack.answers.settings-saved.text': '{name} has changed how this conversation is told about referrals.',

  // Labels over a day and a time; under it stands how much time is left.
  'slack.card.respond-by': 'Respond by',
  'slack.card.deadline-was': 'The deadline was',
  // Behind a time that Partner Center has not said: “8 Dec, 23:59 (estimated)”.
  'slack.card.estimated': '(estimated)',

  // The button that opens it, at most 40 characters.
  'slack.form.open': 'Change…',
  // Buttons of the form, at most 24 characters.
  'slack.form.save': 'Save',
  'slack.form.cancel': 'Cancel',
  'slack.form.for-all':
    '{count, plural, one {Holds for the # rule here.} other {Holds for all # rules here.}}',
  'slack.form.timezone-hint': 'The name of a zone: “Europe/Paris”, “America/New_York”, “UTC”.',
  'slack.form.reminders-hint': 'How long before the deadline, “7d 3d 1d 4h”, or “off”.',
  // One of these is chosen under the heading “Digest”; at most 75 characters each.
  'slack.form.digest-line': 'On the days below, with one line when there is nothing to say',
  'slack.form.digest-silence': 'On the days below, but not when there is nothing to say',
  'slack.form.digest-off': 'No digest',
  // Headings of inputs: a time, and days of the week to tick.
  'slack.form.digest-at': 'Time of the digest',
  'slack.form.digest-days': 'Days of the digest',
  'slack.form.work-days': 'Working days',
  'slack.form.work-from': 'Work begins at',
  'slack.form.work-to': 'Work ends at',

  'slack.help.intro':
    'New ones appear here within minutes, with the time that is left to respond. Press a button, or type “/referral” and the words on it.',
  // Where a person may type; the first stands in a channel or group, the second in the chat with the bot alone.
  'slack.help.ways-shared':
    'Type “/referral” and the words anywhere, or mention me in a channel I am in, or write to me alone: there the words are enough. Only you see the answer to “/referral”, unless something changes here.',
  'slack.help.ways-personal':
    'Here the words are enough. In a channel, type “/referral” and the words, or mention me before them.',

  // Headings.
  'slack.home.claims':
    '{count, plural, =0 {What you have taken} one {You have taken # referral} other {You have taken # referrals}}',
  'slack.home.expiring': 'Expires soon',
  'slack.home.rules': 'What I post, and where',
  // Said under a heading where there is nothing.
  'slack.home.no-claims':
    'Nothing yet. Press “{button}” on a referral, and it stands here until it is answered.',
  'slack.home.none-expiring': 'Nothing that waits for an answer expires in the next days.',
  'slack.home.no-rules':
    'No conversation is subscribed yet. Invite me to a channel and type “/referral subscribe” there.',
  'slack.home.waiting':
    '{count, plural, =0 {Nothing is waiting for an answer.} one {# referral is waiting for an answer.} other {# referrals are waiting for an answer.}}',
  // {moment}: “1 Nov 2020, 21:00 UTC”.
  'slack.home.as-of': 'As of {moment}.',
} as const;
