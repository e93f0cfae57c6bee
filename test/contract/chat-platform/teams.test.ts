import { notices, reader } from '../../fixtures/teams-adapter/notices';
import { answer, startConnector, status } from '../../fixtures/teams-adapter/loopback-connector';
import type { Fault, LoopbackConnector } from '../../fixtures/teams-adapter/loopback-connector';
import type { Rendered } from '../../../src/adapters/teams/render';
import { liveTextsIn } from '../../fixtures/teams-adapter/drawn-cards';
import { inEveryState } from '../../fixtures/teams-adapter/referrals';
import { destinationAt, teamsFor } from '../../fixtures/teams-adapter/world';
import { describeChatPlatform } from './chat-platform-contract';
import type { ChatSystem, ChatWorld, Trouble } from './chat-world';

const notice = notices['referral-card'];
const PERSON = { id: '00000000-0000-4000-8000-000000000007', name: 'Dana Young' };
const declined = inEveryState['declined'] ?? notice.referral;

const system: ChatSystem = {
  troubles: [
    'throttles for 7 seconds',
    'refuses this message',
    'no longer knows the conversation',
    'does not let the bot write to this person',
    'shows it and then fails',
    'shows it and then cuts the connection',
    'shows it and never answers',
  ],
  opensPersonalChats: true,
  finds: false,
  knowsById: false,
};

describeChatPlatform('teams', system, async (): Promise<ChatWorld> => {
  const teams = teamsFor({ sendTimeoutMs: 1_000 });
  const connector = await startConnector();
  connector.roster.set(PERSON.id, '29:dana');
  const shownAnyway = new Map<string, string>();
  const close = closeOnce(connector);
  return {
    platform: teams.platform,
    destination: destinationAt(connector.url),
    person: PERSON,
    notice,
    changed: { ...notice, referral: declined },
    reader,
    words: { notice: 'Fabrikam Customer Inc', changed: 'Declined' },
    under: (messageId) => /;messageid=([^/]+)/.exec(connector.shown.get(messageId)?.path ?? '')?.[1],
    requests: () => connector.received.filter(({ path }) => path.includes('/activities')).length,
    shown: () => new Map([...texts(connector), ...shownAnyway]),
    liveIn: (shown) => liveTextsIn(renderedIn(shown)),
    meetNext: (trouble) => connector.failNext(...faultsFor(trouble, shownAnyway)),
    goDown: close,
    close,
  };
});

function texts(connector: LoopbackConnector): readonly (readonly [string, string])[] {
  return [...connector.shown].map(([id, { activity }]) => [id, JSON.stringify(activity)] as const);
}

/** What `liveTextsIn` reads, out of an activity as it was sent. */
function renderedIn(activity: string): Rendered {
  const { attachments, summary } = JSON.parse(activity) as {
    readonly attachments: readonly [{ readonly content: Rendered['card'] }];
    readonly summary: Rendered['summary'];
  };
  return { card: attachments[0].content, summary };
}

/** Whether a person can be written to is said by the second request; the first looks them up. */
function faultsFor(trouble: Trouble, shownAnyway: Map<string, string>): readonly Fault[] {
  const fault = faultFor(trouble, shownAnyway);
  return trouble === 'does not let the bot write to this person'
    ? [status(404, 'MemberNotFoundInConversation'), fault]
    : [fault];
}

function faultFor(trouble: Trouble, shownAnyway: Map<string, string>): Fault {
  const showThen = (then: Fault): Fault => {
    return (res, received) => {
      shownAnyway.set('lost-1', JSON.stringify(received.activity));
      then(res, received);
    };
  };
  switch (trouble) {
    case 'throttles for 7 seconds':
      return status(429, 'Throttled', { 'retry-after': '7' });
    case 'refuses this message':
      return status(400, 'BadArgument');
    case 'no longer knows the conversation':
      return status(404, 'ConversationNotFound');
    case 'does not let the bot write to this person':
      return status(403, 'ConversationBlockedByUser');
    case 'needs an administrator first':
      return status(403, 'BotDisabledByAdmin');
    case 'shows it and then fails':
      return showThen((res) => {
        answer(res, 504);
      });
    case 'shows it and then cuts the connection':
      return showThen((res) => res.socket?.destroy());
    case 'shows it and never answers':
      return showThen(() => undefined);
  }
}

/** Going down and closing are the same here, and may both be asked for. */
function closeOnce(connector: LoopbackConnector): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= connector.close());
}
