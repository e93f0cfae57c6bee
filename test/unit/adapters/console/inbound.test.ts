import { PassThrough } from 'node:stream';
import { readCommands } from '../../../../src/adapters/console/inbound';
import type { ChatHandler, ChatMessage } from '../../../../src/ports/chat-platform';
import { createFakeClock } from '../../../helpers/fake-clock';
import { createMemoryLog } from '../../../helpers/memory-log';
import { eventually } from '../../../helpers/eventually';
import { notices } from '../../../fixtures/teams-adapter/notices';

function typing(answer: ChatHandler['command']) {
  const input = new PassThrough();
  const written: string[] = [];
  const said: ChatMessage[] = [];
  const handler = {
    command: (message: ChatMessage) => {
      said.push(message);
      return answer(message);
    },
    language: () => Promise.resolve('en'),
  } as unknown as ChatHandler;
  const write = (text: string): Promise<void> => Promise.resolve(void written.push(text));
  const log = createMemoryLog();
  const reading = readCommands({
    input,
    write,
    handler,
    log,
    clock: createFakeClock('2020-11-01T21:00:00Z'),
  });
  return { input, written, said, reading, log };
}

describe('what is typed at the console', () => {
  it('is said to the bot in the conversation console:stdout, and answered', async () => {
    const { input, written, said, reading } = typing(() => Promise.resolve(notices.list));
    input.write('list\n\n   \nhelp\n');
    await eventually(() => written.length === 2);
    expect(said.map(({ text }) => text)).toEqual(['list', 'help']);
    expect(said[0]).toMatchObject({ destination: { id: 'console:stdout' }, from: { id: 'you' } });
    expect(written[0]).toContain(notices.list.rows[0]?.id ?? 'no row');
    await reading.stop();
  });

  it('is answered in order, also when one answer fails', async () => {
    let count = 0;
    const { input, written, reading, log } = typing(() =>
      ++count === 1 ? Promise.reject(new Error('no')) : Promise.resolve(notices.help),
    );
    input.write('one\ntwo\n');
    await eventually(() => written.length === 1);
    expect(count).toBe(2);
    expect(log.lines).toHaveLength(1);
    await reading.stop();
  });

  it('is not read any more after the end', async () => {
    const { input, said, reading } = typing(() => Promise.resolve(notices.help));
    await reading.stop();
    input.write('list\n');
    await new Promise((resolve) => setImmediate(resolve));
    expect(said).toEqual([]);
  });
});
