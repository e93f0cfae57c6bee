import { DAY_MS, HOUR_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { Referral } from '../domain/referral';
import { endOfSignIn, roleSeen } from '../domain/sign-in';
import type { SignInState } from '../domain/sign-in';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { ReferralSource } from '../ports/referral-source';
import type { SignIn } from '../ports/sign-in';
import type { Store } from '../ports/store';
import { firstPage } from './first-page';

/** What one look found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly about: string;
  /** `warn`: it works, but not as it should. `fail`: the bot is blind or mute. */
  readonly verdict: 'ok' | 'warn' | 'fail';
  /** One sentence; with what to do where the verdict is not `ok`. No customer data. */
  readonly detail: string;
}

export interface DoctorDeps {
  readonly store: Store;
  readonly source: ReferralSource;
  readonly signIn: SignIn;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly clock: Clock;
  readonly operationsDestination: string | undefined;
  readonly administrators: readonly string[];
}

/** How many referrals are looked at to guess what the account may see. */
const ROWS = 25;
/** A delivery that waits longer than this is stuck. */
const STUCK_AFTER_MS = HOUR_MS;
/** Within this time a sign-in's end is worth a warning. */
const SOON_MS = 30 * DAY_MS;

/**
 * Looks at everything the bot needs, one after the other, and says of each whether it is well and what to do otherwise.
 * Reads one page of referrals; posts nothing. Never throws.
 */
export function examine(deps: DoctorDeps): Promise<readonly Finding[]> {
  return findingsOf([...ACCOUNT_LOOKS, ...OTHER_LOOKS], deps);
}

export type AccountDeps = Pick<DoctorDeps, 'source' | 'signIn' | 'clock'>;

/** The part of it that is about the account the bot reads Partner Center as. */
export function examineAccount(deps: AccountDeps): Promise<readonly Finding[]> {
  return findingsOf(ACCOUNT_LOOKS, deps);
}

type Look<Deps> = readonly [about: string, look: (deps: Deps) => Promise<readonly Finding[]>];

const ACCOUNT_LOOKS: readonly Look<AccountDeps>[] = [
  ['referrals', lookAtReferrals],
  ['sign-in', lookAtSignIn],
];
const OTHER_LOOKS: readonly Look<DoctorDeps>[] = [
  ['database', lookAtStore],
  ['chat', lookAtChat],
  ['operators', lookAtOperators],
  ['rules', lookAtRules],
  ['deliveries', lookAtDeliveries],
];

async function findingsOf<Deps>(looks: readonly Look<Deps>[], deps: Deps): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [about, look] of looks) findings.push(...(await look(deps).catch(failedAt(about))));
  return findings;
}

function failedAt(about: string): (error: unknown) => readonly Finding[] {
  return (error) => [fail(about, error instanceof Error ? error.message : 'it failed for an unknown reason')];
}

async function lookAtStore({ store }: DoctorDeps): Promise<readonly Finding[]> {
  await store.ping();
  return [ok('database', `${store.kind} answers`)];
}

async function lookAtSignIn({ signIn, clock }: AccountDeps): Promise<readonly Finding[]> {
  return signInFindings(await signIn.state(), clock.now());
}

/** What a sign-in's state says, and what is not as it should be in its token. */
function signInFindings(state: SignInState, now: EpochMs): readonly Finding[] {
  switch (state.kind) {
    case 'fixed':
      return [warn('sign-in', 'a fixed token (PARTNER_TOKEN) is used, as on a machine for tests')];
    case 'nobody':
      return [fail('sign-in', 'nobody has signed in to Partner Center: run "referral-bot login"')];
    case 'over':
      return [fail('sign-in', `${state.reason}; run "referral-bot login"`)];
    case 'signed-in':
      return [endFinding(state.facts, now), ...mfaFindings(state.facts)];
  }
}

type Facts = Extract<SignInState, { kind: 'signed-in' }>['facts'];

function endFinding(facts: Facts, now: EpochMs): Finding {
  const end = endOfSignIn(facts);
  const day = new Date(end.at).toISOString().slice(0, 10);
  if (end.at - now > SOON_MS) return ok('sign-in', `somebody is signed in, at least until ${day}`);
  return warn('sign-in', `the bot goes blind on ${day}: run "referral-bot login" before that day`);
}

function mfaFindings({ mfa }: Facts): readonly Finding[] {
  if (mfa === true) return [ok('MFA', 'the token shows multi-factor authentication')];
  const why =
    mfa === undefined
      ? 'the token does not tell whether the person proved more than a password'
      : 'the person signed in with a password alone, which Partner Center refuses (900421)';
  return [warn('MFA', `${why}: switch MFA on for the bot’s account and run "referral-bot login" again`)];
}

async function lookAtReferrals({ source, signIn }: AccountDeps): Promise<readonly Finding[]> {
  const referrals = (await firstPage(source)).slice(0, ROWS);
  const state = await signIn.state();
  const username = state.kind === 'signed-in' ? state.facts.username : undefined;
  return [
    ok('referrals', `Partner Center answered with ${String(referrals.length)} of the newest referrals`),
    ...roleFindings(referrals, username),
  ];
}

/** Partner Center's roles are in no token: what the account sees has to tell. */
function roleFindings(referrals: readonly Referral[], username: string | undefined): readonly Finding[] {
  switch (roleSeen(referrals, username)) {
    case 'others-too':
      return [ok('role', 'the account sees referrals of other teams too, as a Referrals admin does')];
    case 'own-team-only':
      return [
        warn(
          'role',
          'the account is in the team of every referral it sees, as a Referrals user is: the others stay hidden. ' +
            'Give it the role "Referrals admin" in Partner Center (User management)',
        ),
      ];
    case 'unknown':
      return [
        warn(
          'role',
          'too little is seen to tell whether the account has the role "Referrals admin": a Referrals user sees only ' +
            'its own team’s referrals. Check it in Partner Center (User management)',
        ),
      ];
  }
}

async function lookAtChat({ platforms }: DoctorDeps): Promise<readonly Finding[]> {
  if (platforms.size === 0) {
    return [fail('chat', 'no chat is switched on: set MicrosoftAppId for Teams, SLACK_BOT_TOKEN for Slack')];
  }
  const names = [...platforms.values()].map(async (platform) => {
    const trouble = await platform.trouble?.();
    return trouble === undefined ? ok(platform.name, 'takes messages') : fail(platform.name, trouble.reason);
  });
  return Promise.all(names);
}

/** Whether the certificate by which the bot signs in to Teams ends soon. */
export function certificateFinding(endsAt: EpochMs, now: EpochMs): Finding {
  const day = new Date(endsAt).toISOString().slice(0, 10);
  const mend = 'upload a new one to the app registration and put it into MicrosoftAppCertificatePath';
  if (endsAt <= now) return fail('certificate', `it ended on ${day}: ${mend}`);
  if (endsAt - now <= SOON_MS) return warn('certificate', `it ends on ${day}: ${mend}`);
  return ok('certificate', `the bot’s certificate for Teams is good until ${day}`);
}

async function lookAtOperators(deps: DoctorDeps): Promise<readonly Finding[]> {
  const { store, operationsDestination: id, administrators } = deps;
  const known = id !== undefined && (await store.destination(id)) !== undefined;
  const destination =
    id === undefined
      ? warn('operators', 'nobody is told when the bot goes blind: set OPERATIONS_DESTINATION')
      : known
        ? ok('operators', 'faults are told in a conversation the bot is in')
        : warn(
            'operators',
            'the bot has not been added to the conversation that OPERATIONS_DESTINATION names',
          );
  const rights =
    administrators.length === 0
      ? warn('administrators', 'nobody can sign the bot in from a chat: set ADMINISTRATORS')
      : ok('administrators', `${String(administrators.length)} may sign the bot in from a chat`);
  return [destination, rights];
}

async function lookAtRules({ store }: DoctorDeps): Promise<readonly Finding[]> {
  const subscriptions = await store.subscriptions();
  if (subscriptions.length === 0) {
    return [warn('rules', 'no channel hears of referrals: say "subscribe" to the bot in one')];
  }
  const channels = new Set(subscriptions.map(({ destinationId }) => destinationId)).size;
  return [ok('rules', `${String(subscriptions.length)} in ${String(channels)} conversations`)];
}

async function lookAtDeliveries({ store, clock }: DoctorDeps): Promise<readonly Finding[]> {
  const now = clock.now();
  const [nextDueAt, unposted] = await Promise.all([
    store.nextDueAt(),
    store.unposted(now - 7 * DAY_MS, now - STUCK_AFTER_MS),
  ]);
  if (nextDueAt !== undefined && now - nextDueAt > STUCK_AFTER_MS) {
    const hours = String(Math.floor((now - nextDueAt) / HOUR_MS));
    return [fail('deliveries', `a message has been waiting for ${hours} h: is the bot running?`)];
  }
  if (unposted > 0) {
    const detail = `${String(unposted)} cards of the last 7 days could not be posted: the log says why`;
    return [warn('deliveries', detail)];
  }
  return [ok('deliveries', 'nothing is stuck')];
}

function ok(about: string, detail: string): Finding {
  return { about, verdict: 'ok', detail };
}

function warn(about: string, detail: string): Finding {
  return { about, verdict: 'warn', detail };
}

function fail(about: string, detail: string): Finding {
  return { about, verdict: 'fail', detail };
}
