import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A connection on which a test says exactly which bytes it sends. */
export interface RawConnection {
  readonly socket: Socket;
  /** Everything that has come back so far. */
  read(): string;
  /** Everything that came back, once the server has closed. */
  readonly closed: Promise<string>;
}

/** Opens a connection and sends `bytes`; the end of sending is not announced. */
export function open(url: string, bytes = ''): Promise<RawConnection> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    // Being cut is what many tests are about.
    socket.on('error', () => undefined);
    const closed = new Promise<string>((done) => {
      socket.on('close', () => {
        done(answer);
      });
    });
    socket.on('connect', () => {
      socket.write(bytes);
      resolve({ socket, read: () => answer, closed });
    });
  });
}

/** What comes back for these bytes when nothing follows them. */
export async function exchange(url: string, bytes: string): Promise<string> {
  const connection = await open(url, bytes);
  connection.socket.end();
  return connection.closed;
}

/** A request with these lines after the first, each with its end, and an empty line. */
export function request(first: string, ...headers: readonly string[]): string {
  return [first, ...headers, '', ''].join('\r\n');
}
