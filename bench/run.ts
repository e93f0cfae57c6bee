import { benchDelivery } from './delivery';
import { benchIdlePoll } from './idle-poll';
import { benchQuery } from './query';
import { benchReminderTick } from './reminder-tick';
import { benchStart } from './start';

/** One measure against its yardstick, taken in the same run. */
export interface Result {
  readonly name: string;
  readonly measured: string;
  readonly wanted: string;
  readonly ok: boolean;
}

const BENCHES = [benchStart, benchDelivery, benchIdlePoll, benchReminderTick, benchQuery];

async function main(): Promise<void> {
  const results: Result[] = [];
  for (const bench of BENCHES) results.push(...(await bench()));
  for (const { name, measured, wanted, ok } of results) {
    process.stdout.write(`${ok ? 'ok  ' : 'MISS'} ${name}\n       ${measured}\n       wanted: ${wanted}\n`);
  }
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}

void main();
