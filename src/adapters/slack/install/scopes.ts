/**
 * What the bot asks to be allowed, in the order of the alphabet. The manifest asks for the same (docs.slack.dev,
 * "Scopes").
 */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'links:read',
  'links:write',
  'mpim:history',
  'mpim:read',
  'users:read',
] as const;

export type BotScope = (typeof BOT_SCOPES)[number];

/** The scopes that are wanted but not among those given; none where nothing is known of what was given. */
export function missingScopes(given: readonly string[]): readonly BotScope[] {
  return given.length === 0 ? [] : BOT_SCOPES.filter((scope) => !given.includes(scope));
}
