import type { Writable } from 'node:stream';

/** Writes a text and resolves when it has been taken. Rejects when the stream did not take it, or is closed. */
export type Write = (text: string) => Promise<void>;

/** The same for every text that is written to this stream; a broken pipe is told to whoever writes, and ends nothing. */
export function writerTo(stream: Writable): Write {
  // Each write hears of its own error; one that nobody listens for as an event would end the process.
  stream.on('error', () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
}

/** After these nothing that was written can have been read, and nothing will be. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'EOF', 'EBADF']);

/** Whether nobody reads the stream any more, as `head` does once it has its lines. */
export function isClosed(error: unknown): boolean {
  return CLOSED.has(codeOf(error));
}

/** Node's short name of an error, e.g. `ENOSPC`. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unknown error';
}
