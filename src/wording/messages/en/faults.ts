/** Told to the operators: something is wrong with the bot itself. {reason} comes from the log and stays English. */
export const faults = {
  'fault.not-delivered.title': 'A message could not be delivered',
  'fault.not-delivered.referral': 'Referral {id} → {where}: {reason}',
  'fault.not-delivered.summary': 'A summary → {where}: {reason}',
  'fault.blocked.title': 'Messages are waiting',
  'fault.blocked.text': '{where}: {reason}. Nothing is lost: what waits is sent as soon as this is mended.',
  'fault.sees-again.title': 'The bot sees Partner Center again',
  'fault.sees-again.text': 'Everything missed is being caught up.',
  'fault.blind.title': 'The bot cannot see Partner Center',
  'fault.blind.text': '{reason}. Nothing is lost: it catches up as soon as this is mended.',
  // {words}: a fault as it was written down by an older version.
  'fault.as-told': '{words}',
  'fault.unknown.title': 'Something went wrong',
  'fault.unknown.text': 'The log says more.',
} as const;
