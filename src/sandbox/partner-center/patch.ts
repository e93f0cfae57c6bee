import { z } from 'zod';
import { Refusal } from '../http';
import type { ReferralPayload } from '../seam';
import { isRecord, textAt } from './payload';
import { judgeMove, statuses, substatuses } from './status';

/** One step of a JSON Patch that the API accepts. */
export interface PatchStep {
  readonly op: 'add' | 'replace';
  readonly path: string;
  readonly value: unknown;
}

const text = z.string().nullable();
const member = z.looseObject({
  firstName: text.optional(),
  lastName: text.optional(),
  phoneNumber: text.optional(),
  email: text.optional(),
});
const solution = z.looseObject({ id: z.string(), name: text.optional(), type: text.optional() });
// The patch page sends the deal value as a text.
const amount = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number),
]);

/** The paths that the API writes, and what each takes (the certified connector's PATCH definition). */
const writable: Readonly<Record<string, z.ZodType>> = {
  '/campaignId': text,
  '/consent/consentToShareReferralWithMicrosoftSellers': z.boolean(),
  '/customerProfile/team': z.array(member),
  '/customerProfile/team/-': member,
  '/details/closingDateTime': z.iso.datetime({ offset: true }).nullable(),
  '/details/currency': z.string().regex(/^[A-Z]{3}$/),
  '/details/dealValue': amount,
  '/details/notes': text,
  '/details/requirements/solutions': z.array(solution),
  '/details/requirements/solutions/-': solution,
  '/externalReferenceId': text,
  '/referralProgram': text,
  '/salesStage': text,
  '/status': z.enum(statuses),
  '/substatus': z.enum(substatuses),
  '/statusReason': text,
  '/team': z.array(member),
  '/team/-': member,
};

const stepSchema = z.object({ op: z.enum(['add', 'replace']), path: z.string(), value: z.unknown() });

/** Reads the body of a PATCH. Throws a 400 `Refusal` that names what is wrong with which step. */
export function readPatch(body: unknown): readonly PatchStep[] {
  if (!Array.isArray(body) || body.length === 0) {
    throw bad(
      'The body of a PATCH is a list of steps, e.g. [{"op":"replace","path":"/status","value":"Active"}].',
    );
  }
  return body.map((step: unknown, index) => readStep(step, index));
}

/**
 * The referral after the steps and, when its status has moved, with the dates that go with it. Throws a 409
 * `Refusal` when the status machine forbids it; nothing has been changed then.
 */
export function applyPatch(
  payload: ReferralPayload,
  steps: readonly PatchStep[],
  at: string,
): ReferralPayload {
  const draft = structuredClone(payload);
  for (const step of steps) applyStep(draft, step);
  return settleMove(payload, draft, at);
}

/** Checks the move from one payload to the next and dates it. Throws a 409 `Refusal` when it is not legal. */
export function settleMove(before: ReferralPayload, after: ReferralPayload, at: string): ReferralPayload {
  const from = stateOf(before);
  const to = stateOf(after);
  const move = judgeMove(from, to);
  if (!move.ok) throw new Refusal(409, 'invalidRequest', move.reason, { details: { target: 'referral' } });
  if (from.status === to.status) return after;
  if (to.status === 'Closed') return { ...after, closedDateTime: at };
  // Real accepted referrals carry no expiration any more.
  return { ...after, acceptedDateTime: at, expirationDateTime: null };
}

function readStep(step: unknown, index: number): PatchStep {
  const where = `Step ${String(index + 1)} of the patch`;
  const parsed = stepSchema.safeParse(step);
  if (!parsed.success || !isRecord(step) || !('value' in step)) {
    throw bad(`${where} must have op ("add" or "replace"), path and value.`);
  }
  const { op, path, value } = parsed.data;
  const taken = Object.hasOwn(writable, path) ? writable[path] : undefined;
  if (taken === undefined) throw bad(`${where} has a path that cannot be written: ${quoted(path)}.`);
  if (op === 'replace' && path.endsWith('/-')) throw bad(`${where} must use "add" to append at ${path}.`);
  const read = taken.safeParse(value);
  if (!read.success) throw bad(`${where} has a value that ${path} cannot take: ${reasonOf(read.error)}.`);
  return { op, path, value: read.data };
}

function applyStep(draft: ReferralPayload, { path, value }: PatchStep): void {
  const names = path.slice(1).split('/');
  const last = names.pop() ?? '';
  let holder: Record<string, unknown> = draft;
  for (const name of last === '-' ? names.slice(0, -1) : names) holder = childOf(holder, name);
  if (last === '-') append(holder, names.at(-1) ?? '', value);
  else holder[last] = value;
}

/** A missing parent is made: which ones the API always has is not documented. */
function childOf(holder: Record<string, unknown>, name: string): Record<string, unknown> {
  const child = holder[name];
  if (isRecord(child)) return child;
  const made: Record<string, unknown> = {};
  holder[name] = made;
  return made;
}

function append(holder: Record<string, unknown>, name: string, value: unknown): void {
  const list: unknown = holder[name];
  holder[name] = [...(Array.isArray(list) ? (list as readonly unknown[]) : []), value];
}

function stateOf(payload: ReferralPayload): { status: string; substatus: string } {
  return { status: textAt(payload, 'status') ?? 'None', substatus: textAt(payload, 'substatus') ?? 'None' };
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const at = issue === undefined || issue.path.length === 0 ? '' : ` (at ${issue.path.join('/')})`;
  return `${issue?.message ?? 'invalid'}${at}`;
}

function bad(message: string): Refusal {
  return new Refusal(400, 'invalidRequest', message);
}

function quoted(path: string): string {
  return JSON.stringify(path.slice(0, 100));
}
