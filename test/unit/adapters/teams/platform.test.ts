import { createPlatform } from '../../../../src/adapters/teams/platform';
import type { OutgoingActivity } from '../../../../src/adapters/teams/connector';
import { createRender } from '../../../../src/adapters/teams/render';
import { loadTemplates } from '../../../../src/adapters/teams/templates';
import type { Notice } from '../../../../src/domain/notice';
import type { Scope } from '../../../../src/domain/subscription';
import { notices, reader } from '../../../fixtures/teams-adapter/notices';
import { inEveryState } from '../../../fixtures/teams-adapter/referrals';
import { CARDS, anonymous, destinationAt, keepLog, stillClock } from '../../../fixtures/teams-adapter/world';

const log = keepLog();
const sent: OutgoingActivity[] = [];
const accept = (activity: OutgoingActivity) => {
  sent.push(activity);
  return Promise.resolve({ ok: true, id: 'm1' } as const);
};
const platform = createPlatform({
  render: createRender({ expand: loadTemplates(CARDS), partnerCenterUrl: anonymous.partnerCenterUrl, log }),
  connector: () =>
    Promise.resolve({
      post: (_, activity) => accept(activity),
      update: (_, __, activity) => accept(activity),
      openChat: () => Promise.resolve({ ok: true, id: 'a:1' }),
      member: () => Promise.resolve({ ok: true, answer: {} }),
    }),
  serviceUrls: 'loopback',
  clock: stillClock(),
  log,
});

const card = notices['referral-card'];
const isAlert = async (notice: Notice, scope: Scope = 'channel') => {
  await platform.post(destinationAt('http://127.0.0.1/', scope), notice, reader, 'k');
  return sent.at(-1)?.['channelData'] !== undefined;
};

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

  it('gets no line for an update', async () => {
    await platform.update(destinationAt('http://127.0.0.1/'), 'm1', card, reader);
    expect(sent.at(-1)).toMatchObject({ id: 'm1', type: 'message' });
    expect(sent.at(-1)).not.toHaveProperty('channelData');
  });
});
