import { HOUR_MS } from '../../domain/instant';
import type { AccountNotice } from '../../domain/notice';
import { endOfSignIn } from '../../domain/sign-in';
import type { SignInFacts } from '../../domain/sign-in';
import type { Reader } from '../../domain/subscription';
import { whenWords } from '../dates';
import { valueList } from '../numbers';
import { inOwnDirection } from '../own-direction';
import { say } from '../say';
import { hoursWords } from '../spans';
import { tell } from '../tell';
import { lengthLeftWords } from '../time-left';
import { choice } from './choice';
import type { Choice } from './choice';
import type { Labelled } from './figures';
import { nameOf } from './names';
import { suggestions } from './suggestion';

/** What matters most about the sign-in: that it is over, missing, not as it should be, or well. */
export type SignInMatter = 'fixed' | 'nobody' | 'over' | 'warned' | 'well';

export function accountMatter({ state, warnings }: AccountNotice): SignInMatter {
  if (state.kind !== 'signed-in') return state.kind;
  return warnings.length > 0 ? 'warned' : 'well';
}

export function accountTitle({ state }: AccountNotice, reader: Reader): string {
  return say(reader, `account-card.${state.kind}.title`);
}

/** How it stands, in a sentence or two. */
export function accountText({ state }: AccountNotice, reader: Reader): string {
  switch (state.kind) {
    case 'signed-in':
      return signedInWords(state.facts, reader);
    case 'over':
      return say(reader, 'account-card.over.text', { reason: state.reason });
    case 'nobody':
    case 'fixed':
      return say(reader, `account-card.${state.kind}.text`);
  }
}

function signedInWords({ username = '' }: SignInFacts, reader: Reader): string {
  const account = nameOf(username);
  if (account === '') return say(reader, 'account-card.signed-in.text-unnamed');
  return say(reader, 'account-card.signed-in.text', { account });
}

/** What is known of the account and of its sign-in; what is not known is left out. */
export function accountFacts(notice: AccountNotice, reader: Reader): readonly Labelled[] {
  const { state } = notice;
  const facts = 'facts' in state ? factsOf(state.facts, reader) : [];
  const since = state.kind === 'over' ? whenWords(state.since, reader) : '';
  return [
    ...facts,
    { label: say(reader, 'account-card.over-since'), value: since },
    { label: say(reader, 'account-card.ends-at'), value: endWords(notice, reader) },
  ].filter(({ value }) => value !== '');
}

function factsOf(facts: SignInFacts, reader: Reader): readonly Labelled[] {
  const { username = '', tenantId = '', scopes, roles, signedInAt, renewedAt } = facts;
  const ofToken = (value: string): string => inOwnDirection(value, reader);
  return [
    { label: say(reader, 'account-card.account'), value: ofToken(username) },
    { label: say(reader, 'account-card.tenant'), value: ofToken(tenantId) },
    { label: say(reader, 'account-card.mfa'), value: mfaWords(facts, reader) },
    { label: say(reader, 'account-card.permissions'), value: ofToken(valueList(scopes, reader)) },
    { label: say(reader, 'account-card.roles'), value: ofToken(valueList(roles, reader)) },
    { label: say(reader, 'account-card.signed-in-at'), value: whenWords(signedInAt, reader) },
    { label: say(reader, 'account-card.renewed-at'), value: whenWords(renewedAt, reader) },
  ];
}

function mfaWords({ mfa }: SignInFacts, reader: Reader): string {
  if (mfa === undefined) return say(reader, 'account-card.mfa.unknown');
  return say(reader, mfa ? 'fact.yes' : 'fact.no');
}

/** When it ends, and why then. */
function endWords({ state, endsAt }: AccountNotice, reader: Reader): string {
  if (endsAt === undefined) return '';
  const when = whenWords(endsAt, reader);
  if (endsAt <= reader.now || !('facts' in state)) return when;
  const left = lengthLeftWords(endsAt - reader.now, reader);
  const length = hoursWords((state.facts.longestMs ?? 0) / HOUR_MS, reader);
  return say(reader, `account-card.ends.${endOfSignIn(state.facts).why}`, { when, left, length });
}

/** What is not as it should be. */
export function accountWarnings({ warnings }: AccountNotice, reader: Reader): readonly string[] {
  return warnings.map((warning) => tell(reader, warning)).filter((words) => words !== '');
}

/** The suggested commands; who never signed in does not sign in again. */
export function accountChoices(
  { state, suggestions: all }: AccountNotice,
  most: number,
  reader: Reader,
): readonly Choice[] {
  return suggestions(all, most, reader).map((each) =>
    state.kind === 'nobody' && each.command === 'login'
      ? choice(say(reader, 'sign-in-card.button.login'), each.command)
      : each,
  );
}

/** The whole of it in one line. */
export function accountSentence(notice: AccountNotice, reader: Reader): string {
  return say(reader, 'summary.title-and-text', {
    title: accountTitle(notice, reader),
    text: accountText(notice, reader),
  });
}
