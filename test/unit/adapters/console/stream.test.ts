import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { codeOf, isClosed, writerTo } from '../../../../src/adapters/console/stream';

describe('writing to a stream', () => {
  it('resolves when the text was taken, in order', async () => {
    const stream = new PassThrough();
    const write = writerTo(stream);
    await write('one\n');
    await write('two\n');
    expect(String(stream.read())).toBe('one\ntwo\n');
  });

  it('tells a broken pipe to whoever writes, and to nobody else', async () => {
    const stream = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
      },
    });
    const write = writerTo(stream);
    const error = await write('one').catch((reason: unknown) => reason);
    expect(isClosed(error)).toBe(true);
    expect(isClosed(await write('two').catch((reason: unknown) => reason))).toBe(true);
  });

  it('knows a stream that was ended or destroyed for closed', async () => {
    const [ended, destroyed] = [new PassThrough(), new PassThrough()];
    ended.end();
    destroyed.destroy();
    await once(destroyed, 'close');
    for (const stream of [ended, destroyed]) {
      const error = await writerTo(stream)('x').catch((reason: unknown) => reason);
      expect(isClosed(error)).toBe(true);
    }
  });

  it('takes no other fault for a closed stream', () => {
    expect(isClosed(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe(false);
    expect(isClosed(undefined)).toBe(false);
    expect(codeOf('text')).toBe('unknown error');
  });
});
