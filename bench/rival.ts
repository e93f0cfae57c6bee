import { createFilter } from 'odata-v4-inmemory';
import type { Referral } from '../src/domain/referral';

const TIMES = ['createdDateTime', 'updatedDateTime', 'expirationDateTime', 'closedDateTime'] as const;

/** odata-v4-inmemory's closure for a filter; `undefined` when it rejects the text. */
export function rivalFilter(filter: string): ((row: object) => unknown) | undefined {
  try {
    return createFilter(filter) as (row: object) => unknown;
  } catch {
    return undefined;
  }
}

/** The same referrals as it wants them: it compares a time with a `Date`, never with a text. */
export function rivalRows(referrals: readonly Referral[]): readonly object[] {
  return referrals.map((referral) => {
    const times = TIMES.map((name) => [name, referral[name]] as const);
    const dates = times.flatMap(([name, time]) => (time === undefined ? [] : [[name, new Date(time)]]));
    return { ...referral, ...(Object.fromEntries(dates) as object) };
  });
}

/** odata-v4-inmemory writes to the console whatever it does not know; nobody wants that between two measures. */
export function withQuietConsole<T>(run: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return run();
  } finally {
    console.log = log;
  }
}
