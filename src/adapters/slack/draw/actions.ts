/**
 * What buttons carry. A button's `action_id` says what kind of press it is and its number in its row, the `block_id` of
 * its row begins with the kind of message it stands in, its value is a command as a person would type it.
 */
export const ACTION_IDS = {
  /** `value` is a command. */
  command: /^command\.\d+$/,
  /** The `value` of the chosen option is a command. */
  menu: /^menu\.\d+$/,
  /** Opens an address; there is nothing to be done but to acknowledge it. */
  link: /^link\.\d+$/,
  /** Opens the form for the settings of the conversation. */
  settingsForm: 'form.settings',
} as const;

/** The `callback_id` of the form for settings, and that of the shortcut on a message. */
export const CALLBACK_IDS = { settingsForm: 'settings', showReferral: 'show_referral' } as const;

/** The kind of message that a row of buttons stands in: `referral-card` of `referral-card.actions`. */
export function messageKindOf(blockId: string | undefined): string {
  return /^[a-z-]+/.exec(blockId ?? '')?.[0] ?? '';
}
