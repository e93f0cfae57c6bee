import type { KeyObject, X509Certificate } from 'node:crypto';
import type { EpochMs } from '../../../domain/instant';
import { HOUR_MS, MINUTE_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { RefusedError } from '../../../ports/errors';
import { endOfChain, faultOfChain } from './chain';
import { readCertificates } from './certificate-bytes';
import { createFindChain } from './find-chain';
import type { FindChain } from './find-chain';
import type { FetchCertificate } from './fetch-certificate';
import { pinnedRoots } from './pinned-roots';

/** The key of a certificate that may sign webhooks, or why there is none. */
export type SigningKey =
  | { readonly kind: 'trusted'; readonly key: KeyObject }
  | { readonly kind: 'refused'; readonly reason: string }
  /** It could not be fetched just now. */
  | { readonly kind: 'later'; readonly reason: string };

export interface SigningKeys {
  /** The key at an address whose host is known to be right. Never rejects. */
  keyAt(certificateUrl: string): Promise<SigningKey>;
}

export interface SigningKeysDeps {
  readonly fetchCertificate: FetchCertificate;
  /** From these hosts issuers' certificates are fetched. */
  readonly issuerHosts: readonly string[];
  /** PEM; absent: the pinned roots. */
  readonly authorities?: string;
  readonly clock: Clock;
}

interface Entry {
  readonly answer: SigningKey;
  readonly until: EpochMs;
}

const KEPT_MS = 24 * HOUR_MS;
const REFUSED_MS = 10 * MINUTE_MS;
const FAILED_MS = MINUTE_MS / 2;
/** Partner Center has one address, and a second one when it renews its certificate. */
const MOST_ADDRESSES = 20;

/**
 * Fetches certificates, each address once at a time, and remembers what came of it. Whoever makes up addresses gets
 * `later` when there are too many; one that was good keeps its place.
 */
export function createSigningKeys(deps: SigningKeysDeps): SigningKeys {
  const { clock, fetchCertificate } = deps;
  const roots =
    deps.authorities === undefined ? pinnedRoots() : readCertificates(Buffer.from(deps.authorities));
  const findChain = createFindChain({ ...deps, roots });
  const entries = new Map<string, Entry>();
  const underWay = new Map<string, Promise<SigningKey>>();

  const load = async (url: string): Promise<SigningKey> => {
    const { answer, keepMs } = await loadKey(url, { fetchCertificate, findChain, now: clock.now() });
    entries.set(url, { answer, until: clock.now() + keepMs });
    return answer;
  };
  const hasRoom = (url: string): boolean => {
    const now = clock.now();
    for (const [key, { answer, until }] of entries)
      if (until <= now && answer.kind !== 'trusted') entries.delete(key);
    return entries.has(url) || entries.size + underWay.size < MOST_ADDRESSES;
  };
  return {
    keyAt: (url) => {
      const known = entries.get(url);
      if (known !== undefined && clock.now() < known.until) return Promise.resolve(known.answer);
      const waiting = underWay.get(url);
      if (waiting !== undefined) return waiting;
      if (!hasRoom(url))
        return Promise.resolve({ kind: 'later', reason: 'too many certificates were named' });
      const loading = load(url).finally(() => underWay.delete(url));
      underWay.set(url, loading);
      return loading;
    },
  };
}

interface LoadDeps {
  readonly fetchCertificate: FetchCertificate;
  readonly findChain: FindChain;
  readonly now: EpochMs;
}

async function loadKey(url: string, { fetchCertificate, findChain, now }: LoadDeps) {
  try {
    const chain = await findChain(readCertificates(await fetchCertificate(url)));
    return judge(chain, now);
  } catch (error) {
    const reason = `the certificate cannot be had: ${error instanceof Error ? error.message : 'no reason given'}`;
    const kind = error instanceof RefusedError ? 'refused' : 'later';
    return { answer: { kind, reason } as const, keepMs: FAILED_MS };
  }
}

function judge(chain: readonly X509Certificate[] | undefined, now: EpochMs) {
  const [leaf] = chain ?? [];
  if (chain === undefined || leaf === undefined) return refused('the certificate leads to no trusted root');
  const fault = faultOfChain(chain, now);
  if (fault !== undefined) return refused(fault);
  const keepMs = Math.min(KEPT_MS, endOfChain(chain) - now);
  return { answer: { kind: 'trusted', key: leaf.publicKey } as const, keepMs };
}

function refused(reason: string) {
  return { answer: { kind: 'refused', reason } as const, keepMs: REFUSED_MS };
}
