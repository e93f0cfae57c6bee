import { keptFor } from '../../../../src/adapters/http/health-routes';
import { createMetrics } from '../../../../src/adapters/http/metrics';

async function linesOf(metrics: ReturnType<typeof createMetrics>): Promise<readonly string[]> {
  return (await metrics.text()).body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('metrics', () => {
  it('count turns, sends and refusals', async () => {
    const metrics = createMetrics();
    metrics.turnEnded('idle', 1_604_134_800_000);
    metrics.turnEnded('failed', 1_700_000_000_000);
    metrics.settled('new', 'delivered');
    metrics.refused('teams', 401);
    metrics.flooded();
    expect(await linesOf(metrics)).toEqual([
      'referral_bot_poll_turns_total{result="idle"} 1',
      'referral_bot_poll_turns_total{result="failed"} 1',
      'referral_bot_last_complete_poll_timestamp_seconds 1604134800',
      'referral_bot_deliveries_settled_total{kind="new",state="delivered"} 1',
      'referral_bot_requests_refused_total{door="teams",status="401"} 1',
      'referral_bot_flooded_total 1',
    ]);
  });

  it('tell of the sign-in only what is known', async () => {
    const metrics = createMetrics();
    const ofSignIn = async () => (await linesOf(metrics)).filter((line) => line.includes('sign'));
    expect(await ofSignIn()).toEqual([]);
    metrics.signIn(true, 1_604_134_800_000);
    expect(await ofSignIn()).toEqual([
      'referral_bot_signed_in 1',
      'referral_bot_sign_in_ends_timestamp_seconds 1604134800',
    ]);
    metrics.signIn(true);
    expect(await ofSignIn()).toEqual(['referral_bot_signed_in 1']);
    metrics.signIn(false, 1_604_134_800_000);
    expect(await ofSignIn()).toEqual([
      'referral_bot_signed_in 0',
      'referral_bot_sign_in_ends_timestamp_seconds 1604134800',
    ]);
  });
});

describe('keptFor', () => {
  it('asks once within the time, and again after it', async () => {
    let [now, asked] = [5, 0];
    const get = keptFor(
      1_000,
      () => now,
      () => Promise.resolve(++asked),
    );
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    now += 999;
    expect(await get()).toBe(1);
    now += 1;
    expect(await get()).toBe(2);
  });

  it('asks again at once when there was no answer', async () => {
    let asked = 0;
    const ask = () => (++asked === 1 ? Promise.reject(new Error('no store')) : Promise.resolve(asked));
    const get = keptFor(1_000, () => 0, ask);
    await expect(get()).rejects.toThrow('no store');
    expect(await get()).toBe(2);
  });
});
