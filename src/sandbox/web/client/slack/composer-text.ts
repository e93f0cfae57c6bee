/** What somebody typed: a slash command, a message, or a command that nobody knows. */
export type Typed =
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'unknown'; readonly command: string };

/** A text that begins with `/` and a word is a command, as in Slack; ` /path` with a blank before it is not. */
export function readTyped(text: string, command: string): Typed {
  const written = /^\/[A-Za-z][\w-]*(?=\s|$)/.exec(text)?.[0];
  if (written === undefined) return { kind: 'message', text: text.trim() };
  if (written.toLowerCase() !== command) return { kind: 'unknown', command: written };
  return { kind: 'command', text: text.slice(written.length).trim() };
}
