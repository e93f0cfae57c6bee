/** Why something was not said (yet). Shown behind a colon or in brackets, hence without a capital and a full stop. */
export const reasons = {
  'reason.not-stored': 'the referral is no longer stored',
  'reason.card-not-posted': 'its card has not been posted yet; it will show this state',
  'reason.nothing-to-say': 'there was nothing to say',
  'reason.answered': 'it had been answered meanwhile',
  'reason.deadline-over': 'the deadline was over',
  'reason.platform-off': 'this chat system is switched off',
  'reason.conversation-gone': 'the conversation in which they were met is gone',
  'reason.bot-removed': 'the bot was removed',
  'reason.destination-unknown': 'the conversation is not known',
  'reason.unknown': 'nobody knows why',
} as const;
