import { lapsesAt } from '../domain/claim';
import type { Claim, Claimer } from '../domain/claim';
import { printCommand } from '../domain/command';
import { deadlineOf } from '../domain/deadline';
import type { Message } from '../domain/message';
import type { DoneNotice, ProblemNotice } from '../domain/notice';
import type { Referral } from '../domain/referral';
import { message } from '../wording/message';

const LONGEST_NAME = 80;

type DoneId =
  | 'claim.yours-already'
  | 'claim.taken-by-you'
  | 'claim.taken-by-you-late'
  | 'claim.nobody-has-it'
  | 'claim.released'
  | 'claim.theirs-already'
  | 'claim.handed-over'
  | 'claim.handed-over-untold';

/** Somebody has it now, and when the claim can still lapse they hear of that. */
export function yours(referral: Referral, claim: Claim, next: readonly string[] = []): DoneNotice {
  const deadline = deadlineOf(referral);
  const lapses = deadline !== undefined && lapsesAt(claim, deadline) !== undefined;
  return done(lapses ? 'claim.taken-by-you' : 'claim.taken-by-you-late', referral, { next });
}

/** What was done about a claim; `next` are commands that come to mind now. */
export function done(
  id: DoneId,
  referral: Referral,
  { to, next = [] }: { readonly to?: Claimer; readonly next?: readonly string[] } = {},
): DoneNotice {
  const about = { customer: nameOf(referral), ...(to && { to: to.name }) };
  return {
    kind: 'done',
    title: message(`${id}.title`, about),
    text: message(`${id}.text`, about),
    suggestions: [...next, show(referral)],
  };
}

/** Somebody else has it. */
export function taken(referral: Referral, { name }: Claimer): ProblemNotice {
  return problem('claim.taken', { by: name, customer: nameOf(referral) }, show(referral));
}

/** Nobody has to answer it any more. */
export function notWaiting(referral: Referral): ProblemNotice {
  return problem('claim.not-waiting', { customer: nameOf(referral) }, show(referral));
}

/** Somebody wants to give back what another one has. */
export function notYours(referral: Referral, by: Claimer): ProblemNotice {
  const takeOver = printCommand({ kind: 'assign', what: referral.id, to: 'me' });
  return problem('claim.not-yours', { by: by.name }, takeOver);
}

/** Nobody of this name was mentioned. */
export function whoIsThat(referral: Referral, name: string): ProblemNotice {
  const claim = printCommand({ kind: 'claim', what: referral.id });
  return problem('claim.who', { name: shortened(name) }, claim);
}

function problem(
  id: 'claim.not-yours' | 'claim.who' | 'claim.taken' | 'claim.not-waiting',
  values: Readonly<Record<string, string | Message>>,
  suggestion: string,
): ProblemNotice {
  return {
    kind: 'problem',
    title: message(`${id}.title`, values),
    text: message(`${id}.text`, values),
    suggestions: [suggestion],
  };
}

function show({ id }: Referral): string {
  return printCommand({ kind: 'show', what: id, back: false });
}

function nameOf({ customerProfile, name }: Referral): string | Message {
  const known = [customerProfile?.name, name].find((each = '') => each.trim() !== '');
  return known === undefined ? message('referral.unnamed-customer') : shortened(known.trim());
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : text;
}
