import { createServer } from 'node:http';
import { createMessagesHandler } from '../../../../src/adapters/teams/inbound';
import type { InboundDeps } from '../../../../src/adapters/teams/inbound';
import { createMemoryLog } from '../../../helpers/memory-log';
import { closeServer, listenOnLoopback } from '../../../helpers/loopback';

const fails = (): Promise<never> => Promise.reject(new Error('secret detail'));
const proven = () => Promise.resolve({ serviceUrl: 'https://x/', endorsements: [] });

async function knock(deps: Pick<InboundDeps, 'bot' | 'checkToken'>) {
  const log = createMemoryLog();
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const receive = createMessagesHandler({ ...deps, log, clock });
  const server = createServer((req, res) => void receive(req, res));
  const url = await listenOnLoopback(server);
  const headers = { 'content-type': 'application/json', authorization: 'Bearer x' };
  const response = await fetch(url, { method: 'POST', headers, body: '{}' });
  const answer = { status: response.status, body: await response.text() };
  await closeServer(server);
  return { ...answer, logged: log.lines.map(({ level }) => level) };
}

describe('the door, when something of its own breaks', () => {
  it.each<[what: string, deps: Pick<InboundDeps, 'bot' | 'checkToken'>]>([
    ['the check of the token', { bot: fails, checkToken: fails }],
    ['Bot Framework cannot be loaded', { bot: fails, checkToken: proven }],
  ])('is shut: %s', async (_, deps) => {
    expect(await knock(deps)).toEqual({ status: 503, body: '', logged: ['error'] });
  });

  it('says nothing of a turn that fails', async () => {
    const admission = { ok: true, activity: { conversation: { id: 'a' }, type: 'message' }, proof: {} };
    const bot = { gate: () => Promise.resolve(admission), runTurn: fails };
    const deps = { bot: () => Promise.resolve(bot), checkToken: proven } as unknown as InboundDeps;
    expect(await knock(deps)).toEqual({ status: 200, body: '', logged: ['error'] });
  });
});
