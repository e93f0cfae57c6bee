import { SignInError } from '../../../ports/errors';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { checkToken } from './token-check';
import type { TokenFacts } from './token-check';

export type Checked =
  | { readonly kind: 'good'; readonly facts?: TokenFacts }
  | { readonly kind: 'refused'; readonly error: SignInError };

/** Looks at a token before it is used, and tells the log once what is odd about it. */
export type Preflight = (token: string) => Checked;

export function createPreflight({ clock, log }: { clock: Clock; log: Log }): Preflight {
  const said = new Set<string>();
  const once = (level: 'debug' | 'warn', event: string): void => {
    if (!said.has(event)) log[level](event);
    said.add(event);
  };
  return (token) => {
    const verdict = checkToken(token, clock.now());
    if (verdict.kind === 'refused')
      return { kind: 'refused', error: new SignInError(`Partner Center would refuse it: ${verdict.reason}`) };
    if (verdict.kind === 'opaque') {
      once('debug', 'the token for Partner Center does not tell what is in it');
      return { kind: 'good' };
    }
    if (verdict.facts.mfa === false)
      once(
        'warn',
        'the token for Partner Center shows no multi-factor authentication, which its API asks for',
      );
    return { kind: 'good', facts: verdict.facts };
  };
}
