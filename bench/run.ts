import { parseArgs } from 'node:util';
import { benchDelivery } from './delivery';
import { benchFlood } from './flood';
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

/** By name; `npm run bench -- flood --seconds 10` runs that one, and floods for ten seconds instead of sixty. */
const BENCHES = new Map<string, (options: { readonly seconds: number }) => Promise<Result[]>>([
  ['start', benchStart],
  ['delivery', benchDelivery],
  ['idle-poll', benchIdlePoll],
  ['reminder-tick', benchReminderTick],
  ['query', benchQuery],
  ['flood', ({ seconds }) => benchFlood(seconds)],
]);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '60' } },
  });
  const wanted = positionals.length === 0 ? [...BENCHES.keys()] : positionals;
  const results: Result[] = [];
  for (const name of wanted) {
    const bench = BENCHES.get(name);
    if (bench === undefined)
      throw new Error(`there is no bench "${name}": ${[...BENCHES.keys()].join(', ')}`);
    results.push(...(await bench({ seconds: Number(values.seconds) })));
  }
  for (const { name, measured, wanted: limit, ok } of results) {
    process.stdout.write(`${ok ? 'ok  ' : 'MISS'} ${name}\n       ${measured}\n       wanted: ${limit}\n`);
  }
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}

void main();
