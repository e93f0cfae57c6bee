import { createRenderer } from '../../../src/adapters/slack/draw/render';
import { createMemoryLog } from '../../helpers/memory-log';
import { faultsOfMessage } from '../../fixtures/slack/check-blocks';
import { SITE } from '../../fixtures/slack/drawn';
import { startSlack } from '../../fixtures/slack/loopback-slack';
import type { Fault, LoopbackSlack } from '../../fixtures/slack/loopback-slack';
import { afterApplied, cuts, hangs, says, status, throttles } from '../../fixtures/slack/slack-faults';
import { destinationIn, platformFor } from '../../fixtures/slack/slack-world';
import { strayTokens } from '../../fixtures/slack/stray-tokens';
import { notices, reader, SIGN_IN_PAGE } from '../../fixtures/teams-adapter/notices';
import { inEveryState } from '../../fixtures/teams-adapter/referrals';
import { describeChatPlatform } from './chat-platform-contract';
import type { ChatSystem, ChatWorld, Trouble } from './chat-world';

const notice = notices['referral-card'];
const declined = inEveryState['declined'] ?? notice.referral;

const system: ChatSystem = {
  troubles: [
    'throttles for 7 seconds',
    'refuses this message',
    'no longer knows the conversation',
    'does not let the bot write to this person',
    'needs an administrator first',
    'shows it and then fails',
    'shows it and then cuts the connection',
    'shows it and never answers',
  ],
  opensPersonalChats: true,
  finds: true,
  knowsById: true,
};

describeChatPlatform('slack', system, async (): Promise<ChatWorld> => {
  const slack = await startSlack({
    faultsOf: (message) => faultsOfMessage(message).map(({ pointer }) => pointer),
  });
  const log = createMemoryLog();
  const renderer = createRenderer({ partnerCenterUrl: SITE, log });
  return {
    platform: platformFor(slack, { renderer, timeoutMs: 1_500, log }),
    destination: destinationIn(),
    person: { id: 'UDANA', name: 'Dana Young' },
    notice,
    changed: { ...notice, referral: declined },
    reader,
    words: { notice: 'Fabrikam Customer Inc', changed: 'Declined' },
    under: (messageId) => slack.messages.find(({ ts }) => ts === messageId)?.thread_ts,
    requests: () => slack.asked.filter(({ method }) => method.startsWith('chat.')).length,
    shown: () => textsIn(slack),
    liveIn: (shown) =>
      strayTokens(JSON.parse(shown) as { text: string; blocks: unknown }, [SITE, SIGN_IN_PAGE]),
    meetNext: (trouble) => {
      slack.failNext('*', faultFor(trouble));
    },
    goDown: () => slack.close(),
    close: () => slack.close(),
  };
});

function textsIn({ messages }: LoopbackSlack): ReadonlyMap<string, string> {
  return new Map(messages.map(({ ts, text, blocks }) => [ts, JSON.stringify({ text, blocks })]));
}

function faultFor(trouble: Trouble): Fault {
  switch (trouble) {
    case 'throttles for 7 seconds':
      return throttles(7);
    case 'refuses this message':
      return says('msg_too_long');
    case 'no longer knows the conversation':
      return says('channel_not_found');
    case 'does not let the bot write to this person':
      return says('cannot_dm_bot');
    case 'needs an administrator first':
      return says('token_revoked');
    case 'shows it and then fails':
      return afterApplied(status(500));
    case 'shows it and then cuts the connection':
      return afterApplied(cuts);
    case 'shows it and never answers':
      return afterApplied(hangs);
  }
}
