import { printCommand } from '../domain/command';
import type { Command } from '../domain/command';
import type { AccountNotice, DoneNotice, Notice, ProblemNotice } from '../domain/notice';
import type { Message } from '../domain/message';
import type { Referral } from '../domain/referral';
import { endOfSignIn, roleSeen } from '../domain/sign-in';
import type { SignInState } from '../domain/sign-in';
import type { ChatMessage } from '../ports/chat-platform';
import type { ReferralSource } from '../ports/referral-source';
import { RefusedError, RetryLaterError, SignInError } from '../ports/errors';
import { message } from '../wording/message';
import { beginSignIn } from './begin-sign-in';
import type { BeginDeps } from './begin-sign-in';
import { firstPage } from './first-page';
import { PATIENCE_MS, withinMs } from './within';
import { withoutStop } from './without-stop';

export interface SignInCommandDeps extends BeginDeps {
  readonly source: ReferralSource;
  /** Who may sign the bot in and out, as `<platform>:<person's id>`. */
  readonly administrators: readonly string[];
}

type SignInCommand = Extract<Command, { kind: 'login' | 'logout' | 'whoami' }>;

/** The commands about the bot's own sign-in to Partner Center, which are for administrators alone. */
export async function runSignIn(
  deps: SignInCommandDeps,
  said: ChatMessage,
  command: SignInCommand,
): Promise<Notice> {
  const asker = `${said.destination.platform}:${said.from.id}`;
  if (!deps.administrators.includes(asker)) return notAllowed(asker, deps.administrators.length > 0);
  deps.log.info('an administrator asks about the sign-in', { administrator: asker, command: command.kind });
  try {
    return await allowed(deps, said, command);
  } catch (error) {
    if (error instanceof RetryLaterError) return didNotWork(error, [printCommand(command)]);
    if (error instanceof SignInError || error instanceof RefusedError) return didNotWork(error, []);
    throw error;
  }
}

function allowed(deps: SignInCommandDeps, said: ChatMessage, command: SignInCommand): Promise<Notice> {
  switch (command.kind) {
    case 'login':
      return beginSignIn(deps, said);
    case 'logout':
      return command.confirmed ? logout(deps) : askBack(deps);
    case 'whoami':
      return whoami(deps);
  }
}

function didNotWork({ message: reason }: Error, suggestions: readonly string[]): ProblemNotice {
  return {
    kind: 'problem',
    title: message('sign-in.cannot.title'),
    text: message('sign-in.cannot.text', { reason: withoutStop(reason) }),
    suggestions,
  };
}

function notAllowed(asker: string, anybodyIs: boolean): ProblemNotice {
  const why = anybodyIs ? 'sign-in.not-allowed.text' : 'sign-in.not-allowed.nobody-is';
  return {
    kind: 'problem',
    title: message('sign-in.not-allowed.title'),
    text: message(why, { id: asker }),
    suggestions: ['help'],
  };
}

async function askBack({ signIn }: SignInCommandDeps): Promise<ProblemNotice> {
  const { kind } = await signIn.state();
  if (kind === 'fixed' || kind === 'nobody') return nothingToForget(kind);
  return {
    kind: 'problem',
    title: message('sign-in.forget.title'),
    text: message('sign-in.forget.text'),
    suggestions: [printCommand({ kind: 'logout', confirmed: true }), 'whoami'],
  };
}

function nothingToForget(kind: 'fixed' | 'nobody'): ProblemNotice {
  return {
    kind: 'problem',
    title: message('sign-in.nothing-to-forget.title'),
    text: message(kind === 'fixed' ? 'sign-in.warning.fixed' : 'sign-in.nothing-to-forget.text'),
    suggestions: kind === 'fixed' ? [] : ['login'],
  };
}

async function logout({ signIn }: SignInCommandDeps): Promise<DoneNotice> {
  await signIn.forget();
  return {
    kind: 'done',
    title: message('sign-in.forgotten.title'),
    text: message('sign-in.forgotten.text'),
    suggestions: ['login'],
  };
}

/** As whom the bot reads Partner Center, until when, and what is not as it should be. */
async function whoami(deps: SignInCommandDeps): Promise<AccountNotice> {
  const state = await deps.signIn.state();
  return {
    kind: 'account',
    state,
    ...(state.kind === 'signed-in' && { endsAt: endOfSignIn(state.facts).at }),
    warnings: await warningsOf(deps, state),
    suggestions: suggestionsFor(state),
  };
}

async function warningsOf(deps: SignInCommandDeps, state: SignInState): Promise<readonly Message[]> {
  if (state.kind === 'fixed') return [message('sign-in.warning.fixed')];
  if (state.kind !== 'signed-in') return [];
  const { mfa, username } = state.facts;
  const role = roleSeen(await seenNow(deps), username);
  return [
    ...(mfa === false ? [message('sign-in.warning.no-mfa')] : []),
    ...(role === 'own-team-only' ? [message('sign-in.warning.own-team-only')] : []),
  ];
}

/** What this very account is shown: what is stored may have been seen by another. Nothing where it cannot be read now. */
async function seenNow({ source, clock, log }: SignInCommandDeps): Promise<readonly Referral[]> {
  try {
    return await withinMs(clock, PATIENCE_MS, firstPage(source));
  } catch (error) {
    log.warn('what the account sees could not be read', { error });
    return [];
  }
}

function suggestionsFor({ kind }: SignInState): readonly string[] {
  if (kind === 'fixed') return [];
  return kind === 'signed-in' ? ['login', 'logout'] : ['login'];
}
