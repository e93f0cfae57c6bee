import { examineAccount } from './app/doctor';
import type { Finding } from './app/doctor';
import type { Terminal } from './cli-terminal';
import { asUtc, findingLines } from './cli-words';
import { endOfSignIn } from './domain/sign-in';
import type { SignInEnd, SignInFacts, SignInState } from './domain/sign-in';
import { withParts } from './main-parts';
import type { Parts } from './main-parts';
import type { Env } from './ports/config';
import type { SignInEnding } from './ports/sign-in';

export interface LoginOptions {
  /** By a browser on this machine. */
  readonly browser?: true;
  /** With a refresh token that somebody got elsewhere (Secure Application Model). */
  readonly refreshToken?: true;
}

/** Signs the bot in and shows as whom; resolves with the exit code. Rejects with what can be done otherwise. */
export function login(env: Env, options: LoginOptions, terminal: Terminal): Promise<number> {
  return withParts(env, async (parts) => {
    const ending = await signInBy(parts, options, terminal);
    if (ending.kind === 'failed') {
      terminal.say(`Nobody was signed in: ${ending.reason}.`);
      return 1;
    }
    terminal.say('Signed in. A bot that runs on this database uses it from its next poll on.');
    return showAccount(parts, terminal);
  });
}

async function signInBy(parts: Parts, options: LoginOptions, terminal: Terminal): Promise<SignInEnding> {
  const { signIn, config } = parts;
  const way = wayOf(options) ?? config.partnerCenter.auth.kind;
  if (way === 'refresh-token') {
    return signIn.importRefreshToken(await terminal.readSecret('Refresh token: '));
  }
  if (way === 'interactive') {
    terminal.say('A browser opens on this machine: sign in there as the account of the bot.');
    return signIn.signInWithBrowser();
  }
  const { url, code, expiresAt, ended } = await signIn.begin();
  terminal.say(`Open ${url} and enter the code ${code} before ${asUtc(expiresAt)}.`);
  terminal.say('Sign in there as the account of the bot: with the role Referrals admin, and with MFA.');
  return ended;
}

function wayOf({ browser, refreshToken }: LoginOptions): 'interactive' | 'refresh-token' | undefined {
  if (refreshToken === true) return 'refresh-token';
  return browser === true ? 'interactive' : undefined;
}

/** Forgets the sign-in; resolves with the exit code. */
export function logout(env: Env, terminal: Terminal): Promise<number> {
  return withParts(env, async ({ signIn }) => {
    const { kind } = await signIn.state();
    await signIn.forget();
    terminal.say(
      kind === 'nobody'
        ? 'Nobody was signed in.'
        : 'The sign-in is forgotten here. At Microsoft it stays until its tokens end or the account’s sessions are revoked.',
    );
    return 0;
  });
}

/** Shows who is signed in and what that account sees; resolves with the exit code, 1 when the bot is blind. */
export function whoami(env: Env, terminal: Terminal): Promise<number> {
  return withParts(env, (parts) => showAccount(parts, terminal));
}

async function showAccount(parts: Parts, terminal: Terminal): Promise<number> {
  // Asked first: it renews the token, and what is shown then is as new.
  const findings = await examineAccount(parts);
  const state = await parts.signIn.state();
  for (const line of accountLines(state)) terminal.say(line);
  for (const line of findingLines(findings)) terminal.say(line);
  return Number(findings.some(({ verdict }: Finding) => verdict === 'fail'));
}

/** What is known of the sign-in, one fact a line. */
function accountLines(state: SignInState): readonly string[] {
  if (state.kind === 'fixed' || state.kind === 'nobody' || state.facts === undefined) return [];
  return factLines(state.facts).map(([label, value]) => `${label.padEnd(14)}${value}`);
}

function factLines(facts: SignInFacts): readonly (readonly [label: string, value: string])[] {
  return [
    ['account', facts.username ?? 'the token does not tell'],
    ['tenant', facts.tenantId ?? 'the token does not tell'],
    ['token for', facts.audience ?? 'the token does not tell'],
    ['permissions', listed(facts.scopes)],
    ['roles', `${listed(facts.roles)} (Partner Center’s own are in no token)`],
    ['MFA', facts.mfa === undefined ? 'the token does not tell' : facts.mfa ? 'yes' : 'no'],
    ['signed in', asUtc(facts.signedInAt)],
    ['renewed', asUtc(facts.renewedAt)],
    ['token ends', `${asUtc(facts.tokenExpiresAt)}; the bot renews it by itself`],
    ['sign-in ends', endWords(endOfSignIn(facts))],
  ];
}

function endWords({ at, why }: SignInEnd): string {
  switch (why) {
    case 'policy':
      return `${asUtc(at)}: a person must sign in again then`;
    case 'token':
      return `${asUtc(at)}, unless the bot renews it before`;
    case 'unused':
      return `${asUtc(at)}, unless the bot renews it before, as it does each hour while it runs`;
  }
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}
