/**
 * What Slack's `error` codes mean for a message, from the tables "Errors" of `chat.postMessage`, `chat.update`,
 * `conversations.open`, `conversations.history` and `conversations.replies` (docs.slack.dev, 2026).
 *
 * `blocked`: nothing was done, and nothing will be until a person mends something. `gone`: the conversation is not
 * there for the bot. `refused`: nothing was done and never will be. `later`: nothing was done, this time. `throttled`:
 * too much was sent. `unsure`: Slack itself says that some of it may have been done.
 */
export interface Meaning {
  readonly verdict: 'blocked' | 'gone' | 'refused' | 'later' | 'throttled' | 'unsure';
  /** What has happened or what must be done, to be read after "Slack answered …:". */
  readonly advice: string;
}

const REINSTALL = 'install the app again or set a new SLACK_BOT_TOKEN';
const ADMINISTRATOR = 'an administrator of the workspace must let the app do this';
const OUTDATED = 'update referral-bot, and check SLACK_API_URL';
const THREAD = 'the thread takes no replies';
const FAULT_OF_OURS = 'the request was not as it should be; please report this';
const NOTHING_DONE = 'nothing was done';
const PERHAPS_DONE = 'it may have been done all the same';

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...means('blocked', REINSTALL, ['token_revoked', 'token_expired', 'account_inactive', 'not_authed']),
  ...means('blocked', 'check SLACK_BOT_TOKEN, and the addresses the app may be used from', [
    'invalid_auth',
    'accesslimited',
  ]),
  ...means('blocked', 'use the token of a bot, xoxb-…, in SLACK_BOT_TOKEN', [
    'not_allowed_token_type',
    'metadata_must_be_sent_from_app',
    'is_bot',
  ]),
  ...means('blocked', 'give the app the scope it lacks and install it again', ['missing_scope']),
  ...means('blocked', ADMINISTRATOR, [
    'access_denied',
    'app_access_restricted',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'no_permission',
    'restricted_action',
    'restricted_action_read_only_channel',
    'team_access_not_granted',
    'two_factor_setup_required',
  ]),
  ...means('blocked', 'let apps post outside of threads there', ['restricted_action_thread_only_channel']),
  ...means('blocked', 'switch the Messages tab on in the app’s settings under App Home', [
    'messages_tab_disabled',
  ]),
  ...means('blocked', 'the workspace has used up its plan; upgrade it, or have fewer messages sent', [
    'message_limit_exceeded',
  ]),
  ...means('blocked', 'the workspace is being moved into an organisation; wait until that is done', [
    'org_login_required',
  ]),
  ...means('blocked', OUTDATED, ['method_deprecated', 'deprecated_endpoint', 'unknown_method']),
  ...means('gone', 'the conversation does not exist, or the bot was taken out; invite it again', [
    'channel_not_found',
  ]),
  ...means('gone', 'the conversation is archived', ['is_archived', 'is_inactive']),
  ...means('gone', 'the bot is not in this conversation; invite the bot', ['not_in_channel']),
  ...means('refused', THREAD, [
    'cannot_reply_to_message',
    'restricted_action_non_threadable_channel',
    'restricted_action_thread_locked',
    'thread_not_found',
  ]),
  ...means('refused', 'the message no longer exists', ['message_not_found']),
  ...means('refused', 'the bot may not change this message', ['cant_update_message']),
  ...means('refused', 'the workspace allows no changes so long after; lengthen the time in its settings', [
    'edit_window_closed',
  ]),
  ...means('refused', FAULT_OF_OURS, [
    'block_mismatch',
    'invalid_arg_name',
    'invalid_arguments',
    'invalid_array_arg',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_charset',
    'invalid_form_data',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'invalid_post_type',
    'metadata_too_large',
    'missing_post_type',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
  ]),
  ...means('later', NOTHING_DONE, [
    'external_channel_migrating',
    'request_timeout',
    'streaming_state_conflict',
    'team_added_to_org',
  ]),
  ...means('throttled', 'too much was sent', ['ratelimited', 'rate_limited']),
  ...means('unsure', PERHAPS_DONE, ['fatal_error', 'internal_error', 'service_unavailable', 'update_failed']),
]);

/** What a code means; one that is not known is taken for a refusal. */
export function meaningOf(code: string): Meaning {
  return MEANINGS.get(code) ?? { verdict: 'refused', advice: 'look this code up in Slack’s documentation' };
}

const MUST_TO_BE_WRITTEN_TO: ReadonlyMap<string, string> = new Map([
  ['user_not_found', 'they must be a member of the workspace the app is installed in'],
  ['user_not_visible', 'they must be allowed by an administrator to see the app'],
  ['user_disabled', 'they must have their account switched on again'],
  ['cannot_dm_bot', 'they must use the account of a person, not that of an app'],
  ['invalid_user_combination', 'they must join a channel that the bot is in'],
]);

/** What somebody must do before the bot can write to them alone. */
export function mustToBeWrittenTo(code: string | undefined): string {
  return (
    MUST_TO_BE_WRITTEN_TO.get(code ?? '') ?? 'they must open the app in Slack and say “help” to it there'
  );
}

const BLOCKS_REFUSED =
  /^(invalid_blocks|invalid_blocks_format|msg_blocks_too_long|block_mismatch|unsupported_\w+)$/;

/** Whether it is the blocks that Slack does not take, so that the same message without them may be taken. */
export function refusesBlocks(code: string | undefined, at: readonly string[] = []): boolean {
  if (code === 'invalid_arguments') return at.some((pointer) => pointer.startsWith('/blocks'));
  return BLOCKS_REFUSED.test(code ?? '');
}

function means(
  verdict: Meaning['verdict'],
  advice: string,
  codes: readonly string[],
): readonly (readonly [string, Meaning])[] {
  return codes.map((code) => [code, { verdict, advice }]);
}
