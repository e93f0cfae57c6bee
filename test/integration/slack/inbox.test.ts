import { MINUTE_MS } from '../../../src/domain/instant';
import type { Notice } from '../../../src/domain/notice';
import { startInbound } from '../../fixtures/slack/inbound-world';
import type { InboundWorld } from '../../fixtures/slack/inbound-world';
import { direct, mention, press, send, slash } from '../../fixtures/slack/slack-sender';
import type { ToSend } from '../../fixtures/slack/slack-sender';
import { eventually } from '../../helpers/eventually';

let world: InboundWorld;

beforeEach(async () => {
  world = await startInbound();
});

afterEach(async () => {
  await world.close();
});

const HELP: Notice = { kind: 'help', scope: 'channel' };

async function receive(what: ToSend): Promise<void> {
  expect((await send(world.url, what)).status).toBe(200);
}

function heard(): readonly string[] {
  return world.heard.commands.map(({ text }) => text);
}

function logged(part: string) {
  return world.log.lines.filter(({ event }) => event.includes(part));
}

describe('after a crash', () => {
  it('between the acknowledgement and the work, the work is done by the next start', async () => {
    await receive(mention('<@UBOT> help'));
    await receive(slash('list', { response_url: world.responseUrl() }));
    expect(heard()).toEqual([]);
    world.restart();
    await world.work();
    expect(heard()).toEqual(['help', 'list']);
    expect(world.api.messages).toHaveLength(1);
    expect(world.responses).toHaveLength(1);
  });

  it('in the middle of the work, it is done when nobody can be at it any more', async () => {
    let crashed = false;
    world.answerWith = () => {
      if (crashed) return HELP;
      crashed = true;
      return new Promise(() => undefined);
    };
    await receive(mention('<@UBOT> help'));
    void world.work();
    await eventually(() => crashed);
    world.restart();
    await world.work();
    expect(world.api.messages).toEqual([]);
    world.clock.advance(MINUTE_MS);
    await world.work();
    expect(world.api.messages).toHaveLength(1);
  });
});

describe('what cannot be carried out', () => {
  beforeEach(() => {
    world.handler.command = (message) => {
      world.heard.commands.push(message);
      return Promise.reject(new Error('xoxb-secret of Contoso'));
    };
  });

  it('is tried three times, a minute apart, and then given up', async () => {
    await receive(mention('<@UBOT> help'));
    for (let turn = 0; turn < 6; turn++) {
      await world.work();
      await world.work();
      world.clock.advance(MINUTE_MS);
    }
    expect(heard()).toEqual(['help', 'help', 'help']);
    expect(logged('tried again')).toHaveLength(2);
    expect(logged('given up')).toHaveLength(1);
  });

  it('does not hold up what others have asked', async () => {
    await receive(mention('<@UBOT> help'));
    await world.work();
    world.handler.command = (message) => {
      world.heard.commands.push(message);
      return Promise.resolve(HELP);
    };
    await receive(mention('<@UBOT> list'));
    await world.work();
    expect(heard()).toEqual(['help', 'list']);
    expect(world.api.messages).toHaveLength(1);
  });
});

describe('what has waited too long', () => {
  it('is passed over where its answer can no longer be shown, and said so in the log', async () => {
    await receive(slash('claim Contoso', { response_url: world.responseUrl() }));
    await receive(press('claim 1', { response_url: world.responseUrl() }));
    await receive(mention('<@UBOT> help'));
    world.clock.advance(31 * MINUTE_MS);
    await world.work();
    expect(heard()).toEqual(['help']);
    expect(world.heard.clicks).toEqual([]);
    expect(world.responses).toEqual([]);
    expect(logged('can no longer be shown')).toHaveLength(2);
  });
});

describe('the order', () => {
  it('is kept within a conversation, and conversations do not wait for each other', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    world.answerWith = async ({ text }) => {
      if (text === 'first') await slow;
      return HELP;
    };
    await receive(mention('<@UBOT> first'));
    await receive(mention('<@UBOT> second'));
    await receive(direct('elsewhere'));
    const working = world.work();
    await eventually(() => world.api.messages.length === 1);
    expect([...heard()].sort()).toEqual(['elsewhere', 'first']);
    await receive(direct('later'));
    await eventually(() => world.api.messages.length === 2);
    expect(heard().slice(2)).toEqual(['later']);
    finish();
    await working;
    expect(heard().slice(3)).toEqual(['second']);
  });

  it('is kept for many at once', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => `list ${String(index)}`);
    for (const text of texts) await receive(mention(`<@UBOT> ${text}`));
    await world.work();
    expect(heard()).toEqual(texts);
    expect(world.api.messages).toHaveLength(30);
  });
});

describe('the worker', () => {
  it('is woken by what is received, but not by repeats of it', async () => {
    let rung = 0;
    world.slack.onReceived(() => {
      rung += 1;
    });
    const what = mention('<@UBOT> help');
    await receive(what);
    expect((await send(world.url, what, { headers: { 'x-slack-retry-num': '1' } })).status).toBe(200);
    expect(rung).toBe(1);
  });

  it('says when it wants to look again', async () => {
    const pauseMs = await world.slack.workTurn(new AbortController().signal);
    expect(pauseMs).toBeGreaterThan(0);
    expect(pauseMs).toBeLessThanOrEqual(MINUTE_MS);
  });

  it('begins nothing when it is told to stop', async () => {
    await receive(mention('<@UBOT> help'));
    await world.slack.workTurn(AbortSignal.abort());
    expect(heard()).toEqual([]);
  });

  it('survives a store that does not answer', async () => {
    jest.spyOn(world.store, 'claimInbox').mockRejectedValueOnce(new Error('the disk is gone'));
    await receive(mention('<@UBOT> help'));
    await world.work();
    expect(heard()).toEqual([]);
    await world.work();
    expect(heard()).toEqual(['help']);
  });

  it('forgets what was done with an hour ago, and not what is younger', async () => {
    const forgotten = jest.spyOn(world.store, 'forgetInbox');
    await world.work();
    expect(forgotten).toHaveBeenCalledWith(world.clock.now() - 60 * MINUTE_MS);
    await world.work();
    expect(forgotten).toHaveBeenCalledTimes(1);
  });

  it('passes over what another version of the bot has left', async () => {
    await world.store.receive({ key: 'slack:x', body: '{"kind":"teleport"}', receivedAt: world.clock.now() });
    await world.work();
    expect(logged('cannot be read')).toHaveLength(1);
    world.clock.advance(2 * MINUTE_MS);
    await world.work();
    expect(logged('cannot be read')).toHaveLength(1);
  });
});
