import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { createConnections } from '../../../../src/adapters/http/connections';
import type { Connections, Holder } from '../../../../src/adapters/http/connections';

let connections: Connections;

beforeEach(() => {
  connections = createConnections({ inAll: 4, each: 2 });
});

function opened(holder?: Holder): Socket {
  const socket = new Socket();
  connections.opened(socket, holder);
  return socket;
}

/** A request whose body has been read, or not yet. */
function begins(socket: Socket, holder: Holder, isRead: boolean): ServerResponse {
  const req = new IncomingMessage(socket);
  req.complete = isRead;
  const res = new ServerResponse(req);
  connections.began(req, res, holder);
  return res;
}

async function answers(res: ServerResponse): Promise<void> {
  const closed = once(res, 'close');
  res.emit('close');
  await closed;
}

function cut(...sockets: readonly Socket[]): boolean[] {
  return sockets.map(({ destroyed }) => destroyed);
}

describe('connections', () => {
  it('of one sender are only so many: the one that waits longest is cut', () => {
    const [first, second, third] = [opened('a'), opened('a'), opened('a')];
    const other = opened('b');
    expect(cut(first, second, third, other)).toEqual([true, false, false, false]);
  });

  it('count no more when they are closed', async () => {
    const [first, second] = [opened('a'), opened('a')];
    first.destroy();
    await once(first, 'close');
    const third = opened('a');
    expect(cut(second, third)).toEqual([false, false]);
  });

  it('are not cut while a request is worked on; then the newcomer is', () => {
    const busy = [opened('a'), opened('a')];
    for (const socket of busy) begins(socket, 'a', true);
    const newcomer = opened('a');
    expect(cut(...busy, newcomer)).toEqual([false, false, true]);
  });

  it('are cut while a request is still being read', () => {
    const [slow, idle] = [opened('a'), opened('a')];
    begins(slow, 'a', false);
    const newcomer = opened('a');
    expect(cut(slow, idle, newcomer)).toEqual([true, false, false]);
  });

  it('wait anew after each answer', async () => {
    const [first, second] = [opened('a'), opened('a')];
    const res = begins(first, 'a', true);
    await answers(res);
    opened('a');
    expect(cut(first, second)).toEqual([false, true]);
  });

  it("of a proxy may be many, but are its senders' while they ask", async () => {
    const fromProxy = [opened(), opened(), opened()];
    const answersTo = fromProxy.map((socket) => begins(socket, 'a', false));
    expect(cut(...fromProxy)).toEqual([true, false, false]);
    await Promise.all(answersTo.map(answers));
    const next = opened('a');
    expect(cut(...fromProxy.slice(1), next)).toEqual([false, false, false]);
  });

  it('are only so many in all', () => {
    const sockets = ['a', 'b', 'c', undefined, 'e'].map((holder) => opened(holder));
    expect(cut(...sockets)).toEqual([true, false, false, false, false]);
  });

  it('are those of the newest request where several came at once', async () => {
    const socket = opened();
    const earlier = begins(socket, 'a', true);
    begins(socket, 'a', true);
    await answers(earlier);
    const second = opened('a');
    begins(second, 'a', true);
    const third = opened('a');
    expect(cut(socket, second, third)).toEqual([false, false, true]);
  });
});
