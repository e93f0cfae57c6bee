import { z } from 'zod';
import { Refusal } from '../http';
import { faultKinds, faultScopes } from '../partner-center/faults';
import { ACCOUNT_KEYS } from '../sign-in/accounts';

const MS = { ms: 1, hours: 3_600_000, days: 86_400_000 } as const;
const YEARS_100_MS = 100 * 365 * MS.days;
const jsonObject = z.record(z.string(), z.unknown());

/** `{"hours": 5}`, `{"days": 1}` or `{"ms": 250}`, read as milliseconds. */
export const advanceBody = z
  .strictObject({ ms: z.number().min(0), hours: z.number().min(0), days: z.number().min(0) })
  .partial()
  .refine((body) => Object.keys(body).length === 1, 'give exactly one of days, hours, ms, e.g. {"days": 1}')
  .transform((body) => Math.round((body.ms ?? 0) + (body.hours ?? 0) * MS.hours + (body.days ?? 0) * MS.days))
  .refine((ms) => ms <= YEARS_100_MS, 'a hundred years is the most that the clock advances at once');

/** Nothing, `{"count": 250}`, or the fields to merge over a made-up referral (with or without a count). */
export const arrivalBody = jsonObject
  .optional()
  .transform((body = {}) => body)
  .pipe(z.looseObject({ count: z.int().min(1).max(5000).default(1) }))
  .transform(({ count, ...overrides }) => ({
    count,
    overrides: overrides,
  }))
  .refine(
    ({ count, overrides }) => count === 1 || !('id' in overrides),
    'several referrals cannot share one id',
  );

/** What somebody does in Partner Center itself. */
export const outsideBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('accept') }),
  z.strictObject({ action: z.literal('receive') }),
  z.strictObject({ action: z.enum(['decline', 'win', 'lose']), reason: z.string().optional() }),
  z.strictObject({ action: z.literal('edit'), changes: jsonObject }),
]);
export type OutsideBody = z.infer<typeof outsideBody>;

/** What becomes of the sign-in to the Partner API. */
export const signInBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('expire') }),
  z.strictObject({ action: z.literal('end'), inDays: z.number().positive().max(366) }),
  z.strictObject({
    action: z.literal('sign-in'),
    account: z.enum(ACCOUNT_KEYS).default('admin'),
    mfa: z.boolean().default(true),
  }),
]);
export type SignInBody = z.infer<typeof signInBody>;

export const faultBody = z.strictObject({
  kind: z.enum(faultKinds),
  on: z.enum(faultScopes).default('list'),
  page: z.int().min(1).optional(),
  times: z.int().min(1).max(100_000).default(1),
  retryAfterSeconds: z.int().min(0).max(86_400).default(57),
  delayMs: z.int().min(0).max(600_000).default(5000),
});

/** Reads a body. Throws a 400 `Refusal` that names everything that is wrong with it, and shows a right one. */
export function readBody<T extends z.ZodType>(schema: T, body: unknown, example: string): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  throw new Refusal(
    400,
    'invalidRequest',
    `The body cannot be used: ${problems.join('; ')}. Right would be e.g. ${example}.`,
  );
}
