import fc from 'fast-check';
import { entryOfActions } from '../../../../../src/adapters/slack/receive/clicks';
import { entryOfCommand } from '../../../../../src/adapters/slack/receive/commands';
import { entryOfEvent } from '../../../../../src/adapters/slack/receive/events';
import { parseReceived, printReceived } from '../../../../../src/adapters/slack/receive/received';
import { entryOfShortcut } from '../../../../../src/adapters/slack/receive/shortcuts';

const TEMPLATE = 'https://partner.microsoft.com/x?id={id}';
const entry = (event: object, around: object = {}) =>
  entryOfEvent({ team_id: 'T1', event_id: 'Ev1', event, ...around }, TEMPLATE);
const mention = { type: 'app_mention', user: 'U1', text: 'help', channel: 'C1', ts: '1.1' };

describe('an event', () => {
  it('through a shared channel is of the workspace that has the bot', () => {
    const around = {
      team_id: 'T2',
      enterprise_id: 'E2',
      authorizations: [{ team_id: 'T1', enterprise_id: null }],
    };
    expect(entry(mention, around)).toMatchObject({
      key: 'slack:msg:T1:C1:1.1',
      received: { at: { teamId: 'T1', channelId: 'C1' } },
    });
    expect(entry(mention, around)?.received).not.toHaveProperty('at.enterpriseId');
  });

  it('in an organisation is of the workspace it comes from', () => {
    const around = { enterprise_id: 'E1', authorizations: [{ team_id: null, enterprise_id: 'E1' }] };
    expect(entry(mention, around)?.received).toMatchObject({ at: { teamId: 'T1', enterpriseId: 'E1' } });
  });

  it('in a thread is answered in that thread, else below itself, alone in neither', () => {
    const thread = (more: object) => entry({ ...mention, ...more })?.received;
    expect(thread({ thread_ts: '0.9' })).toMatchObject({ thread: '0.9' });
    expect(thread({})).toMatchObject({ thread: '1.1' });
    const direct = { type: 'message', channel_type: 'im', channel: 'D1' };
    expect(thread(direct)).not.toHaveProperty('thread');
    expect(thread({ ...direct, thread_ts: '0.9' })).toMatchObject({ thread: '0.9' });
  });

  it('tells several people’s conversation from a channel', () => {
    expect(entry({ ...mention, channel_type: 'mpim' })?.received).toMatchObject({ at: { isGroup: true } });
  });

  it('about people’s own tokens does not concern the bot', () => {
    expect(entry({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } })).toBeUndefined();
    expect(entry({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } })?.received).toEqual({
      kind: 'uninstalled',
      by: { teamId: 'T1' },
    });
  });

  it('with many addresses gets a few previews', () => {
    const url = (n: number) =>
      `https://partner.microsoft.com/x?id=c5fbb3b6-be74-4795-9fb5-43240000000${String(n)}`;
    const links = [null, ...Array.from({ length: 9 }, (_, n) => ({ domain: 'x', url: url(n) }))];
    const received = entry({ type: 'link_shared', channel: 'C1', message_ts: '1.1', links })?.received;
    expect(received).toMatchObject({ kind: 'links', links: { length: 5 } });
  });

  it('comes out of the inbox as it went in', () => {
    const received = entry(mention)?.received;
    expect(received && parseReceived(printReceived(received))).toEqual(received);
  });
});

describe('a command', () => {
  const at = (fields: object) =>
    entryOfCommand({ team_id: 'T1', channel_id: 'C1', user_id: 'U1', trigger_id: '1', ...fields })?.received;

  it.each([
    ['sales', { channelName: 'sales' }],
    ['privategroup', {}],
    ['directmessage', {}],
    ['mpdm-ann--bob-1', { isGroup: true }],
  ])('in what Slack calls %s', (name, more) => {
    expect(at({ channel_name: name })).toMatchObject({ at: { teamId: 'T1', channelId: 'C1', ...more } });
  });

  it('without words is still one', () => {
    expect(at({})).toMatchObject({ kind: 'command', text: '' });
  });
});

it('nothing that could come makes any of them throw, and all that is taken can be kept', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.constant(null),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('T1', 'C1', 'U1'),
  );
  const keys = [
    'type',
    'user',
    'channel',
    'ts',
    'text',
    'links',
    'url',
    'team',
    'actions',
    'action_id',
    'value',
  ];
  const types = [
    'message',
    'app_mention',
    'link_shared',
    'app_home_opened',
    'member_joined_channel',
    'tokens_revoked',
  ];
  const node = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('any'), { maxLength: 3 }), tie('object')),
    object: fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('any'), { maxKeys: 6 }),
  }));
  fc.assert(
    fc.property(node.any, node.object, fc.constantFrom(...types), (any, object, type) => {
      const envelope = { team_id: 'T1', event_id: 'E', event: { ...object, type } };
      const entries = [
        entryOfEvent(any, TEMPLATE),
        entryOfEvent(envelope, TEMPLATE),
        ...[any, object].flatMap((body) => [
          entryOfActions(body),
          entryOfCommand(body),
          entryOfShortcut(body),
        ]),
      ];
      for (const each of entries)
        if (each !== undefined) expect(parseReceived(printReceived(each.received))).toEqual(each.received);
    }),
    { numRuns: 500 },
  );
});
