/**
 * The card of one referral. {name}, {by} and {to} are people’s names; {when} is a moment (“Thu 10 Dec, 09:00 CET”),
 * {day} a day (“26 Nov”), {customer} a company, {value} money, {left} a length of time (“2 days left”).
 */
export const referralCard = {
  // The band at the top. Behind it, after a dot, stands the kind of lead (“New referral · Co-sell opportunity”).
  'card.band.new': 'New referral',
  'card.band.new-urgent': 'New referral, little time left',
  'card.band.waiting': 'Waiting for your response',
  'card.band.half-gone': 'Half the time is gone',
  'card.band.most-gone': 'Most of the time is gone',
  'card.band.nobody': 'Nobody has responded yet',
  'card.band.passed': 'The deadline has passed',
  'card.band.claimed': '{name} is on it',
  'card.band.handed-over': '{by} handed it over to {name}',
  'card.band.gone': 'No longer in Partner Center',
  'card.repeat': 'Possible repeat: an earlier message about this was never confirmed.',
  // Labels over a value, each very short.
  'card.metric.value': 'Deal value',
  'card.metric.close': 'Target close',
  'card.metric.place': 'Where',
  // Over the bar that grows: the days are counted in UTC, so {today} says which day is meant.
  'card.time.day': 'Day {day} of {of} on {today}',
  'card.time.respond-by': 'Respond by {deadline}',
  'card.time.was': 'The deadline was {day}',
  'card.sent-by': 'Sent by {name}',
  // Why the card is shown here. {rule} is a filter as a person typed it.
  'card.rule.everything': 'Shown here because every incoming referral is.',
  'card.rule.one': 'Shown here by the rule: {rule}',
  'card.rule.more':
    '{count, plural, one {Shown here by the rule: {rule} (and # more rule)} other {Shown here by the rule: {rule} (and # more rules)}}',
  // What became of it. {reason} is what somebody wrote in Partner Center.
  'card.settled.accepted':
    'Accepted on {when}. Next: get in touch with the customer and keep the deal up to date in Partner Center.',
  'card.settled.accepted-undated':
    'Accepted. Next: get in touch with the customer and keep the deal up to date in Partner Center.',
  'card.settled.declined': 'Declined on {when}.',
  'card.settled.declined-undated': 'Declined.',
  'card.settled.expired': 'Nobody responded before the deadline ({when}), so it can no longer be accepted.',
  'card.settled.expired-undated': 'Nobody responded before the deadline, so it can no longer be accepted.',
  'card.settled.won': 'Closed as won on {when}.',
  'card.settled.won-undated': 'Closed as won.',
  'card.settled.lost': 'Closed as lost on {when}.',
  'card.settled.lost-undated': 'Closed as lost.',
  'card.settled.other': 'Nothing to do here now.',
  'card.settled.reason': '{line} Reason: {reason}',
  'card.settled.gone':
    'Partner Center has not shown it since {when}; it was probably withdrawn. There is nothing to do here.',
  // Who has taken the referral upon them. A claim that is not followed by an answer ends by itself: it lapses.
  'card.claim.stands': 'Claimed by {name} on {when}.',
  'card.claim.lapses':
    'Claimed by {name} on {when}; the claim lapses on {lapse} unless the referral is answered.',
  'card.claim.given': '{by} gave it to {name} on {when}.',
  'card.claim.given-lapses':
    '{by} gave it to {name} on {when}; the claim lapses on {lapse} unless the referral is answered.',
  'card.claim.had-lapsed': '{name} had claimed it; the claim lapsed on {when}.',
  'card.claim.had-released': '{name} had claimed it and gave it back on {when}.',
  'card.claim.had-handed-over': '{name} had claimed it and handed it over on {when}.',
  'card.claim.never': 'Nobody had claimed it.',
  // Notes on one line, with dots between them: “First posted here on 26 Nov · 1 reminder sent · next reminder …”.
  'card.plan.posted': 'First posted here on {day}',
  'card.plan.sent': '{count, plural, one {# reminder sent} other {# reminders sent}}',
  'card.plan.next': 'next reminder {when} ({number} of {of})',
  'card.plan.none': 'no more reminders',
  'card.plan.snoozed': 'reminders snoozed until {when}',
  // After it ran out: what the bot had sent. {times} is a list of moments.
  'card.history.posted': 'The card was posted here on {when}.',
  'card.history.reminded':
    '{count, plural, one {One reminder was sent: {times}.} other {# reminders were sent: {times}.}}',
  'card.history.not-reminded': 'No reminder was sent.',
  // Buttons, as short as they can be.
  'card.button.claim': 'I’ll take it',
  'card.button.release': 'Give it back',
  'card.button.snooze-day': 'Snooze for a day',
  'card.button.snooze-two-days': 'Snooze for 2 days',
  'card.button.wake': 'End the snooze',
  'card.button.explain': 'Why here?',
} as const;
