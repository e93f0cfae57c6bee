import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type * as Query from '../src/domain/query';
import type { Referral } from '../src/domain/referral';
import { median } from './processes';
import { CASES, subscriptionFilters } from './query-cases';
import { contestOf } from './query-contest';
import type { Contest, Contestant } from './query-contest';
import { hostile } from './query-hostile';
import { generateReferrals } from './referrals';
import { rivalRows, withQuietConsole } from './rival';
import type { Result } from './run';

const REFERRALS = 10_000;
const ROUNDS = 15;
const PAGE = 100;
const TURNS_PER_PAGE = 10;
const LEAST_OF_BY_HAND = 0.2;
const LEAST_OF_RIVAL = 3;
const SUBSCRIPTIONS = 1_000;
const MOST_ROUTING_MS = 1;
const NOW = Date.UTC(2026, 10, 1);
/** What is shipped is measured, not what this run makes of the sources. */
const COMPILED = join(__dirname, '..', 'dist', 'domain', 'query', 'index.js');

type Compile = (filter: string) => (row: unknown) => boolean;

/** Million evaluations per second in one round. */
interface Rates {
  readonly ours: number;
  readonly byHand: number;
  readonly rival: number;
}

/** Filters over referrals, against closures written by hand and against odata-v4-inmemory. */
export async function benchQuery(): Promise<Result[]> {
  const { compileFilter, referralModel } = (await import(COMPILED)) as typeof Query;
  const compile: Compile = (filter) => compileFilter(filter, { model: referralModel, now: NOW });
  const referrals = generateReferrals(REFERRALS);
  const field = { referrals, dated: rivalRows(referrals) };
  return withQuietConsole(() => {
    const contests = CASES.map((one) => contestOf(one, compile(one.filter), field));
    return [...race(contests), routing(compile, referrals), hostile(compile)];
  });
}

/** All filters in turn, round by round, so that what slows the machine slows all alike. The first round warms up. */
function race(contests: readonly Contest[]): readonly Result[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => contests.map(ratesOf)).slice(1);
  return contests.map((contest, index) =>
    verdict(
      contest,
      rounds.flatMap((round) => round[index] ?? []),
    ),
  );
}

function ratesOf({ ours, byHand, rival }: Contest): Rates {
  return { ours: rate(ours), byHand: rate(byHand), rival: rival ? rate(rival) : Number.NaN };
}

function verdict({ filter, hits, rival }: Contest, rounds: readonly Rates[]): Result {
  const ours = median(rounds.map((rates) => rates.ours));
  const byHand = median(rounds.map((rates) => rates.byHand));
  const theirs = median(rounds.map((rates) => rates.rival));
  const ofByHand = median(rounds.map((rates) => rates.ours / rates.byHand));
  const ofRival = median(rounds.map((rates) => rates.ours / rates.rival));
  const mistakes = rival && rival.wrong > 0 ? `, wrong about ${String(rival.wrong)} of them` : '';
  const against = rival
    ? `${ofRival.toFixed(1)} x odata-v4-inmemory (${theirs.toFixed(1)} M/s${mistakes})`
    : 'odata-v4-inmemory rejects it';
  return {
    name: `${filter} (${String(hits)} of ${String(REFERRALS)} referrals)`,
    measured: `${ours.toFixed(1)} M/s: ${ofByHand.toFixed(2)} x by hand (${byHand.toFixed(1)} M/s), ${against}`,
    wanted: `at least ${String(LEAST_OF_BY_HAND)} x by hand and ${String(LEAST_OF_RIVAL)} x odata-v4-inmemory`,
    ok: ofByHand >= LEAST_OF_BY_HAND && (!rival || ofRival >= LEAST_OF_RIVAL),
  };
}

/**
 * Million evaluations per second over all rows, page by page and each page several times: the bot asks about what it
 * has just read, and waiting for cold memory would hide what the filters cost.
 */
function rate({ rows, selects }: Contestant): number {
  const from = performance.now();
  for (let at = 0; at < rows.length; at += PAGE) {
    const page = rows.slice(at, at + PAGE);
    for (let turn = 0; turn < TURNS_PER_PAGE; turn++) countOf(page, selects);
  }
  const ms = performance.now() - from;
  return (rows.length * TURNS_PER_PAGE) / ms / 1_000;
}

/** One loop serves all contestants, as one loop asks all subscriptions. */
function countOf(rows: readonly object[], selects: Contestant['selects']): number {
  let count = 0;
  for (const row of rows) if (selects(row)) count++;
  return count;
}

/** One referral asked of every subscription, as each new referral is. */
function routing(compile: Compile, referrals: readonly Referral[]): Result {
  const filters = subscriptionFilters(SUBSCRIPTIONS).map(compile);
  const times = referrals.map((referral) => {
    const from = performance.now();
    filters.filter((selects) => selects(referral));
    return performance.now() - from;
  });
  const ms = median(times);
  return {
    name: `one referral against ${String(SUBSCRIPTIONS)} subscriptions`,
    measured: `${ms.toFixed(3)} ms (median of ${String(times.length)} referrals; the first took ${(times[0] ?? 0).toFixed(3)} ms)`,
    wanted: `under ${String(MOST_ROUTING_MS)} ms`,
    ok: ms < MOST_ROUTING_MS,
  };
}
