import { DAY_MS } from './instant';
import type { EpochMs } from './instant';
import type { Referral } from './referral';

/** What is known of the bot's sign-in to Partner Center: that of a person (App+User), told from its newest token. */
export interface SignInFacts {
  /** The account, e.g. `bot@contoso.com`; absent when the token does not tell. */
  readonly username?: string;
  readonly tenantId?: string;
  /** For whom the token is (`aud`). */
  readonly audience?: string;
  /** Delegated permissions (`scp`). */
  readonly scopes: readonly string[];
  /** Directory and application roles in the token; Partner Center's own roles are in no token. */
  readonly roles: readonly string[];
  /** Whether the person proved more than a password (`amr` has `mfa`); absent when the token does not tell. */
  readonly mfa?: boolean;
  /** When the person signed in, by whichever way. */
  readonly signedInAt: EpochMs;
  /** When the newest refresh token was received. */
  readonly renewedAt: EpochMs;
  /** When the newest access token ends. */
  readonly tokenExpiresAt: EpochMs;
  /** When the newest refresh token ends, where the sign-in service said so. */
  readonly refreshTokenExpiresAt?: EpochMs;
  /** After how long a person must sign in again, where somebody set it or an earlier sign-in ended so. */
  readonly longestMs?: number;
}

/** What stands between the bot and Partner Center, as far as signing in goes. */
export type SignInState =
  /** A token that somebody else keeps alive (`PARTNER_AUTH=token`, this machine only): there is nothing to sign in. */
  | { readonly kind: 'fixed' }
  /** Nobody has signed in yet, or the sign-in was forgotten on request. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'signed-in'; readonly facts: SignInFacts }
  /** It worked once and is refused now: a person must sign in again. */
  | {
      readonly kind: 'over';
      readonly since: EpochMs;
      /** One sentence, without names and secrets. */
      readonly reason: string;
      /** Of the sign-in that is over, where it is still known. */
      readonly facts?: SignInFacts;
    };

/** How long a refresh token lives in Entra unless the service says otherwise; each use gives a new one. */
const UNUSED_MS = 90 * DAY_MS;

/** When a sign-in ends unless somebody signs in again. */
export interface SignInEnd {
  readonly at: EpochMs;
  readonly why: WhyItEnds;
  /** When that sign-in was made. */
  readonly since: EpochMs;
}

/**
 * `token`: the sign-in service gave its refresh token no longer. `unused`: 90 days after the last renewal, which a bot
 * that runs puts off each hour. `policy`: a person must sign in again after so long.
 */
type WhyItEnds = 'token' | 'unused' | 'policy';

/** The earliest of all that can end a sign-in, as far as it is known. */
export function endOfSignIn(facts: SignInFacts): SignInEnd {
  const { signedInAt: since, renewedAt, refreshTokenExpiresAt, longestMs } = facts;
  const token: SignInEnd =
    refreshTokenExpiresAt === undefined
      ? { at: renewedAt + UNUSED_MS, why: 'unused', since }
      : { at: refreshTokenExpiresAt, why: 'token', since };
  if (longestMs === undefined || token.at <= since + longestMs) return token;
  return { at: since + longestMs, why: 'policy', since };
}

/** How many days before its end a sign-in is warned of, the most urgent first. */
const STAGES = [1, 7, 14, 30] as const;

export interface SignInWarning extends SignInEnd {
  /** Days before the end. */
  readonly stage: (typeof STAGES)[number];
}

/**
 * The stage whose moment has come, of several the most urgent; `undefined` while the end is far, and when it is over. A
 * stage that had come before the sign-in was made is none: who signs in each week is not told at once that it ends in one.
 */
export function signInWarning(end: SignInEnd, now: EpochMs): SignInWarning | undefined {
  if (now >= end.at) return undefined;
  const stage = STAGES.find((days) => end.at - now <= days * DAY_MS);
  if (stage === undefined || end.at - stage * DAY_MS <= end.since) return undefined;
  return { ...end, stage };
}

/** When the bot goes blind, or went so, where that is near enough to be told everybody. */
export function signInEndsSoon(state: SignInState, now: EpochMs): EpochMs | undefined {
  if (state.kind === 'over') return state.since;
  return state.kind === 'signed-in' ? signInWarning(endOfSignIn(state.facts), now)?.at : undefined;
}

/** From fewer referrals nothing is concluded. */
const FEWEST_REFERRALS = 3;

/**
 * Which role in Partner Center an account seems to have, told from the referrals that it sees: a Referrals User sees only
 * those in whose team it is, a Referrals Admin all. No token holds these roles.
 */
export function roleSeen(
  referrals: readonly Referral[],
  username: string | undefined,
): 'own-team-only' | 'others-too' | 'unknown' {
  const teams = referrals.flatMap(({ team = [] }) => (team.length === 0 ? [] : [team]));
  if (username === undefined || teams.length < FEWEST_REFERRALS) return 'unknown';
  const account = username.toLowerCase();
  const isInAll = teams.every((team) => team.some(({ email = '' }) => email.toLowerCase() === account));
  return isInAll ? 'own-team-only' : 'others-too';
}
