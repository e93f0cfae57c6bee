import { isLoopbackHost, parseUrl } from '../../domain/loopback';
import type { SignInNotice } from '../../domain/notice';
import type { Reader } from '../../domain/subscription';
import { timeWords } from '../dates';
import { numberWords } from '../numbers';
import { say } from '../say';
import { lengthLeftWords } from '../time-left';

/** One of the three steps of a sign-in. */
export interface SignInStep {
  readonly number: string;
  readonly text: string;
}

export interface SignInSteps {
  /** The address stands below it. */
  readonly open: SignInStep;
  /** The code stands below it. */
  readonly enter: SignInStep;
  readonly asWhom: SignInStep;
}

export function signInSteps(reader: Reader): SignInSteps {
  const step = (number: number, name: 'open' | 'enter' | 'as-whom'): SignInStep => ({
    number: numberWords(number, reader),
    text: say(reader, `sign-in-card.${name}`),
  });
  return { open: step(1, 'open'), enter: step(2, 'enter'), asWhom: step(3, 'as-whom') };
}

/** How long the code is good. */
export function signInUntil({ until }: SignInNotice, reader: Reader): string {
  if (until <= reader.now) return say(reader, 'sign-in-card.no-longer');
  const left = lengthLeftWords(until - reader.now, reader);
  return say(reader, 'sign-in-card.until', { time: timeWords(until, reader), left });
}

/**
 * The address as a link may hold it: https, or this machine's; empty for any other, and for one with a user's name,
 * which would look like another host. Braces are encoded, for a template would read them.
 */
export function signInLink({ url }: SignInNotice): string {
  const parsed = parseUrl(url);
  if (parsed?.username !== '' || parsed.password !== '') return '';
  const { protocol, hostname, href } = parsed;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return isSafe ? href.replace(/[{}]/g, encodeURIComponent) : '';
}

/** The whole of it in one line, the address without its scheme. */
export function signInSentence({ url, code, until }: SignInNotice, reader: Reader): string {
  if (until <= reader.now) return say(reader, 'sign-in-card.summary-over');
  const left = lengthLeftWords(until - reader.now, reader);
  return say(reader, 'sign-in-card.summary', { code, page: url.replace(/^https?:\/\//, ''), left });
}
