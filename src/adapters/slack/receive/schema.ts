import { z } from 'zod';

/** The parts of Slack's payloads that we read (docs.slack.dev); everything else is let through unread. */

const text = z.string().min(1);
/** Slack leaves out what does not apply, or sends `null` or nothing in its place. */
const optionalText = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((value) => (value === null || value === '' ? undefined : value));
const optionalFlag = z
  .union([z.boolean(), z.stringbool()])
  .nullish()
  .catch(undefined)
  .transform((value) => value === true);
const named = z.object({ id: text, name: optionalText });
const user = z.object({ id: text, name: optionalText, username: optionalText, team_id: optionalText });
const withId = z.object({ id: optionalText, enterprise_id: optionalText }).nullish().catch(undefined);

/** Of the Events API: around the event. */
export const envelopeSchema = z.object({
  team_id: optionalText,
  enterprise_id: optionalText,
  event_id: optionalText,
  authorizations: z
    .array(z.object({ team_id: optionalText, enterprise_id: optionalText }))
    .nullish()
    .catch(undefined),
  event: z.looseObject({ type: text, event_ts: optionalText }),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** `app_mention`, `message`. */
export const messageSchema = z.object({
  user: optionalText,
  bot_id: optionalText,
  subtype: optionalText,
  hidden: optionalFlag,
  channel: text,
  channel_type: optionalText,
  text: z.string().nullish().catch(undefined),
  ts: text,
  thread_ts: optionalText,
});

export const homeOpenedSchema = z.object({ user: text, channel: optionalText, tab: optionalText });

/** `member_joined_channel`, `member_left_channel`. */
export const membershipSchema = z.object({
  user: text,
  channel: text,
  channel_type: optionalText,
  inviter: optionalText,
});

/** `channel_left`, `channel_deleted`, `group_archive` … */
export const channelSchema = z.object({ channel: text });

export const tokensRevokedSchema = z.object({
  tokens: z.object({ bot: z.array(z.string()).nullish().catch(undefined) }),
});

export const linkSharedSchema = z.object({
  channel: text,
  message_ts: optionalText,
  unfurl_id: optionalText,
  source: optionalText,
  links: z.array(z.object({ url: text }).nullable().catch(null)),
});

/** A slash command, a form of its own. */
export const commandSchema = z.object({
  team_id: text,
  enterprise_id: optionalText,
  channel_id: text,
  channel_name: optionalText,
  user_id: text,
  user_name: optionalText,
  text: z.string().nullish().catch(undefined),
  response_url: optionalText,
  trigger_id: text,
});

const interaction = z.object({
  team: withId,
  enterprise: withId,
  user,
  trigger_id: optionalText,
  response_url: optionalText,
});
export type Interaction = z.infer<typeof interaction>;

/** `block_actions`. */
export const actionsSchema = interaction.extend({
  channel: named.nullish().catch(undefined),
  container: z
    .object({
      type: optionalText,
      message_ts: optionalText,
      thread_ts: optionalText,
      channel_id: optionalText,
      is_ephemeral: optionalFlag,
    })
    .nullish()
    .catch(undefined),
  message: z.object({ thread_ts: optionalText }).nullish().catch(undefined),
  actions: z
    .array(
      z.object({
        action_id: optionalText,
        block_id: optionalText,
        action_ts: optionalText,
        value: optionalText,
        selected_option: z.object({ value: optionalText }).nullish().catch(undefined),
      }),
    )
    .min(1),
});
export type Actions = z.infer<typeof actionsSchema>;

/** `message_action`: a shortcut on a message. */
export const shortcutSchema = interaction.extend({
  callback_id: text,
  channel: named,
  message: z.unknown(),
  message_ts: optionalText,
});

/** `view_submission`. */
export const submissionSchema = interaction.extend({
  view: z.object({
    id: text,
    hash: optionalText,
    callback_id: optionalText,
    private_metadata: z.string().nullish().catch(undefined),
    app_installed_team_id: optionalText,
    state: z.unknown(),
  }),
});
