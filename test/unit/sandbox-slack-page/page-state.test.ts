import { readTyped } from '../../../src/sandbox/web/client/slack/composer-text';
import type { Message, SlackSnapshot } from '../../../src/sandbox/web/client/slack/model';
import {
  channelsOf,
  homeId,
  messagesIn,
  placeId,
  placeOf,
  slackPageOf,
  topModal,
  withChannel,
  withMessage,
  withModal,
  withUnread,
  withoutModal,
} from '../../../src/sandbox/web/client/slack/page-state';

const message = (ts: string, more: Partial<Message> = {}): Message => ({
  channel: 'C1',
  ts,
  from: { id: 'B1', name: 'Referral Bot', kind: 'bot' },
  at: 0,
  text: ts,
  blocks: [],
  deleted: false,
  ...more,
});
const channel = (id: string, type: 'channel' | 'private' | 'dm', ...memberKeys: readonly string[]) => ({
  id,
  name: id.toLowerCase(),
  type,
  memberKeys,
  botPresent: true,
});
const SNAPSHOT: SlackSnapshot = {
  now: 0,
  workspace: { id: 'T1', name: 'Contoso Partners' },
  bot: { id: 'B1', userId: 'U0', name: 'Referral Bot', url: '', status: { kind: 'ready' } },
  command: '/referral',
  shortcuts: [],
  people: [],
  channels: [
    channel('C1', 'channel', 'alex', 'dana'),
    channel('G1', 'private', 'alex'),
    channel('D1', 'dm', 'alex'),
    channel('D2', 'dm', 'dana'),
  ],
  messages: [message('1')],
  homes: {},
  modals: [],
};
const page = slackPageOf(SNAPSHOT);

describe('what the page knows of Slack', () => {
  it('shows each person the conversations they are in', () => {
    expect(channelsOf(page, 'alex').map(({ id }) => id)).toEqual(['C1', 'G1', 'D1']);
    expect(channelsOf(page, 'dana').map(({ id }) => id)).toEqual(['C1', 'D2']);
  });

  it('leads to the own chat with the bot where somebody else’s, or a foreign channel, was open', () => {
    const shown = (id: string, person: string) => {
      const place = placeOf(page, placeId(id), person);
      return place?.kind === 'channel' ? place.channel.id : undefined;
    };
    expect(shown('G1', 'alex')).toBe('G1');
    expect(shown('G1', 'dana')).toBe('D2');
    expect(shown('D1', 'dana')).toBe('D2');
    expect(placeOf(page, '19:teams', 'alex')).toBeUndefined();
    expect(placeOf(page, homeId(), 'dana')).toMatchObject({ kind: 'home', dm: { id: 'D2' } });
  });

  it('keeps a changed message where it is, and an ephemeral one from everybody else', () => {
    const next = [message('2', { ephemeralFor: 'dana' }), message('1', { text: 'new' })].reduce(
      withMessage,
      page,
    );
    expect(messagesIn(next, 'C1', 'dana').map(({ text }) => text)).toEqual(['new', '2']);
    expect(messagesIn(next, 'C1', 'alex').map(({ text }) => text)).toEqual(['new']);
    expect(messagesIn(next, 'D1', 'alex')).toEqual([]);
  });

  it('lays views on each other for each person', () => {
    const modal = (viewId: string, personKey: string, callback_id = '') => ({
      viewId,
      personKey,
      view: { callback_id },
    });
    const both = [modal('V1', 'alex'), modal('V2', 'alex'), modal('V3', 'dana')].reduce(withModal, page);
    expect(topModal(both, 'alex')?.viewId).toBe('V2');
    const changed = withModal(both, modal('V1', 'alex', 'changed'));
    expect(topModal(changed, 'alex')?.viewId).toBe('V2');
    expect(topModal(withoutModal(changed, 'V2'), 'alex')?.view).toEqual({ callback_id: 'changed' });
    expect(topModal(page, 'alex')).toBeUndefined();
  });

  it('takes in new and changed channels, and keeps what is unread when all is read anew', () => {
    const grown = withChannel(withChannel(page, channel('C2', 'channel')), channel('C1', 'channel', 'alex'));
    expect(grown.channels.map(({ id, memberKeys }) => [id, memberKeys.length])).toEqual([
      ['C1', 1],
      ['G1', 1],
      ['D1', 1],
      ['D2', 1],
      ['C2', 0],
    ]);
    expect(slackPageOf(SNAPSHOT, withUnread(page, 'C1', 3)).unread.get('C1')).toBe(3);
  });
});

describe('what is typed', () => {
  it.each([
    ['/referral list pending', { kind: 'command', text: 'list pending' }],
    ['/Referral', { kind: 'command', text: '' }],
    ['/referral\nlist', { kind: 'command', text: 'list' }],
    ['/remind me', { kind: 'unknown', command: '/remind' }],
    ['/referrals', { kind: 'unknown', command: '/referrals' }],
    [' /referral', { kind: 'message', text: '/referral' }],
    ['/ 2', { kind: 'message', text: '/ 2' }],
    ['@Referral Bot list ', { kind: 'message', text: '@Referral Bot list' }],
  ])('reads %j', (typed, expected) => {
    expect(readTyped(typed, '/referral')).toEqual(expected);
  });
});
