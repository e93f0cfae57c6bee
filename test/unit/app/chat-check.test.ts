import { createChatCheck } from '../../../src/app/chat-check';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import type { ChatPlatform } from '../../../src/ports/chat-platform';
import { createFakePlatform } from '../../helpers/fake-platform';
import { createMemoryLog } from '../../helpers/memory-log';

const platform = (name: string, trouble?: ChatPlatform['trouble']): [string, ChatPlatform] => [
  name,
  { ...createFakePlatform(name), ...(trouble && { trouble }) },
];

async function check(...platforms: readonly [string, ChatPlatform][]) {
  const found: [string, string | undefined][] = [];
  const log = createMemoryLog();
  const turn = createChatCheck({
    platforms: new Map(platforms),
    health: { found: (name, trouble) => found.push([name, trouble]) },
    log,
  });
  return { pauseMs: await turn(), found, log };
}

describe('whether the chats take messages', () => {
  it('is asked of those that can tell, and again in an hour', async () => {
    const { pauseMs, found, log } = await check(
      platform('mute'),
      platform('well', () => Promise.resolve(undefined)),
    );
    expect(found).toEqual([['well', undefined]]);
    expect(pauseMs).toBe(HOUR_MS);
    expect(log.lines).toEqual([]);
  });

  it('is told with the reason, and asked again soon', async () => {
    const { pauseMs, found, log } = await check(
      platform('refused', () => Promise.resolve({ reason: 'the token was revoked', passing: false })),
      platform('away', () => Promise.resolve({ reason: 'nobody answers', passing: true })),
      platform('well', () => Promise.resolve(undefined)),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ['refused', 'the token was revoked'],
        ['away', undefined],
        ['well', undefined],
      ]),
    );
    expect(pauseMs).toBe(5 * MINUTE_MS);
    expect(log.lines).toHaveLength(2);
  });

  it('does not end with a fault of one of them', async () => {
    const { pauseMs, found } = await check(
      platform('broken', () => Promise.reject(new Error('a bug'))),
      platform('well', () => Promise.resolve(undefined)),
    );
    expect(found).toEqual([['well', undefined]]);
    expect(pauseMs).toBe(5 * MINUTE_MS);
  });
});
