import { createHttpServer } from '../../../src/adapters/http/server';
import type { ChatHandler } from '../../../src/ports/chat-platform';
import { startInbound } from '../../fixtures/slack/inbound-world';
import { send, slash } from '../../fixtures/slack/slack-sender';
import { APP_ID, openDoor, registered } from '../../fixtures/teams-adapter/door';
import { ISSUER, makeKey, signToken, startKeyServer } from '../../fixtures/teams-adapter/key-server';
import { createMemoryLog } from '../../helpers/memory-log';
import type { MemoryLog } from '../../helpers/memory-log';

const THROUGH_PROXY = { 'x-forwarded-for': '198.51.100.7' };

/** It is written when a request has proven itself that came through a proxy nobody told of. */
function hasProven(log: MemoryLog): boolean {
  return log.lines.some(({ event }) => event.startsWith('requests come through a proxy'));
}

it('a request that Slack has signed proves its sender, any other does not', async () => {
  const world = await startInbound();
  const forged = { secret: 'another-secret', headers: THROUGH_PROXY };
  expect((await send(world.url, slash('help'), forged)).status).toBe(401);
  const check = { type: 'application/x-www-form-urlencoded', body: 'ssl_check=1' };
  expect((await send(world.url, check, forged)).status).toBe(200);
  expect(hasProven(world.log)).toBe(false);
  expect((await send(world.url, slash('help'), { headers: THROUGH_PROXY })).status).toBe(200);
  expect(hasProven(world.log)).toBe(true);
  await world.close();
});

it('a request with a token of Bot Framework proves its sender, whatever else is wrong with it', async () => {
  const key = makeKey('known');
  const keys = await startKeyServer(key);
  const door = await openDoor(registered({ keysUrl: keys.url }));
  const log = createMemoryLog();
  const server = createHttpServer({ port: 0, host: '127.0.0.1' }, log);
  server.post('/api/messages', door.teams.handleMessages({} as unknown as ChatHandler));
  const url = await server.listen();
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: ISSUER,
    aud: APP_ID,
    nbf: now - 60,
    exp: now + 600,
    serviceurl: 'https://x.example/',
  };
  const statusWith = async (token: string) => {
    const headers = { ...THROUGH_PROXY, authorization: `Bearer ${token}`, 'content-type': 'text/plain' };
    return (await fetch(`${url}/api/messages`, { method: 'POST', headers, body: 'x' })).status;
  };
  expect(await statusWith(signToken(makeKey('known'), claims))).toBe(401);
  expect(hasProven(log)).toBe(false);
  expect(await statusWith(signToken(key, claims))).toBe(415);
  expect(hasProven(log)).toBe(true);
  await Promise.all([server.close(), door.close(), keys.close()]);
});
