import type { PartnerCredential } from './adapters/partner-center/sign-in/partner-credential';
import { createPartnerSignIn } from './adapters/partner-center/sign-in/sign-in';
import type { PartnerSignIn } from './adapters/partner-center/sign-in/sign-in';
import type { BotConfig } from './config';
import { MINUTE_MS } from './domain/instant';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { Secrets } from './ports/secrets';
import type { SignIn } from './ports/sign-in';
import type { Store } from './ports/store';

/** The sign-in to Partner Center: what people see of it, and the tokens it gives. */
export interface BotSignIn extends SignIn {
  readonly credential: PartnerCredential;
  /** Gives up a sign-in that still waits for its person. */
  stop?(): void;
}

export interface SignInParts {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
}

/** Builds the sign-in that a bot uses. */
export type CreateSignIn = (config: BotConfig, parts: SignInParts) => BotSignIn;

/** The one that the configuration asks for, which can also be made by other ways than a chat. */
export function configuredSignIn(config: BotConfig, parts: SignInParts): PartnerSignIn {
  return createPartnerSignIn({ ...parts, auth: config.partnerCenter.auth });
}

/**
 * Where nobody has signed in yet, begins it: whoever starts the bot finds in the log where to sign in. Never rejects,
 * and does not wait for that person.
 */
export async function inviteToSignIn(
  signIn: SignIn,
  { clock, log, onSignedIn }: { readonly clock: Clock; readonly log: Log; readonly onSignedIn: () => void },
): Promise<void> {
  try {
    if ((await signIn.state()).kind !== 'nobody') return;
    const { url, code, expiresAt, ended } = await signIn.begin();
    const minutes = Math.round((expiresAt - clock.now()) / MINUTE_MS);
    log.warn('nobody has signed in to Partner Center: open this page and enter the code', {
      url,
      code,
      minutes,
    });
    void ended.then((ending) => {
      if (ending.kind === 'signed-in') onSignedIn();
      else log.warn('nobody signed in to Partner Center', { reason: ending.reason });
    });
  } catch (error) {
    log.warn('a sign-in to Partner Center could not be begun: run "referral-bot login"', { error });
  }
}
