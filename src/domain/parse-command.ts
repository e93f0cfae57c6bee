import type { Command } from './command';
import { READERS, SYNONYMS } from './command-readers';
import { isListName, readList } from './list-words';
import { nearest } from './nearest';
import { bareIdIn } from './referral-words';

export { isReferralId } from './referral-words';

/** The longest text that is read; the rest of a longer one is dropped. */
export const MAX_COMMAND_LENGTH = 4_000;

const GREETINGS = ['hi', 'hello', 'hey', 'hallo', 'hola', 'bonjour', 'good morning', 'start'];

/** Short words are near to many others: `make` is no slip of `take`. */
const SHORTEST_GUESSED_SYNONYM = 5;
const GUESSED = [
  ...Object.keys(READERS),
  ...Object.keys(SYNONYMS).filter((word) => word.length >= SHORTEST_GUESSED_SYNONYM),
];

/** Reads what a person wrote. Never throws: what is no command comes back as `misunderstood` with the way on. */
export function parseCommand(input: string): Command {
  const text = input.slice(0, MAX_COMMAND_LENGTH).replace(/\s+/gu, ' ').trim();
  const bare = text.replace(/^\/+/, '').replace(/[\s.!?]+$/u, '');
  if (text === '?' || bare === '') return { kind: 'help' };
  const id = bareIdIn(bare);
  if (id !== undefined) return { kind: 'show', what: id, back: false };
  const word = bare.replace(/ .*$/u, '');
  const rest = bare.slice(word.length + 1);
  if (GREETINGS.includes(bare.toLowerCase())) return { kind: 'greeting' };
  const verb = verbOf(word);
  const reader = verb === undefined ? undefined : READERS[verb];
  return reader ? reader(rest, bare) : guess(word, rest, bare);
}

function verbOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(READERS, lower)) return lower;
  return Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
}

/** `pending` alone means `list pending`; `shwo 1234` means `show 1234`. */
function guess(word: string, rest: string, text: string): Command {
  const lower = word.toLowerCase();
  if (isListName(lower)) return readList(`${lower}${rest === '' ? '' : ` ${rest}`}`, text);
  const near = nearest(lower, GUESSED);
  if (near === undefined) return { kind: 'misunderstood', text };
  const verb = SYNONYMS[near] ?? near;
  return { kind: 'misunderstood', text, suggestion: rest === '' ? verb : `${verb} ${rest}` };
}
