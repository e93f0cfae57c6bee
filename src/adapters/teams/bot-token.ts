import { MINUTE_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';
import type { Clock } from '../../ports/clock';
import type { BotToken, Login } from './login';
import { readLoginFailure } from './login-failure';
import type { LoginFailure } from './login-failure';

/** The bot's token of the moment. Rejects with a `LoginFailure`. */
export type CurrentToken = () => Promise<string>;

/** A token is renewed while it is still good, so that nobody waits for it. */
const RENEW_BEFORE_MS = 10 * MINUTE_MS;
/** What ends sooner may end on its way. */
const TOO_SHORT_MS = 30_000;
/** Asking again and again with a wrong secret would have the app locked. */
const PAUSE_BLOCKED_MS = MINUTE_MS;
const PAUSE_MS = 5_000;

/** Keeps the token and shares it: one login at a time, and none for a while after one that failed. */
export function createBotToken({
  login,
  clock,
}: {
  readonly login: Login;
  readonly clock: Clock;
}): CurrentToken {
  let held: BotToken | undefined;
  let failure: LoginFailure | undefined;
  let notBefore: EpochMs = 0;
  let underWay: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    try {
      held = await login();
      failure = undefined;
      notBefore = clock.now() + MINUTE_MS;
      return held.text;
    } catch (error) {
      failure = readLoginFailure(error);
      notBefore = clock.now() + (failure.blocked ? PAUSE_BLOCKED_MS : PAUSE_MS);
      throw failure;
    } finally {
      underWay = undefined;
    }
  };
  const renewed = (): Promise<string> => {
    underWay ??= renew();
    return underWay;
  };

  return async () => {
    const leftMs = (held?.endsAt ?? 0) - clock.now();
    if (held !== undefined && leftMs > TOO_SHORT_MS) {
      if (leftMs < RENEW_BEFORE_MS && clock.now() >= notBefore) renewed().catch(() => undefined);
      return held.text;
    }
    if (underWay === undefined && failure !== undefined && clock.now() < notBefore) throw failure;
    return renewed();
  };
}
