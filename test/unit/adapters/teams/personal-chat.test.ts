import { parseAddress } from '../../../../src/adapters/teams/address';
import type { ConversationAddress } from '../../../../src/adapters/teams/address';
import type { Connector } from '../../../../src/adapters/teams/connector';
import { chatWith } from '../../../../src/adapters/teams/connector-bodies';
import type { Member } from '../../../../src/adapters/teams/connector-bodies';
import { openPersonalChat } from '../../../../src/adapters/teams/personal-chat';
import type { SendFailure } from '../../../../src/adapters/teams/errors';
import type { Result, SendResult } from '../../../../src/adapters/teams/send-failure';

const NEAR: ConversationAddress = {
  serviceUrl: 'http://127.0.0.1/',
  conversationId: '19:general@thread.tacv2',
  botId: '28:bot-1',
  channelId: 'msteams',
  tenantId: 'tenant-1',
};
const DANA = { id: 'aad-dana', name: 'Dana Young' };

const failed = (failure: Partial<SendFailure>) =>
  ({ ok: false, failure: { sent: true, ...failure } }) as const;

/** Asks with these answers; says what came of it, and by which id the chat was asked for. */
async function ask(
  { member = { ok: true, answer: { id: '29:dana' } }, chat = { ok: true, id: 'a:1' } }: Answers,
  person: { id: string; name?: string } = DANA,
) {
  const asked: string[] = [];
  const connector: Connector = {
    post: () => Promise.reject(new Error('nothing is to be shown')),
    update: () => Promise.reject(new Error('nothing is to be shown')),
    member: () => Promise.resolve(member),
    openChat: (_, id) => {
      asked.push(id);
      return Promise.resolve(chat);
    },
  };
  return { result: await openPersonalChat(connector, NEAR, person, 0), asked };
}
interface Answers {
  readonly member?: Result<Member>;
  readonly chat?: SendResult;
}

describe('chatWith', () => {
  it('asks for a chat of two in the right tenant, in both ways that Bot Framework knows', () => {
    expect(chatWith({ ...NEAR, botName: 'Referral Bot' }, '29:dana')).toEqual({
      isGroup: false,
      bot: { id: '28:bot-1', name: 'Referral Bot' },
      members: [{ id: '29:dana', name: '' }],
      tenantId: 'tenant-1',
      channelData: { tenant: { id: 'tenant-1' } },
    });
  });

  it('names no tenant where none is known', () => {
    const { tenantId: _, ...near } = NEAR;
    expect(chatWith(near, '29:dana')).toMatchObject({ channelData: {} });
    expect(chatWith(near, '29:dana')).not.toHaveProperty('tenantId');
  });
});

describe('openPersonalChat', () => {
  it('asks by the account’s id and gives a destination with the same service and bot', async () => {
    const { result, asked } = await ask({});
    expect(asked).toEqual(['29:dana']);
    if (result.kind !== 'open') throw new Error(result.reason);
    expect(result.destination).toMatchObject({ id: 'teams:a:1', scope: 'personal', name: 'Dana Young' });
    expect(parseAddress(result.destination.address)).toEqual({ ...NEAR, conversationId: 'a:1' });
  });

  it('looks nobody up who is known by the account’s id', async () => {
    const { asked } = await ask({ member: failed({ status: 500 }) }, { id: '29:sam' });
    expect(asked).toEqual(['29:sam']);
  });

  it.each([
    ['is not in the conversation any more', failed({ status: 404 })],
    ['may not be looked up', failed({ status: 403 })],
    ['is answered for in words that cannot be read', { ok: true, answer: {} } as const],
  ])('asks by the directory’s id for somebody who %s', async (_, member) => {
    expect((await ask({ member })).asked).toEqual(['aad-dana']);
  });

  it.each([
    [failed({ status: 429 })],
    [failed({ status: 502 })],
    [failed({ timedOut: true })],
    [failed({ sent: false, code: 'ECONNREFUSED' })],
  ])('waits when the looking up fails with %j', async (member) => {
    const { result, asked } = await ask({ member });
    expect(result.kind).toBe('later');
    expect(asked).toEqual([]);
  });

  it.each([
    [{ status: 403, code: 'ConversationBlockedByUser' }, /they must add the app .*unblock/],
    [{ status: 403, code: 'BotNotInConversationRoster' }, /they must add the app/],
    [{ status: 403 }, /they must add the app/],
    [{ status: 404, code: 'ConversationNotFound' }, /they must add the app/],
    [{ status: 400, code: 'BadArgument' }, /400 BadArgument/],
  ])('gives up on %j and says why', async (failure, words) => {
    const { result } = await ask({ chat: failed(failure) });
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringMatching(words) as string });
  });

  it.each([
    [failed({ status: 429, retryAfter: '7' })],
    [failed({ status: 401 })],
    [failed({ status: 500 })],
    [failed({ status: 412 })],
    [failed({ code: 'ECONNRESET' })],
    [{ ok: true, id: '' } as const],
  ])('tries again later after %j', async (chat) => {
    expect((await ask({ chat })).result).toMatchObject({ kind: 'later' });
  });
});
