import type { AccessToken } from '@azure/identity';
import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { isFresh, toAccessToken, works } from './held-token';
import type { HeldToken } from './held-token';
import { generationOf } from './kept-sign-in';
import type { KeptSignIn } from './kept-sign-in';
import type { PartnerCredential, PartnerTokenOptions } from './partner-credential';
import type { Renewal } from './renewal';
import { REFUSED_PAUSE_MS } from './setback';
import type { Shelf } from './shelf';
import type { Verdicts } from './verdicts';

export interface HoldingCredential extends PartnerCredential {
  /** This is the newest token; without one, whatever is held is to be forgotten. */
  hold(token: HeldToken | undefined): void;
  /** What is kept is this now: a token of another sign-in is to be forgotten. */
  noticed(signIn: KeptSignIn | undefined): void;
}

export interface CredentialDeps {
  readonly renewal: Renewal;
  readonly shelf: Pick<Shelf, 'read'>;
  readonly verdicts: Verdicts;
  readonly clock: Clock;
}

/**
 * Holds the newest access token, so that neither the store nor the sign-in service is asked while it is good. An older
 * one that still works bridges the time in which it cannot be renewed.
 */
export function createHoldingCredential({
  renewal,
  shelf,
  verdicts,
  clock,
}: CredentialDeps): HoldingCredential {
  let held: HeldToken | undefined;
  let renewing: Promise<HeldToken> | undefined;
  let replacing: Promise<HeldToken> | undefined;
  let replacedAt: EpochMs = -Infinity;
  const hold = (token: HeldToken | undefined): void => void (held = token);
  const noticed = (signIn: KeptSignIn | undefined): void => {
    if (held?.signedInAt !== signIn?.signedInAt) held = undefined;
  };

  const renewed = async (): Promise<HeldToken> => {
    if (held !== undefined && isFresh(held, clock.now())) return held;
    const patient = held === undefined || !works(held, clock.now());
    renewing ??= renewal({ patient }).finally(() => (renewing = undefined));
    return renewing.then(
      (token) => (held = token),
      (error: unknown) => {
        if (held !== undefined && works(held, clock.now())) return held;
        throw error;
      },
    );
  };

  /** Each time a token is refused would be too often: what is wrong may not lie with the token. */
  const replaced = async (refused: string, claims: string | undefined): Promise<HeldToken> => {
    const last = held;
    const { signIn } = (await shelf.read()) ?? {};
    noticed(signIn);
    const isKnown = signIn !== undefined && last?.generation === generationOf(signIn);
    if (isKnown && clock.now() - replacedAt < REFUSED_PAUSE_MS) return last;
    replacedAt = clock.now();
    return (held = await renewal({ patient: true, refused, ...(claims !== undefined && { claims }) }));
  };

  const next = ({ refused, claims }: PartnerTokenOptions): Promise<HeldToken> => {
    if (refused === undefined || (held !== undefined && held.token !== refused)) return renewed();
    return (replacing ??= replaced(refused, claims).finally(() => (replacing = undefined)));
  };

  return {
    hold,
    noticed,
    getToken: async (_scopes, options: PartnerTokenOptions = {}): Promise<AccessToken> =>
      toAccessToken(await next(options)),
    accepted: () => verdicts.accepted(),
    refused: (error) => verdicts.refused(error),
  };
}
