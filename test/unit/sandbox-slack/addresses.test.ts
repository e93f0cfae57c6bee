import { createResponseUrls } from '../../../src/sandbox/slack/response-urls';
import { createTriggers } from '../../../src/sandbox/slack/triggers';

const MINUTE_MS = 60_000;

describe('what a press leaves in the hands of the bot', () => {
  let now = 0;
  const realNow = (): number => now;
  const codeOf = (act: () => unknown): string => {
    try {
      act();
      return 'fine';
    } catch (error) {
      return (error as Error).message;
    }
  };

  beforeEach(() => {
    now = Date.parse('2026-11-27T10:42:00Z');
  });

  it('lets a form be opened within three seconds', () => {
    const triggers = createTriggers(realNow);
    const [early, late] = [triggers.issue({ personKey: 'alex' }), triggers.issue({ personKey: 'dana' })];
    now += 3_000;
    expect(triggers.spend(early)).toMatchObject({ personKey: 'alex' });
    now += 1;
    expect(codeOf(() => triggers.spend(late))).toBe('expired_trigger_id');
    expect(codeOf(() => triggers.spend(early))).toBe('exchanged_trigger_id');
    expect(codeOf(() => triggers.spend('never given'))).toBe('invalid_trigger_id');
    expect(codeOf(() => triggers.spend(undefined))).toBe('invalid_trigger_id');
  });

  it('takes answers for thirty minutes', () => {
    const urls = createResponseUrls(realNow);
    const place = { channelId: 'C1', personKey: 'alex' };
    const id = urls.issue(place).replace('/slack/response/', '');
    now += 30 * MINUTE_MS;
    expect(urls.use(id)).toEqual({ ok: true, place });
    now += 1;
    expect(urls.use(id)).toEqual({ ok: false, error: 'expired_url' });
  });

  it('takes five answers', () => {
    const urls = createResponseUrls(realNow);
    const id = urls.issue({ channelId: 'C1', personKey: 'alex' }).replace('/slack/response/', '');
    const answers = Array.from({ length: 6 }, () => urls.use(id).ok);
    expect(answers).toEqual([true, true, true, true, true, false]);
    expect(urls.use(id)).toEqual({ ok: false, error: 'used_url' });
  });
});
