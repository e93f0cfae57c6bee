import { HERE, createConsolePlatform, destinationOf } from '../../../../src/adapters/console/platform';
import type { Destination } from '../../../../src/domain/subscription';
import { notices, reader } from '../../../fixtures/teams-adapter/notices';

const card = notices['referral-card'];
const reminder = notices.reminder;

function printing(name?: string) {
  const printed: string[] = [];
  const write = (text: string): Promise<void> => Promise.resolve(void printed.push(text));
  return { printed, platform: createConsolePlatform({ write, ...(name !== undefined && { name }) }) };
}

function failing(code: string) {
  const write = (): Promise<void> => Promise.reject(Object.assign(new Error('no'), { code }));
  return createConsolePlatform({ write });
}

describe('the console as a chat platform', () => {
  it('prints a message under an id and the name of the conversation, its lines indented', async () => {
    const { platform, printed } = printing();
    await platform.post({ ...HERE, name: 'Sales' }, card, reader, 'k');
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^\[console-1\] Sales\n {2}New referral: Fabrikam .*\n/);
    expect(printed[0]).toMatch(/\n\n$/);
    expect(printed[0]?.trimEnd().split('\n').slice(1)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^\S/)]),
    );
  });

  it('indents a reply further and says below which message it stands', async () => {
    const { platform, printed } = printing();
    await platform.post(HERE, card, reader, 'k1');
    await platform.reply(HERE, 'console-1', reminder, reader, 'k2');
    expect(printed[1]).toMatch(/^ {4}\[console-2\] console:stdout, below \[console-1\]\n {6}\S/);
  });

  it('prints what is redrawn under its old id, as changed', async () => {
    const { platform, printed } = printing();
    await platform.update(HERE, 'console-1', card, reader);
    expect(printed[0]).toMatch(/^\[console-1\] console:stdout, changed:\n/);
  });

  it('stands in for another platform, under its name and with its conversations', async () => {
    const { platform, printed } = printing('teams');
    const there = await platform.destination?.('teams:19:abc@thread.tacv2');
    expect(there).toMatchObject({ platform: 'teams', id: 'teams:19:abc@thread.tacv2' });
    expect(await platform.destination?.('slack:C1')).toBeUndefined();
    await platform.post(there ?? HERE, card, reader, 'k');
    expect(printed[0]).toMatch(/^\[teams-1\] teams:19:abc@thread\.tacv2\n/);
  });

  it('lets no name pass for a message of its own', async () => {
    const { platform, printed } = printing();
    const to: Destination = { ...HERE, name: 'Sales\n[console-9] Fake\u001b[2J' };
    await platform.reply(to, 'x]\n[y', card, reader, 'k');
    expect(printed[0]?.match(/^ *\[/gm)).toHaveLength(1);
    expect(printed[0]).not.toContain('\u001b');
  });

  it.each(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])(
    'keeps for later what nobody can read because the output is closed (%s)',
    async (code) => {
      const outcome = await failing(code).post(HERE, card, reader, 'k');
      expect(outcome).toEqual({ kind: 'later', reason: expect.stringContaining('closed') as string });
    },
  );

  it.each(['ENOSPC', 'EIO'])('does not know what stands there after %s', async (code) => {
    const outcome = await failing(code).post(HERE, card, reader, 'k');
    expect(outcome).toEqual({ kind: 'unanswered', reason: expect.stringContaining(code) as string });
  });

  it('knows only conversations of its own name', () => {
    expect(destinationOf('console', 'console:stdout')).toEqual(HERE);
    expect(destinationOf('console', 'consoles:stdout')).toBeUndefined();
  });
});
