/** Why a referral was shown where: which rules matched, what was posted, what is still to come. */
export const explained = {
  'explained.title': 'Why {customer} was shown where',
  'explained.nobody': 'It was shown nowhere: no channel is subscribed.',
  'explained.unnamed-channel': 'A channel without a name',
  // {rule}: a rule in plain words, such as “country is US”.
  'explained.matches': 'Matches: {rule}',
  'explained.does-not-match': 'Does not match: {rule}',
  'explained.more-rules': '{count, plural, one {and # more rule} other {and # more rules}}',

  'explained.nobody-here': 'Nothing was posted: nobody is subscribed here.',
  'explained.no-rule': 'Nothing was posted: no rule matches.',
  'explained.no-card':
    'No card of its own was posted: it was already waiting when this channel subscribed, or nobody has to answer it.',

  // The card of a referral is redrawn in its place when something about the referral changes.
  'explained.redrawn':
    '{count, plural, =1 {Card redrawn on {moment}} one {Card redrawn # time, last on {moment}} other {Card redrawn # times, last on {moment}}}',
  // {what} is “card”, “update” (the card, redrawn), “reminder”, or else a word about who has claimed the referral.
  'explained.posted':
    '{what, select, card {Card posted on {moment}} update {Redrawn card posted on {moment}} reminder {Reminder posted on {moment}} other {Word about a claim posted on {moment}}}',
  'explained.refused':
    '{what, select, card {Card refused: {reason}} update {Redrawn card refused: {reason}} reminder {Reminder refused: {reason}} other {Word about a claim refused: {reason}}}',
  'explained.no-reason': 'no reason was given',
  'explained.being-sent':
    '{what, select, card {Card is being sent} update {Redrawn card is being sent} reminder {Reminder is being sent} other {Word about a claim is being sent}}',
  'explained.unanswered':
    '{what, select, card {Card was sent but never answered for; looked at again on {moment}} update {Redrawn card was sent but never answered for; looked at again on {moment}} reminder {Reminder was sent but never answered for; looked at again on {moment}} other {Word about a claim was sent but never answered for; looked at again on {moment}}}',
  'explained.next-to-be-sent':
    '{what, select, card {Card is next to be sent} update {Redrawn card is next to be sent} reminder {Reminder is next to be sent} other {Word about a claim is next to be sent}}',
  'explained.waits':
    '{what, select, card {Card waits until {moment}} update {Redrawn card waits until {moment}} reminder {Reminder waits until {moment}} other {Word about a claim waits until {moment}}}',
  // {line} is one of the lines above, {reason} why, in the words of a system: “Card waits until 8 Dec (Teams answered 429)”.
  'explained.with-reason': '{line} ({reason})',
  // {moment}: “Thu 8 Dec, 09:00 UTC”.
  'explained.next-reminder': 'Next reminder: {moment}',
} as const;
