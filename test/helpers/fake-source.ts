import { compileFilter, referralModel } from '../../src/domain/query';
import type { Referral } from '../../src/domain/referral';
import { GoneError } from '../../src/ports/errors';
import type { ReferralPage, ReferralQuery, ReferralSource } from '../../src/ports/referral-source';

export interface FakeSource extends ReferralSource {
  /** Adds a referral or replaces the one with its id. */
  put(...referrals: readonly Referral[]): void;
  remove(id: string): void;
  /** Throws this at the n-th page read from now (1 = the next), once; `newest` counts as no page. */
  failAtPage(n: number, error: Error): void;
  /** Throws this on every call until `mend()`. */
  breakWith(error: Error): void;
  mend(): void;
  /** What was asked: `newest`, `get <id>`, `page`. */
  readonly calls: string[];
  /** Answer rows in the order they were put, whatever is asked. */
  sorts: boolean;
  /** Called before each page is handed out. */
  beforePage: () => Promise<void> | void;
}

/** A Partner Center that lives in memory, in pages of `pageSize`; `now` is what `now()` in a filter means. */
export function createFakeSource(pageSize = 100, now?: () => number): FakeSource {
  const referrals = new Map<string, Referral>();
  let broken: Error | undefined;
  let failure: { countdown: number; error: Error } | undefined;

  const rows = (query: Pick<ReferralQuery, 'order' | 'status' | 'engagementId' | 'filter'>): Referral[] => {
    const selects =
      query.filter === undefined
        ? () => true
        : compileFilter(query.filter, { model: referralModel, ...(now && { now }) });
    const key = query.order === 'newest-updated-first' ? 'updatedDateTime' : 'createdDateTime';
    const matching = [...referrals.values()].filter(
      (referral) =>
        (query.status === undefined || referral.status === query.status) &&
        (query.engagementId === undefined || referral.engagementId === query.engagementId) &&
        selects(referral),
    );
    if (!source.sorts) return matching;
    return matching.sort((a, b) => ((a[key] ?? '') < (b[key] ?? '') ? 1 : -1));
  };
  const call = (name: string): void => {
    source.calls.push(name);
    if (broken !== undefined) throw broken;
  };
  const takePage = (): void => {
    call('page');
    if (failure === undefined || --failure.countdown > 0) return;
    const { error } = failure;
    failure = undefined;
    throw error;
  };

  const source: FakeSource = {
    calls: [],
    sorts: true,
    beforePage: () => undefined,
    put: (...added) => {
      for (const referral of added) referrals.set(referral.id, referral);
    },
    remove: (id) => void referrals.delete(id),
    failAtPage: (countdown, error) => void (failure = { countdown, error }),
    breakWith: (error) => void (broken = error),
    mend: () => void (broken = undefined),
    newest: (count) => {
      call('newest');
      const newest = rows({ order: 'newest-updated-first' }).slice(0, count);
      const versions = newest.map(({ id, updatedDateTime }) => ({
        id,
        ...(updatedDateTime && { updatedDateTime }),
      }));
      return Promise.resolve({ versions, sorted: source.sorts });
    },
    pages: async function* (query): AsyncGenerator<ReferralPage> {
      const all = rows(query);
      for (let start = 0; start === 0 || start < all.length; start += pageSize) {
        await source.beforePage();
        takePage();
        yield { referrals: all.slice(start, start + pageSize), skipped: [] };
      }
    },
    get: (id) => {
      call(`get ${id}`);
      const referral = referrals.get(id);
      return referral ? Promise.resolve(referral) : Promise.reject(new GoneError(`no referral ${id}`));
    },
  };
  return source;
}
