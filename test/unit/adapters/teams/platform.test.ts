import { createPlatform } from '../../../../src/adapters/teams/platform';
import type { PlatformDeps } from '../../../../src/adapters/teams/platform';
import type { OutgoingActivity } from '../../../../src/adapters/teams/connector';
import { plainText } from '../../../../src/adapters/teams/escape';
import type { Notice } from '../../../../src/domain/notice';
import type { Scope } from '../../../../src/domain/subscription';
import { notices, reader } from '../../../fixtures/teams-adapter/notices';
import { inEveryState } from '../../../fixtures/teams-adapter/referrals';
import { destinationAt, keepLog, stillClock } from '../../../fixtures/teams-adapter/world';

const log = keepLog();
const sent: OutgoingActivity[] = [];
const addressed: string[] = [];
const accept = (activity: OutgoingActivity) => {
  sent.push(activity);
  return Promise.resolve({ ok: true, id: 'm1' } as const);
};
const deps: PlatformDeps = {
  render: () => ({ card: { type: 'AdaptiveCard' }, summary: plainText('A card', 100) }),
  connector: () =>
    Promise.resolve({
      post: ({ conversationId }, activity) => {
        addressed.push(conversationId);
        return accept(activity);
      },
      update: (_, __, activity) => accept(activity),
      openChat: () => Promise.resolve({ ok: true, id: 'a:1' }),
      member: () => Promise.resolve({ ok: true, answer: {} }),
    }),
  serviceUrls: 'loopback',
  clock: stillClock(),
  log,
};
const platform = createPlatform(deps);

const card = notices['referral-card'];
const isAlert = async (notice: Notice, scope: Scope = 'channel') => {
  await platform.post(destinationAt('http://127.0.0.1/', scope), notice, reader, 'k');
  return sent.at(-1)?.['channelData'] !== undefined;
};

describe('whether it would take a message', () => {
  const troubleWith = (token: NonNullable<PlatformDeps['token']>) =>
    createPlatform({ ...deps, token }).trouble?.();

  it('is not asked where the bot need not prove itself', () => {
    expect(platform.trouble).toBeUndefined();
  });

  it('shows in the token that the bot gets for itself', async () => {
    expect(await troubleWith(() => Promise.resolve('a-token'))).toBeUndefined();
    const refusal = new Error('AADSTS7000222: the secret of app 1111 is over');
    expect(await troubleWith(() => Promise.reject(refusal))).toEqual({
      reason: expect.stringContaining('the client secret has expired; make a new one') as string,
      passing: false,
    });
    expect(await troubleWith(() => Promise.reject(new Error('ENOTFOUND')))).toMatchObject({ passing: true });
  });
});

describe('a reply', () => {
  it.each([
    ['channel', 'm1', '19:general@thread.tacv2;messageid=m1'],
    ['channel', '', '19:general@thread.tacv2'],
    ['group', 'm1', '19:general@thread.tacv2'],
    ['personal', 'm1', '19:general@thread.tacv2'],
  ] as const)('in a %s to %j goes to %s', async (scope, messageId, conversationId) => {
    await platform.reply(destinationAt('http://127.0.0.1/', scope), messageId, card, reader, 'k');
    expect(addressed.at(-1)).toBe(conversationId);
  });

  it('goes nowhere else than to Bot Framework’s addresses', async () => {
    const before = sent.length;
    expect(
      await platform.reply(destinationAt('http://evil.example/'), 'm1', card, reader, 'k'),
    ).toMatchObject({ kind: 'refused', gone: false });
    expect(await platform.personal(destinationAt('http://evil.example/'), { id: '29:dana' })).toMatchObject({
      kind: 'refused',
    });
    expect(sent).toHaveLength(before);
  });
});

describe('the activity feed', () => {
  it('gets a line for a referral that waits, not for one that is settled', async () => {
    expect(await isAlert(card)).toBe(true);
    expect(sent.at(-1)?.['channelData']).toEqual({ notification: { alert: true } });
    expect(await isAlert({ ...card, referral: inEveryState['accepted'] ?? card.referral })).toBe(false);
  });

  it('gets a line for the first summary where somebody is alone with it or something is overdue', async () => {
    const calm = { ...notices.baseline, overdue: 0 };
    expect(await isAlert(calm, 'personal')).toBe(true);
    expect(await isAlert(calm, 'channel')).toBe(false);
    expect(await isAlert({ ...calm, overdue: 1 }, 'channel')).toBe(true);
    expect(await isAlert({ ...calm, total: 0 }, 'personal')).toBe(false);
  });

  it('gets a line for a fault, and none for what somebody asked for', async () => {
    expect(await isAlert(notices.fault)).toBe(true);
    expect(await isAlert(notices.list)).toBe(false);
  });

  it('gets a line for a reminder, in its thread too', async () => {
    const reminder: Notice = { kind: 'reminder', referral: card.referral };
    expect(await isAlert(reminder)).toBe(true);
    await platform.reply(destinationAt('http://127.0.0.1/'), 'm1', reminder, reader, 'k');
    expect(sent.at(-1)).toHaveProperty('channelData');
  });

  it('gets a line for a word about a claim only where somebody is alone with it', async () => {
    const word: Notice = { kind: 'claim-word', referral: card.referral, what: 'lapsed', by: 'Dana' };
    expect(await isAlert(word, 'personal')).toBe(true);
    expect(await isAlert(word, 'channel')).toBe(false);
    expect(await isAlert(word, 'group')).toBe(false);
  });

  it('gets no line for an update', async () => {
    await platform.update(destinationAt('http://127.0.0.1/'), 'm1', card, reader);
    expect(sent.at(-1)).toMatchObject({ id: 'm1', type: 'message' });
    expect(sent.at(-1)).not.toHaveProperty('channelData');
  });
});
