import type { PartnerCredential } from './adapters/partner-center/sign-in/partner-credential';
import type { SignInFacts } from './domain/sign-in';
import { createKeptSignIn } from './main-sandbox-sign-in-kept';
import type { DeviceCode } from './main-sandbox-sign-in-service';
import { SECOND_MS, signInService } from './main-sandbox-sign-in-service';
import type { BotSignIn } from './main-sign-in';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { PendingSignIn, SignInEnding } from './ports/sign-in';

export interface SandboxSignInDeps {
  /** Where the sandbox listens, no slash at the end. */
  readonly url: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface SandboxSignIn extends BotSignIn {
  readonly credential: PartnerCredential;
}

/**
 * The bot's sign-in to the sandbox's Partner Center, in memory. Somebody has signed in before the bot starts; from
 * then on it lives and ends as the real one does.
 */
export function createSandboxSignIn({ url, clock, log }: SandboxSignInDeps): SandboxSignIn {
  const service = signInService(url);
  const kept = createKeptSignIn(service, clock, log);
  let pending: Promise<PendingSignIn> | undefined;

  /** Asks again and again until somebody has entered the code. */
  async function waitFor({ device_code, interval, expires_in }: DeviceCode): Promise<SignInEnding> {
    const expiresAt = clock.now() + expires_in * SECOND_MS;
    while (clock.now() < expiresAt) {
      await clock.sleep(interval * SECOND_MS);
      const answer = await service.token({ grant_type: 'device_code', device_code });
      if (answer.kind === 'tokens') return signedIn(kept.keep(answer.tokens));
      if (answer.word !== 'authorization_pending') return failed(answer.error);
    }
    return { kind: 'failed', reason: 'nobody entered the code in time' };
  }

  async function begin(): Promise<PendingSignIn> {
    const code = await service.begin();
    const expiresAt = clock.now() + code.expires_in * SECOND_MS;
    const ended = waitFor(code)
      .catch(failed)
      .finally(() => (pending = undefined));
    return { url: code.verification_uri_complete, code: code.user_code, expiresAt, ended };
  }

  return {
    credential: {
      getToken: async () => {
        const { access_token: token, expires_in } = await kept.refresh();
        return { token, expiresOnTimestamp: clock.now() + expires_in * SECOND_MS };
      },
      accepted: kept.accepted,
      refused: kept.refused,
    },
    state: kept.state,
    begin: () => {
      pending ??= begin().catch((error: unknown) => {
        pending = undefined;
        throw error;
      });
      return pending;
    },
    forget: kept.forget,
  };
}

function signedIn({ username }: SignInFacts): SignInEnding {
  return username === undefined ? { kind: 'signed-in' } : { kind: 'signed-in', username };
}

function failed(error: unknown): SignInEnding {
  return { kind: 'failed', reason: error instanceof Error ? error.message : 'the sign-in failed' };
}
