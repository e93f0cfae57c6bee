import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { createPartnerCenter } from '../../src/adapters/partner-center/client';
import type { PartnerCenterDeps } from '../../src/adapters/partner-center/client';
import type { ReferralPage, ReferralQuery, ReferralSource } from '../../src/ports/referral-source';
import { createFakeClock } from './fake-clock';
import { createMemoryLog } from './memory-log';

export const FIXTURES = join(__dirname, '..', 'fixtures', 'partner-center');

export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export const NOW = Date.UTC(2026, 10, 21, 12);

/** Hands out the tokens in turn, the last one for ever, and remembers what it was asked. */
export function credentialOf(...tokens: readonly string[]): TokenCredential & {
  readonly asked: readonly { scopes: string | string[]; options: GetTokenOptions | undefined }[];
} {
  const asked: { scopes: string | string[]; options: GetTokenOptions | undefined }[] = [];
  return {
    asked,
    getToken: (scopes, options): Promise<AccessToken> => {
      asked.push({ scopes, options });
      const token = tokens[Math.min(asked.length, tokens.length) - 1] ?? 'a-token';
      return Promise.resolve({ token, expiresOnTimestamp: NOW + 3_600_000 });
    },
  };
}

/** A client whose retries do not wait. */
export function quickClient(apiUrl: string, deps: Partial<PartnerCenterDeps> = {}): ReferralSource {
  return createPartnerCenter({
    config: { apiUrl },
    credential: credentialOf('a-token'),
    clock: createFakeClock(NOW),
    log: createMemoryLog(),
    tuning: { retry: { maxRetries: 3, backoffMs: () => 0, longestWaitMs: 10_000 } },
    ...deps,
  });
}

export async function allPages(
  source: ReferralSource,
  query: ReferralQuery = { order: 'newest-updated-first' },
): Promise<readonly ReferralPage[]> {
  const pages: ReferralPage[] = [];
  for await (const page of source.pages(query)) pages.push(page);
  return pages;
}

/** The ids on all pages, in order. */
export async function allIds(source: ReferralSource, query?: ReferralQuery): Promise<readonly string[]> {
  return (await allPages(source, query)).flatMap((page) => page.referrals.map((referral) => referral.id));
}

/** What a promise was rejected with; fails when it was not. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error('nothing was thrown');
}
