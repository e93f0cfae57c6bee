import type { Command } from './command';
import { misunderstood } from './misunderstood';
import { bareReferral, EXAMPLE_ID, splitReferral } from './referral-words';

/** `claim Fabrikam`, `release <id>`. */
export function readOne(kind: 'claim' | 'release', rest: string, text: string): Command {
  const what = bareReferral(rest);
  if (what !== '') return { kind, what };
  return misunderstood(text, { id: 'command.which-referral' }, `${kind} ${EXAMPLE_ID}`);
}

const ASSIGNED = [/^(.+?)(?: to)? @(.+)$/i, /^(.+) to (.+)$/i, /^(.+) (me|myself)$/i];

/** `assign <id> @Jenny Wu`, `assign Fabrikam to me`, `give me Fabrikam`. */
export function readAssign(rest: string, text: string): Command {
  const { what, words } = splitReferral(rest.replace(/^(me|myself) (.+)$/i, '$2 to $1'), ASSIGNED);
  const to = words.replace(/^to /i, '').replace(/^@/, '').replace(/ to$/i, '').trim();
  if (what !== '' && to !== '') return { kind: 'assign', what, to };
  const example = /^@|^$/.test(what) ? EXAMPLE_ID : what;
  return misunderstood(text, { id: 'command.assign-what-to-whom' }, `assign ${example} @Jenny Wu`);
}

const UNIT = '(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?)';
const SNOOZED = [
  new RegExp(`^(.+?)(?: for)? (an? ${UNIT})$`, 'i'),
  new RegExp(`^(.+?)(?: for)? (-?\\d\\S*(?: ${UNIT})?|off)$`, 'i'),
];

/** `snooze <id> 2d`, `snooze Fabrikam for 12 hours`, `snooze <id> off`. */
export function readSnooze(rest: string, text: string): Command {
  const { what, words } = splitReferral(rest, SNOOZED);
  if (what === '') return misunderstood(text, { id: 'command.which-referral' }, `snooze ${EXAMPLE_ID} 1d`);
  const length = words.replace(/^for /i, '').replace(/^an? /i, '1 ');
  if (length === '') return { kind: 'snooze', what };
  return { kind: 'snooze', what, length: /^off$/i.test(length) ? 'off' : length };
}

/** `unsnooze <id>` is `snooze <id> off`. */
export function readUnsnooze(rest: string, text: string): Command {
  const what = bareReferral(rest);
  if (what !== '') return { kind: 'snooze', what, length: 'off' };
  return misunderstood(text, { id: 'command.which-referral' }, `snooze ${EXAMPLE_ID} off`);
}
