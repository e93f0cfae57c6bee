import { compareInstants } from '../../domain/instant';
import type { Referral } from '../../domain/referral';
import type { Clock } from '../../ports/clock';
import type { ErrorFacts } from '../../ports/errors';
import { RefusedError } from '../../ports/errors';
import type { Log } from '../../ports/log';
import type {
  ReferralPage,
  ReferralQuery,
  ReferralSource,
  ReferralVersion,
  ReferralVersions,
} from '../../ports/referral-source';
import type { PartnerCenterConfig } from './config';
import type { Subject } from './errors';
import type { HttpTuning } from './http';
import { createGet } from './http';
import type { Body } from './json-text';
import type { ListOptions } from './list-query';
import { listOptions, printOptions, rowFilter } from './list-query';
import { readPages } from './pages';
import type { ListPayload } from './payload';
import { readListPayload, readSinglePayload } from './payload';
import type { PartnerCredential } from './sign-in/partner-credential';
import { isUsableId } from './to-referral';

export interface PartnerCenterDeps {
  readonly config: Pick<PartnerCenterConfig, 'apiUrl' | 'organizationId'>;
  readonly credential: PartnerCredential;
  readonly clock: Clock;
  readonly log: Log;
  readonly tuning?: HttpTuning;
  /** Pages of one query before its list counts as endless. Default 1,000, a hundred rows each. */
  readonly maxPages?: number;
}

/** Where the list is (list page of 09/30/2020); one referral is below it. */
const LIST_PATH = '/engagements/referrals';

/** Clients in the field ask for no more than 100 rows at once. */
const MOST_ROWS = 100;

/** Microsoft Partner Center as a source of referrals, over the Partner API. */
export function createPartnerCenter(deps: PartnerCenterDeps): ReferralSource {
  const { config, clock, log, maxPages = 1000 } = deps;
  const read = createReader(deps);
  return {
    newest: (count) => readNewest(read, count),
    pages: (query) => pagesOf(query, { read, config, clock, log, maxPages }),
    get: (id) => readOne(read, id),
  };
}

type Reader = ReturnType<typeof createReader>;

/** GET and parse as one step whose every failure, and every oddity in what came, the log learns about. */
function createReader({ config, credential, clock, log, tuning }: PartnerCenterDeps) {
  const get = createGet({ apiUrl: config.apiUrl, credential, clock, log, ...(tuning && { tuning }) });
  return async <T extends Read>(path: string, subject: Subject, parse: (body: Body) => T): Promise<T> => {
    try {
      const result = parse(await get(path, subject));
      report(log, subject, result);
      return result;
    } catch (error) {
      log.warn('Partner Center could not be read', { what: subject.what, ...describe(error) });
      throw error;
    }
  };
}

type Read = Pick<ListPayload, 'dropped'> & Partial<Pick<ListPayload, 'skipped'>>;

function report(log: Log, { what }: Subject, { dropped, skipped = [] }: Read): void {
  if (Object.keys(dropped).length > 0)
    log.warn('fields of a wrong type were left out', { what, fields: dropped });
  for (const record of skipped) log.warn('a record could not be read and was skipped', { what, ...record });
}

function describe(error: unknown): ErrorFacts & { readonly error: string; readonly reason: string } {
  if (!(error instanceof Error)) return { error: typeof error, reason: 'unknown' };
  const facts = 'facts' in error ? (error.facts as ErrorFacts) : {};
  return { ...facts, error: error.name, reason: error.message };
}

function readList(read: Reader, options: ListOptions, page: number, what: string): Promise<ListPayload> {
  const subject: Subject = { what, kind: 'list' };
  return read(`${LIST_PATH}${printOptions(options)}`, subject, (body) => readListPayload(body, page));
}

async function readNewest(read: Reader, count: number): Promise<ReferralVersions> {
  const rows = Math.min(Math.max(1, Math.trunc(count) || 1), MOST_ROWS);
  const options = { $top: String(rows), $select: 'id,updatedDateTime', $orderby: 'updatedDateTime desc' };
  const { referrals } = await readList(read, options, 1, 'the newest referrals');
  const versions = referrals.map(toVersion);
  return { versions, sorted: isNewestFirst(versions) };
}

function toVersion({ id, updatedDateTime }: Referral): ReferralVersion {
  return updatedDateTime === undefined ? { id } : { id, updatedDateTime };
}

/** A row without a moment proves nothing about the order. */
function isNewestFirst(versions: readonly ReferralVersion[]): boolean {
  return versions.every(({ updatedDateTime }, index) => {
    if (updatedDateTime === undefined) return false;
    const before = versions[index - 1]?.updatedDateTime ?? updatedDateTime;
    return compareInstants(before, updatedDateTime) >= 0;
  });
}

interface PagesDeps extends Pick<PartnerCenterDeps, 'config' | 'clock' | 'log'> {
  readonly read: Reader;
  readonly maxPages: number;
}

async function* pagesOf(
  query: ReferralQuery,
  deps: PagesDeps,
): AsyncGenerator<ReferralPage, void, undefined> {
  const { read, config, clock, log, maxPages } = deps;
  yield* readPages({
    read: (options, page) => readList(read, options, page, `page ${String(page)} of the referrals`),
    options: listOptions(query),
    widerOptions: listOptions(query, { pushFilter: false }),
    keep: rowFilter(query, { ownOrganizationId: config.organizationId, now: () => clock.now() }),
    maxPages,
    log,
  });
}

async function readOne(read: Reader, id: string): Promise<Referral> {
  if (!isUsableId(id))
    throw new RefusedError(
      "that cannot be a referral's id: it is empty, too long, or holds spaces or one of / \\ ? # %",
    );
  const subject: Subject = { what: `referral ${id}`, kind: 'one' };
  const { referral } = await read(`${LIST_PATH}/${encodeURIComponent(id)}`, subject, readSinglePayload);
  return referral;
}
