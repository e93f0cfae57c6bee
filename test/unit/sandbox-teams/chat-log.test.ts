import type { ChatEvent } from '../../../src/sandbox/teams/chat-log';
import { createChatLog } from '../../../src/sandbox/teams/chat-log';
import { BOT, ROOMS } from '../../../src/sandbox/teams/directory';

const bot = { id: BOT.id, name: BOT.name, kind: 'bot' } as const;
const content = (text: string) => ({ text, cards: [], otherAttachments: [], alert: false });
const CHANNEL = '19:5e1f9d3a7c0b42c8@thread.tacv2';
const CHAT = 'a:1-alex-referral-bot';

function newLog() {
  const events: ChatEvent[] = [];
  const log = createChatLog(
    ROOMS,
    () => 1_000,
    (event) => events.push(event),
  );
  return { log, events };
}

describe('the chat log', () => {
  it('never gives the same id twice while the clock stands still', () => {
    const { log } = newLog();
    expect([log.nextId(), log.nextId(), log.nextId()]).toEqual(['1000', '1001', '1002']);
  });

  it('starts a thread with every post of a channel, and none in a chat', () => {
    const { log } = newLog();
    const root = log.add({ conversationId: CHANNEL, from: bot, content: content('a') });
    const reply = log.add({ conversationId: CHANNEL, threadId: root.id, from: bot, content: content('b') });
    expect([root.threadId, reply.threadId]).toEqual([root.id, root.id]);
    expect(log.add({ conversationId: CHAT, from: bot, content: content('c') }).threadId).toBeUndefined();
  });

  it('keeps every version, and an edit takes back what single persons saw instead', () => {
    const { log, events } = newLog();
    const post = log.add({ conversationId: CHAT, from: bot, content: content('a') });
    log.setPersonalCard(post, 'alex', { type: 'AdaptiveCard' });
    expect(log.find(CHAT, post.id)?.personalCards).toEqual({ alex: { type: 'AdaptiveCard' } });
    const edited = log.edit(post, content('b'));
    expect(edited.versions.map((v) => v.text)).toEqual(['a', 'b']);
    expect(edited.personalCards).toEqual({});
    expect(events).toHaveLength(3);
  });

  it('finds a post in its own conversation only', () => {
    const { log } = newLog();
    const post = log.add({ conversationId: CHAT, from: bot, content: content('a') });
    expect(log.find(CHANNEL, post.id)).toBeUndefined();
  });
});
