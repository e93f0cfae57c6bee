import { meaningOf } from '../../../../../src/adapters/slack/send/answer-codes';
import { outcomeOfFailure } from '../../../../../src/adapters/slack/send/errors';
import { readRetryAfter } from '../../../../../src/domain/retry-after';
import type { SendKind } from '../../../../../src/adapters/slack/send/errors';
import { FailedRequest, readFailure } from '../../../../../src/adapters/slack/send/send-failure';
import type { SendFailure } from '../../../../../src/adapters/slack/send/send-failure';

const NOW = Date.parse('2020-11-01T21:00:00Z');
const outcome = (failure: Partial<SendFailure>, kind: SendKind = 'post') =>
  outcomeOfFailure({ sent: true, ...failure }, kind, NOW);

const BLOCKED = { kind: 'later', blocked: true, retryAfterMs: 300_000 };
const GONE = { kind: 'refused', gone: true };
const REFUSED = { kind: 'refused', gone: false };
const UNANSWERED = { kind: 'unanswered' };
const LATER = { kind: 'later' };

describe('what a code of Slack’s means for a message', () => {
  it.each<[outcome: string, expected: object, codes: readonly string[]]>([
    [
      'waits for a person, and loses nothing',
      BLOCKED,
      [
        'token_revoked',
        'token_expired',
        'invalid_auth',
        'account_inactive',
        'not_authed',
        'missing_scope',
        'org_login_required',
        'ekm_access_denied',
        'restricted_action',
        'messages_tab_disabled',
        'not_allowed_token_type',
      ],
    ],
    [
      'gives the conversation up',
      GONE,
      ['channel_not_found', 'is_archived', 'is_inactive', 'not_in_channel'],
    ],
    [
      'gives the message up, not the conversation',
      REFUSED,
      [
        'msg_too_long',
        'no_text',
        'metadata_too_large',
        'message_not_found',
        'cant_update_message',
        'edit_window_closed',
        'restricted_action_thread_locked',
        'cannot_reply_to_message',
        'something_slack_thinks_of_tomorrow',
      ],
    ],
    ['comes back later', LATER, ['request_timeout', 'team_added_to_org', 'external_channel_migrating']],
    ['comes back slower', { ...LATER, throttled: true }, ['ratelimited', 'rate_limited']],
    [
      'may have been done, as Slack says itself, and is looked for',
      UNANSWERED,
      ['internal_error', 'fatal_error', 'service_unavailable', 'update_failed'],
    ],
  ])('%s', (_, expected, codes) => {
    for (const code of codes) {
      const said = outcome({ code });
      expect(said).toMatchObject(expected);
      expect(said.reason).toMatch(new RegExp(`^Slack answered ${code}: \\w+ \\w+`));
    }
  });

  it('says what to do: install again, grant a scope, invite the bot', () => {
    expect(outcome({ code: 'token_revoked' }).reason).toBe(
      'Slack answered token_revoked: install the app again or set a new SLACK_BOT_TOKEN',
    );
    expect(outcome({ code: 'missing_scope', needed: 'chat:write' }).reason).toBe(
      'Slack answered missing_scope: give the app the scope chat:write and install it again',
    );
    expect(outcome({ code: 'missing_scope' }).reason).toMatch(/the scope it lacks/);
    expect(outcome({ code: 'not_in_channel' }).reason).toMatch(/invite the bot/);
  });

  it.each(['user_not_found', 'user_disabled', 'user_not_visible', 'cannot_dm_bot', 'no_such_code'])(
    'says of %s what the person must do to be written to',
    (code) => {
      expect(outcome({ code }, 'open')).toMatchObject({
        ...REFUSED,
        reason: expect.stringMatching(/they must \w+/) as string,
      });
    },
  );

  it('knows the same code everywhere', () => {
    expect(meaningOf('is_archived').verdict).toBe('gone');
    expect(meaningOf('never_heard_of').verdict).toBe('refused');
  });
});

describe('what becomes of a message without a code', () => {
  it.each<[what: string, failure: Partial<SendFailure>, expected: object]>([
    [
      'never left',
      { sent: false, broken: 'ECONNREFUSED' },
      { ...LATER, reason: 'nothing could be sent to Slack (ECONNREFUSED)' },
    ],
    ['ran out of time before it left', { sent: false, timedOut: true }, LATER],
    ['got no answer in time', { timedOut: true }, UNANSWERED],
    ['lost its connection', { broken: 'ECONNRESET' }, UNANSWERED],
    ['got an answer that cannot be read', {}, UNANSWERED],
    ['met a 500', { status: 500 }, UNANSWERED],
    ['met a 503', { status: 503 }, UNANSWERED],
    ['met a 408', { status: 408 }, UNANSWERED],
    ['met a 429', { status: 429 }, { ...LATER, throttled: true }],
    ['met a 429 with seconds', { status: 429, retryAfter: '30' }, { throttled: true, retryAfterMs: 30_000 }],
    ['is too large', { status: 413 }, REFUSED],
    ['was sent elsewhere by a proxy', { status: 302 }, BLOCKED],
    ['was kept by a proxy', { status: 403 }, BLOCKED],
    ['came to no API', { status: 404 }, BLOCKED],
  ])('one that %s', (_, failure, expected) => {
    expect(outcome(failure)).toMatchObject(expected);
  });

  it('waits an hour at most, whatever it is told', () => {
    expect(readRetryAfter('999999', NOW)).toBe(3_600_000);
    expect(readRetryAfter(new Date(NOW + 90_000).toUTCString(), NOW)).toBe(90_000);
    expect(readRetryAfter('-3', NOW)).toBe(0);
    expect(['', ' ', 'soon', undefined].map((value) => readRetryAfter(value, NOW))).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('what is kept of an error', () => {
  it('the code, the missing scope and where in the blocks it is, and nothing that was said', () => {
    const data = {
      ok: false,
      error: 'invalid_blocks',
      needed: 'chat:write,chat:write.public',
      response_metadata: {
        messages: ['[ERROR] “Fabrikam” is too long [json-pointer:/blocks/3/text]', 'secret', 7],
        scopes: ['a'],
      },
    };
    expect(readFailure(Object.assign(new Error('xoxb-secret'), { data }))).toEqual({
      sent: true,
      code: 'invalid_blocks',
      needed: 'chat:write,chat:write.public',
      at: ['/blocks/3/text'],
    });
  });

  it('no code that is a page of text', () => {
    const data = { ok: false, error: '<html>secret</html>', needed: '<b>', response_metadata: {} };
    expect(readFailure({ data })).toEqual({ sent: true });
  });

  it('the status', () => {
    expect(readFailure({ statusCode: 502, body: 'secret' })).toEqual({ sent: true, status: 502 });
  });

  it('what has been read already', () => {
    const failure = { sent: false, broken: 'ENOTFOUND' };
    expect(readFailure(new FailedRequest(failure))).toBe(failure);
    expect(readFailure({ original: new FailedRequest(failure) })).toBe(failure);
  });

  it.each([undefined, null, 'text', new Error('secret'), {}])(
    'nothing of %p, which may have been shown',
    (error) => {
      expect(readFailure(error)).toEqual({ sent: true, broken: 'unknown' });
    },
  );

  it('that TLS was never set up', () => {
    const cause = Object.assign(new Error('… disconnected before secure TLS connection was established'), {
      code: 'ECONNRESET',
    });
    expect(readFailure({ cause })).toEqual({ sent: false, broken: 'ECONNRESET' });
  });
});
