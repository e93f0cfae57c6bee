import { instantFromMs } from '../../../src/domain/instant';
import type { Store } from '../../../src/ports/store';
import { freshFolder } from '../../contract/store/place';
import { aDestination, NOW } from '../../contract/store/samples';
import { PER_TURN } from '../../integration/store/child';
import { startChild } from '../../integration/store/child-process';

const ROUNDS = 10;

describe('a process killed while it writes', () => {
  it('loses nothing it has acknowledged and leaves nothing half written', async () => {
    const { config, place } = await freshFolder();
    const first = await place.open();
    await first.saveDestination(aDestination('a'), NOW);
    await first.close();

    let turns = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startChild('recordPolls', turns + 1, config);
      await child.said(1 + Math.floor(Math.random() * 25));
      await child.kill();
      const acknowledged = Number(child.lines.at(-1));
      expect(acknowledged).toBeGreaterThan(turns);

      const store = await place.open();
      turns = await writtenTurns(store);
      expect(turns - acknowledged).toBeGreaterThanOrEqual(0);
      expect(turns - acknowledged).toBeLessThanOrEqual(1);
      await expectWhole(store, turns, acknowledged);
      await store.close();
    }
    await place.dispose();
  }, 120_000);
});

async function writtenTurns(store: Store): Promise<number> {
  return (await store.referrals()).length / PER_TURN;
}

async function expectWhole(store: Store, turns: number, acknowledged: number): Promise<void> {
  expect(Number.isInteger(turns)).toBe(true);
  expect((await store.cursor()).watermark).toBe(instantFromMs(NOW + turns));
  const { due = 0, sending = 0, delivered = 0 } = await store.deliveryCounts();
  expect(due + sending + delivered).toBe(turns * PER_TURN);
  // Each acknowledged turn settled one delivery, unless the one it claimed had been lost by a killed sender before.
  expect(delivered).toBeGreaterThanOrEqual(acknowledged - ROUNDS);
  expect(delivered).toBeLessThanOrEqual(turns);
  const lastAcknowledged = Array.from(
    { length: PER_TURN },
    (_, index) => `${String(acknowledged)}/${String(index)}`,
  );
  expect((await store.snapshots(lastAcknowledged)).size).toBe(PER_TURN);
}
