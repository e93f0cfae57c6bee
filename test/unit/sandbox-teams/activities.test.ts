import {
  executeActivity,
  installActivities,
  messageActivity,
  submitActivity,
} from '../../../src/sandbox/teams/activities';
import type { Conversation } from '../../../src/sandbox/teams/chat-log';
import { BOT, PEOPLE, ROOMS, TEAM, TENANT_ID } from '../../../src/sandbox/teams/directory';
import type { Scene } from '../../../src/sandbox/teams/envelope';
import { localTimestamp } from '../../../src/sandbox/teams/envelope';

const NOW = Date.parse('2026-11-27T10:42:00Z');

function sceneIn(name: string, threadId?: string): Scene {
  const room = ROOMS.find((r) => r.name === name);
  const [person] = PEOPLE;
  if (room === undefined || person === undefined) throw new Error(`no room ${name}`);
  const conversation: Conversation = { ...room, botPresent: true, botRemoved: false };
  const sender = { person, client: { locale: 'de-AT', timeZone: 'Europe/Vienna' } };
  const thread = threadId === undefined ? {} : { threadId };
  return {
    conversation,
    ...thread,
    sender,
    activityId: '17',
    now: NOW,
    serviceUrl: 'http://127.0.0.1:1/connector/',
  };
}

describe('activities to the bot', () => {
  it('mentions the bot in a channel and names the thread in the conversation id', () => {
    const activity = messageActivity(sceneIn('Referrals', '99'), 'list a & b');
    expect(activity).toMatchObject({
      type: 'message',
      id: '17',
      channelId: 'msteams',
      timestamp: '2026-11-27T10:42:00.000Z',
      localTimestamp: '2026-11-27T11:42:00.000+01:00',
      localTimezone: 'Europe/Vienna',
      locale: 'de-AT',
      text: '<at>Referral Bot</at> list a & b',
      from: { id: PEOPLE[0]?.id, name: 'Alex Wilber', aadObjectId: PEOPLE[0]?.aadObjectId },
      recipient: { id: BOT.id },
      conversation: {
        id: '19:5e1f9d3a7c0b42c8@thread.tacv2;messageid=99',
        conversationType: 'channel',
        isGroup: true,
        tenantId: TENANT_ID,
      },
      channelData: {
        tenant: { id: TENANT_ID },
        team: { id: TEAM.id, name: 'Contoso Partner Sales' },
        channel: { id: '19:5e1f9d3a7c0b42c8@thread.tacv2', name: 'Referrals' },
      },
    });
    expect(activity['entities']).toContainEqual({
      type: 'mention',
      text: '<at>Referral Bot</at>',
      mentioned: { id: BOT.id, name: 'Referral Bot' },
    });
    expect(JSON.stringify(activity['attachments'])).toContain('list a &amp; b');
  });

  it('mentions the people whose names follow an @, by their accounts’ ids', () => {
    const { text, entities, attachments } = messageActivity(
      sceneIn('Referrals'),
      'assign 7 @Dana Whitfield!',
    );
    const dana = PEOPLE.find(({ key }) => key === 'dana');
    expect(text).toBe('<at>Referral Bot</at> assign 7 <at>Dana Whitfield</at>!');
    expect(entities).toContainEqual({
      type: 'mention',
      text: '<at>Dana Whitfield</at>',
      mentioned: { id: dana?.id, name: 'Dana Whitfield' },
    });
    expect(JSON.stringify(attachments)).toMatch(/itemid=\\"1\\">Dana Whitfield<\/span>!<\/p>/);
  });

  it('needs no mention in a personal chat', () => {
    const activity = messageActivity(sceneIn('Referral Bot'), 'help');
    expect(activity).toMatchObject({ text: 'help', conversation: { conversationType: 'personal' } });
    expect(activity['channelData']).toEqual({ tenant: { id: TENANT_ID } });
    expect(activity['entities']).toEqual([
      { type: 'clientInfo', locale: 'de-AT', country: 'AT', platform: 'Web', timezone: 'Europe/Vienna' },
    ]);
  });

  it('sends a pressed button as an invoke with its verb and data', () => {
    const action = { verb: 'referral.accept', data: { id: 'r1' }, title: 'Accept' };
    expect(executeActivity(sceneIn('Referrals', '99'), action, '99')).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '99',
      value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
    });
  });

  it('sends a submitted card as a message with a value and no text', () => {
    const activity = submitActivity(sceneIn('Deal desk'), { a: 1 }, '99');
    expect(activity).toMatchObject({ type: 'message', value: { a: 1 }, replyToId: '99' });
    expect(activity).not.toHaveProperty('text');
  });

  it('tells of an installation and its end in two activities', () => {
    const [added, members] = installActivities(sceneIn('Referrals'), true, 'u1');
    expect(added).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: '19:5e1f9d3a7c0b42c8@thread.tacv2' },
      channelData: { settings: { selectedChannel: { id: '19:5e1f9d3a7c0b42c8@thread.tacv2' } } },
    });
    expect(members).toMatchObject({
      type: 'conversationUpdate',
      id: 'u1',
      membersAdded: [{ id: BOT.id }],
      channelData: { eventType: 'teamMemberAdded' },
    });
    const [removed, left] = installActivities(sceneIn('Deal desk'), false, 'u2');
    expect(removed).toMatchObject({ action: 'remove' });
    expect(left).toMatchObject({ membersRemoved: [{ id: BOT.id }] });
  });

  it.each([
    ['America/New_York', '2026-11-27T05:42:00.000-05:00'],
    ['Asia/Kolkata', '2026-11-27T16:12:00.000+05:30'],
    ['UTC', '2026-11-27T10:42:00.000+00:00'],
  ])('writes the local time of %s with its offset', (timeZone, expected) => {
    expect(localTimestamp(NOW, timeZone)).toBe(expected);
  });
});
