import type { Digest } from '../domain/digest/content';
import type { Headline } from '../domain/digest/headline';
import type { Reader } from '../domain/subscription';
import { shortDayWords } from './dates';
import type { MessageId } from './messages';
import { say } from './say';
import type { Listener } from './say';

const HEADLINES: Readonly<Record<Headline['kind'], MessageId>> = {
  'expire-soon': 'digest.headline.expire-soon',
  overdue: 'digest.headline.overdue',
  new: 'digest.headline.new',
  expired: 'digest.headline.expired',
  waiting: 'digest.headline.waiting',
  settled: 'digest.headline.settled',
  nothing: 'digest.headline.nothing',
};

/** The news of a digest: `2 referrals expire within 48 hours`. */
export function headlineWords(headline: Headline, to: Listener): string {
  const values = headline.kind === 'nothing' ? {} : { count: headline.count };
  return say(to, HEADLINES[headline.kind], values);
}

/** That the bot goes blind soon, or is blind already; empty where neither is near. */
export function digestSignIn({ now, signInEnds }: Digest, reader: Reader): string {
  if (signInEnds === undefined) return '';
  if (signInEnds <= now) return say(reader, 'digest.sign-in-over');
  return say(reader, 'digest.sign-in-ends', { day: shortDayWords(signInEnds, reader) });
}
