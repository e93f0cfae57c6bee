import { printCommand } from '../domain/command';
import type { ListQuery, Notice, ProblemNotice } from '../domain/notice';
import { compileFilter, compileOrderBy, referralModel } from '../domain/query';
import type { Referral } from '../domain/referral';
import { canonicalFilter, filterProblem } from './filter-problem';
import { sortByUpdate } from './look-up';
import { onePage } from './show-list';
import { PATIENCE_MS, withinMs } from './within';
import type { ReadDeps } from './within';

/** The referrals that match a filter, asked from Partner Center; the stored ones when it does not answer. */
export async function showQuery(deps: ReadDeps, asked: ListQuery, page: number): Promise<Notice> {
  const query = readQuery(asked);
  if ('kind' in query) return query;
  const about = { kind: 'list', filter: 'query', query: query.asked } as const;
  try {
    const rows = await withinMs(deps.clock, PATIENCE_MS, readMatching(deps, query.asked.filter));
    return onePage(about, inOrder(deps, query, rows), page);
  } catch (error) {
    deps.log.warn('a list could not be read for a person', { error });
    const matches = compileFilter(query.asked.filter, { model: referralModel, now: () => deps.clock.now() });
    const stored = (await deps.store.referrals()).filter(matches);
    return { ...onePage(about, inOrder(deps, query, stored), page), storedAt: deps.clock.now() };
  }
}

interface ReadQuery {
  /** With the filter in full. */
  readonly asked: ListQuery;
}

function readQuery(asked: ListQuery): ReadQuery | ProblemNotice {
  let part: keyof typeof TITLES = 'filter';
  try {
    const filter = canonicalFilter(asked.filter);
    part = 'orderBy';
    if (asked.orderBy !== undefined) compileOrderBy(asked.orderBy, { model: referralModel });
    return { asked: { ...asked, filter } };
  } catch (error) {
    const again = (mended: string) =>
      printCommand({ kind: 'query', query: { ...asked, [part]: mended }, page: 1 });
    const problem = filterProblem(error, TITLES[part], again);
    return { ...problem, suggestions: [...problem.suggestions, 'list pending'] };
  }
}

const TITLES = { filter: 'problem.filter.title', orderBy: 'problem.order.title' } as const;

async function readMatching(deps: ReadDeps, filter: string): Promise<readonly Referral[]> {
  const rows = new Map<string, Referral>();
  for await (const found of deps.source.pages({ filter, order: 'newest-updated-first' })) {
    for (const referral of found.referrals) rows.set(referral.id, referral);
  }
  return [...rows.values()];
}

function inOrder(deps: ReadDeps, { asked }: ReadQuery, rows: readonly Referral[]): readonly Referral[] {
  const sorted =
    asked.orderBy === undefined
      ? sortByUpdate(rows)
      : [...rows].sort(compileOrderBy(asked.orderBy, { model: referralModel, now: () => deps.clock.now() }));
  return sorted.slice(0, asked.top);
}
