import type { SignInError } from '../../../ports/errors';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { KeptSignIn, Over } from './kept-sign-in';
import { ended } from './progress';
import type { Shelf } from './shelf';

/** What the API makes of the tokens, noted with the sign-in when it changes. */
export interface Verdicts {
  accepted(): void;
  refused(error: SignInError): void;
  /** What is kept says this: a person, or another replica, may have changed it. */
  noticed(over: Over | undefined): void;
}

export interface VerdictsDeps {
  readonly shelf: Pick<Shelf, 'read' | 'remark'>;
  readonly clock: Clock;
  readonly log: Log;
}

export function createVerdicts({ shelf, clock, log }: VerdictsDeps): Verdicts {
  let known: 'accepted' | 'refused' | undefined;
  let work = Promise.resolve();

  const note = (verdict: 'accepted' | 'refused', change: (signIn: KeptSignIn) => KeptSignIn): void => {
    if (known === verdict) return;
    known = verdict;
    work = work.then(async () => {
      try {
        const kept = await shelf.read();
        const signIn = kept && change(kept.signIn);
        if (kept === undefined || signIn === undefined || signIn === kept.signIn) return;
        if (!(await shelf.remark({ ...kept, signIn }))) known = undefined;
      } catch (error) {
        known = undefined;
        const reason = error instanceof Error ? error.message : 'unknown';
        log.warn('what Partner Center says of the sign-in could not be noted', { reason });
      }
    });
  };

  return {
    accepted: () => note('accepted', cleared),
    refused: ({ message, facts }) =>
      note('refused', (signIn) => {
        if (signIn.over !== undefined) return signIn;
        log.warn('Partner Center does not take the sign-in any more', { reason: message });
        return ended(signIn, { reason: message, by: 'api' }, facts.code?.replace(/^AADSTS/, ''), clock.now());
      }),
    noticed: (over) => {
      if (known === 'accepted' ? over?.by === 'api' : over === undefined) known = undefined;
    },
  };
}

function cleared(signIn: KeptSignIn): KeptSignIn {
  const { over, ...others } = signIn;
  return over?.by === 'api' ? others : signIn;
}
