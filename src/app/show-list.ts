import type { ListNotice, Notice, StateFilter } from '../domain/notice';
import type { Referral } from '../domain/referral';
import { LIST_PAGE_ROWS } from '../domain/paging';
import { GoneError } from '../ports/errors';
import { message } from '../wording/message';
import { findByWords, listReferrals, sortByUpdate } from './look-up';
import type { ReadDeps } from './within';
import { PATIENCE_MS, withinMs } from './within';

/** One page of the stored referrals. */
export async function showList(deps: ReadDeps, filter: StateFilter, page: number): Promise<Notice> {
  const cursor = await deps.store.cursor();
  if (cursor.baselineAt === undefined) return stillReading();
  const rows = await listReferrals(deps.store, filter, deps.clock.now());
  return onePage({ kind: 'list', filter }, rows, page);
}

/** The legs of one deal, asked from Partner Center; the stored ones when it does not answer. */
export async function showRelated(deps: ReadDeps, engagementId: string, page: number): Promise<Notice> {
  const about = { kind: 'list', filter: 'related', engagementId } as const;
  try {
    const rows = await withinMs(deps.clock, PATIENCE_MS, readEngagement(deps, engagementId));
    return onePage(about, sortByUpdate(rows), page);
  } catch (error) {
    if (error instanceof GoneError) return onePage(about, [], 1);
    deps.log.warn('related referrals could not be read for a person', { engagementId, error });
    const stored = (await deps.store.referrals()).filter(
      (referral) => referral.engagementId === engagementId,
    );
    return { ...onePage(about, sortByUpdate(stored), page), storedAt: deps.clock.now() };
  }
}

/** The stored referrals that speak of all the words: in names, notes, or people. */
export async function showSearch(deps: ReadDeps, words: string, page: number): Promise<Notice> {
  return onePage({ kind: 'list', filter: 'search', words }, await findByWords(deps.store, words), page);
}

async function readEngagement(deps: ReadDeps, engagementId: string): Promise<readonly Referral[]> {
  const rows: Referral[] = [];
  for await (const found of deps.source.pages({ engagementId, order: 'newest-created-first' })) {
    rows.push(...found.referrals);
  }
  return rows;
}

/** One page of rows; a page past the end shows the last one. */
export function onePage(
  about: Omit<ListNotice, 'rows' | 'offset' | 'total'>,
  rows: readonly Referral[],
  page: number,
): ListNotice {
  const lastPage = Math.max(1, Math.ceil(rows.length / LIST_PAGE_ROWS));
  const offset = (Math.min(page, lastPage) - 1) * LIST_PAGE_ROWS;
  return { ...about, rows: rows.slice(offset, offset + LIST_PAGE_ROWS), offset, total: rows.length };
}

function stillReading(): Notice {
  return {
    kind: 'problem',
    title: message('problem.still-reading.title'),
    text: message('problem.still-reading.text'),
    suggestions: ['list pending', 'help'],
  };
}
