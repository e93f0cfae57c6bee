import type { X509Certificate } from 'node:crypto';
import { parseUrl } from '../../../domain/loopback';
import { readCertificates } from './certificate-bytes';
import { isIssuedBy, LONGEST_CHAIN } from './chain';
import type { FetchCertificate } from './fetch-certificate';

/**
 * The way from the first certificate to a root, both included: over the others given, and over what the certificates
 * say of where their issuers' are. `undefined` when it leads to no root. Rejects when one could not be fetched.
 */
export type FindChain = (
  certificates: readonly X509Certificate[],
) => Promise<readonly X509Certificate[] | undefined>;

export interface FindChainDeps {
  readonly roots: readonly X509Certificate[];
  readonly fetchCertificate: FetchCertificate;
  readonly issuerHosts: readonly string[];
}

/** Partner Center hands out the signing certificate alone, so the ones between it and the root have to be found. */
export function createFindChain({ roots, fetchCertificate, issuerHosts }: FindChainDeps): FindChain {
  const fetchIssuer = async (certificate: X509Certificate): Promise<X509Certificate | undefined> => {
    const url = issuerAddress(certificate, issuerHosts);
    if (url === undefined) return undefined;
    const found = readCertificates(await fetchCertificate(url));
    return found.find((issuer) => isIssuedBy(certificate, issuer));
  };
  return async (certificates) => {
    const [leaf] = certificates;
    const chain = leaf === undefined ? [] : [leaf];
    while (chain.length > 0 && chain.length < LONGEST_CHAIN) {
      const last = chain.at(-1) as X509Certificate;
      const root = roots.find((candidate) => isIssuedBy(last, candidate));
      if (root !== undefined) return [...chain, root];
      const next =
        certificates.find((other) => !chain.includes(other) && isIssuedBy(last, other)) ??
        (await fetchIssuer(last));
      if (next === undefined || isIssuedBy(next, next)) return undefined;
      chain.push(next);
    }
    return undefined;
  };
}

/**
 * Where a certificate says that its issuer's is (Authority Information Access), when that is one of the hosts given.
 * Plain http will do, as everywhere for these: what comes is believed for its signature.
 */
export function issuerAddress(
  { infoAccess = '' }: X509Certificate,
  hosts: readonly string[],
): string | undefined {
  const named = infoAccess.split('\n').map((line) => /^CA Issuers - URI:(\S{1,300})$/.exec(line)?.[1]);
  return named.find((text) => {
    const url = parseUrl(text ?? '');
    const isPlain = url?.username === '' && url.password === '';
    return isPlain && /^https?:$/.test(url.protocol) && hosts.includes(url.host);
  });
}
