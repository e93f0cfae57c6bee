import { z } from 'zod';
import { DEFAULT_PERSON, PEOPLE } from './directory';

/** What the page sends, checked. */

const works = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};

const senderFields = {
  person: z.enum(PEOPLE.map((p) => p.key)).default(DEFAULT_PERSON),
  locale: z
    .string()
    .refine((tag) => works(() => new Intl.Locale(tag)), 'not a language tag such as en-US')
    .default('en-US'),
  timeZone: z
    .string()
    .refine((zone) => works(() => new Intl.DateTimeFormat('en', { timeZone: zone })), 'not an IANA time zone')
    .default('UTC'),
};
export type SenderFields = z.infer<z.ZodObject<typeof senderFields>>;

const MAX_TEXT_LENGTH = 28_000;
export const messageBody = z.strictObject({
  ...senderFields,
  /** Id or name. */
  conversation: z.string(),
  threadId: z.string().optional(),
  text: z.string().trim().min(1).max(MAX_TEXT_LENGTH),
});
export const actionBody = z.strictObject({
  ...senderFields,
  conversation: z.string(),
  postId: z.string(),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
  action: z.strictObject({
    verb: z.string().default(''),
    id: z.string().optional(),
    title: z.string().optional(),
    data: z.unknown(),
  }),
});
export const submitBody = z.strictObject({
  ...senderFields,
  conversation: z.string(),
  postId: z.string(),
  value: z.unknown(),
  text: z.string().optional(),
});
export const botBody = z.strictObject({ ...senderFields, conversation: z.string(), present: z.boolean() });
const MAX_ADVANCE_MS = 366 * 86_400_000;
export const advanceBody = z.strictObject({ ms: z.number().int().positive().max(MAX_ADVANCE_MS) });
