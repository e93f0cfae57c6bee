import { z } from 'zod';
import { DEFAULT_PERSON, PEOPLE, SHORTCUTS } from './directory';

/** What the page sends, checked. */

const person = z.enum(PEOPLE.map((p) => p.key)).default(DEFAULT_PERSON);
/** Id or name, with or without `#`. */
const channel = z.string();

/** Slack takes no longer messages from people (docs.slack.dev, "Formatting message text"). */
const LONGEST_TEXT = 12_000;

export const sayBody = z.strictObject({
  person,
  channel,
  threadTs: z.string().optional(),
  text: z.string().trim().min(1).max(LONGEST_TEXT),
});

export const commandBody = z.strictObject({
  person,
  channel,
  text: z
    .string()
    .max(LONGEST_TEXT)
    .transform((text) => text.trim().replace(/^\/referral(?=\s|$)\s*/i, '')),
});

const values = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

export const actionBody = z
  .strictObject({
    person,
    channel: z.string().optional(),
    ts: z.string().optional(),
    viewId: z.string().optional(),
    home: z.boolean().optional(),
    action: z.looseObject({
      action_id: z.string(),
      block_id: z.string().optional(),
      type: z.string().optional(),
    }),
    state: values.default({}),
  })
  .refine(
    ({ ts, viewId, home, channel: where }) =>
      [ts !== undefined && where !== undefined, viewId !== undefined, home === true].filter(Boolean)
        .length === 1,
    'say where: channel and ts, or viewId, or home: true',
  );
export type ActionBody = z.infer<typeof actionBody>;

export const shortcutBody = z.strictObject({
  person,
  channel,
  ts: z.string(),
  callbackId: z.enum(SHORTCUTS.map((s) => s.callbackId)),
});

export const submitBody = z.strictObject({ person, viewId: z.string(), values: values.default({}) });
export const closeBody = z.strictObject({ person, viewId: z.string() });
export const homeBody = z.strictObject({ person, tab: z.enum(['home', 'messages']).default('home') });
export const botBody = z.strictObject({ person, channel, present: z.boolean() });
