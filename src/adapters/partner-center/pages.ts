import type { Referral } from '../../domain/referral';
import { RefusedError, RetryLaterError } from '../../ports/errors';
import type { Log } from '../../ports/log';
import type { ReferralPage } from '../../ports/referral-source';
import type { ListOptions } from './list-query';
import type { ListPayload } from './payload';

/** Reads one page of the list; `page` counts from 1 and is for messages. */
export type ReadPage = (options: ListOptions, page: number) => Promise<ListPayload>;

export interface PagesRequest {
  readonly read: ReadPage;
  readonly options: ListOptions;
  /** A request for the same rows and maybe more, made once and for all pages when the service refuses `options`. */
  readonly widerOptions?: ListOptions;
  readonly keep: (row: Referral) => boolean;
  /** More pages than this are a fault of the other side: throws `RetryLaterError`. */
  readonly maxPages: number;
  readonly log: Log;
}

/**
 * The pages of one query. The next page is the same request with the token of the page before; the end is the page
 * that names no next one (`@odata.count` is no total). A token that comes again must not lead round in circles: when
 * its page brought nothing new either, that is the end, otherwise it throws `RetryLaterError`.
 */
export async function* readPages(request: PagesRequest): AsyncGenerator<ReferralPage, void, undefined> {
  const { keep, maxPages, log } = request;
  const seen = { ids: new Set<string>(), tokens: new Set<string>() };
  const { options, payload: first } = await readFirst(request);
  const readNext = tokenReader({ ...request, options });
  let payload = first;
  for (let page = 1; ; page += 1) {
    const { referrals, skipped, nextToken } = payload;
    const isNew = noteNew(seen.ids, referrals);
    yield { referrals: referrals.filter(keep), skipped };
    if (nextToken === undefined) return;
    if (seen.tokens.has(nextToken)) {
      if (isNew) throw repeated(page);
      log.warn('Partner Center named the same next page again; taken for the end', { page });
      return;
    }
    if (page === maxPages)
      throw new RetryLaterError(`the list of referrals did not end after ${String(page)} pages`);
    seen.tokens.add(nextToken);
    payload = await readNext(nextToken, page + 1);
  }
}

/**
 * The first page, and the options it was given for. Which filters the service takes is documented by examples alone,
 * so one that it refuses is left to `keep`.
 */
async function readFirst({ read, options, widerOptions, log }: PagesRequest) {
  try {
    return { options, payload: await read(options, 1) };
  } catch (error) {
    if (widerOptions === undefined || widerOptions.$filter === options.$filter || !isRefusedOption(error))
      throw error;
    log.warn('Partner Center refused the filter; more rows are read and filtered here', { page: 1 });
    return { options: widerOptions, payload: await read(widerOptions, 1) };
  }
}

/** Whatever code came with it: that of the error-codes page for "unspecified" reads as trouble that passes. */
function isRefusedOption(error: unknown): boolean {
  const isKind = error instanceof RefusedError || error instanceof RetryLaterError;
  return isKind && error.facts.status === 400;
}

/** True when at least one of the rows has not come before. */
function noteNew(seen: Set<string>, rows: readonly Referral[]): boolean {
  const before = seen.size;
  for (const row of rows) seen.add(row.id);
  return seen.size > before;
}

function repeated(page: number): RetryLaterError {
  return new RetryLaterError(`page ${String(page)} of the referrals names a next page that was read before`);
}

/**
 * Reads the page of a token with the original options beside it. The documented next link carries the token alone, so
 * when the service refuses the combination (400), the token goes alone, now and for the pages that follow.
 */
function tokenReader({
  read,
  options,
  log,
}: PagesRequest): (token: string, page: number) => Promise<ListPayload> {
  let alone = false;
  return async (token, page) => {
    if (!alone) {
      try {
        return await read({ ...options, $skiptoken: token }, page);
      } catch (error) {
        if (!isRefusedOption(error)) throw error;
        log.info('Partner Center refused the options beside $skiptoken; the token goes alone', { page });
        alone = true;
      }
    }
    return read({ $skiptoken: token }, page);
  };
}
