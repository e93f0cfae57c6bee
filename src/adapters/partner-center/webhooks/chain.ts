import type { X509Certificate } from 'node:crypto';
import type { EpochMs } from '../../../domain/instant';
import { BASIC_CONSTRAINTS, KEY_USAGE, readDetails } from './extensions';
import type { CertificateDetails } from './extensions';

/** Who signs webhooks, and every authority below a pinned root ("Verify the Organization of the certificate"). */
const ORGANISATION = 'Microsoft Corporation';
/** Certificates from the signing one to the root. */
export const LONGEST_CHAIN = 5;

const DIGITAL_SIGNATURE = 0x80;
const KEY_CERT_SIGN = 0x04;
const SMALLEST_RSA_BITS = 2048;

/** Signatures of certificates: RSA with SHA-256, 384, 512, and ECDSA with the same. */
const ALGORITHMS: ReadonlySet<string> = new Set([
  ...['0b', '0c', '0d'].map((last) => `2a864886f70d0101${last}`),
  ...['02', '03', '04'].map((last) => `2a8648ce3d0403${last}`),
]);
/** Critical extensions that are minded here; extKeyUsage and certificatePolicies only say less than we ask. */
const UNDERSTOOD: ReadonlySet<string> = new Set([BASIC_CONSTRAINTS, KEY_USAGE, '551d25', '551d20']);

/**
 * Why a chain cannot be believed at `now`; `undefined` when it can. It begins with the certificate that signs webhooks
 * and ends with a root that is trusted for itself: of that only the dates are looked at (RFC 5280, 6.1).
 */
export function faultOfChain(chain: readonly X509Certificate[], now: EpochMs): string | undefined {
  const root = chain.at(-1);
  const below = chain.slice(0, -1);
  const [leaf] = below;
  if (leaf === undefined || root === undefined) return 'the certificate is an authority’s own';
  if (chain.length > LONGEST_CHAIN) return 'the chain is too long';
  const faults = [
    ...chain.map((certificate) => faultOfDates(certificate, now)),
    ...below.map((certificate, index) => faultOfLink(certificate, chain[index + 1] ?? root)),
    ...below.map(faultOfCertificate),
    faultOfLeaf(leaf),
    ...below.slice(1).map((authority, index) => faultOfAuthority(authority, index)),
  ];
  return faults.find((fault) => fault !== undefined);
}

/** Whether `issuer` names itself as the one who signed it, may sign certificates, and did. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** Until when the whole chain holds. */
export function endOfChain(chain: readonly X509Certificate[]): EpochMs {
  return Math.min(...chain.map(({ validTo }) => Date.parse(validTo)));
}

function faultOfDates({ validFrom, validTo }: X509Certificate, now: EpochMs): string | undefined {
  if (!(now >= Date.parse(validFrom))) return 'a certificate of the chain is not valid yet';
  return now <= Date.parse(validTo) ? undefined : 'a certificate of the chain has expired';
}

function faultOfLink(certificate: X509Certificate, issuer: X509Certificate): string | undefined {
  return isIssuedBy(certificate, issuer) ? undefined : 'a certificate of the chain is not signed by the next';
}

function faultOfCertificate(certificate: X509Certificate): string | undefined {
  const { algorithm, critical } = detailsOf(certificate);
  if (!ALGORITHMS.has(algorithm)) return 'a certificate of the chain is signed with a weak algorithm';
  if (!critical.every((id) => UNDERSTOOD.has(id)))
    return 'a certificate has a critical extension that is unknown here';
  return organisationOf(certificate) === ORGANISATION ? undefined : `a certificate is not of ${ORGANISATION}`;
}

function faultOfLeaf(leaf: X509Certificate): string | undefined {
  const { keyUsage = DIGITAL_SIGNATURE } = detailsOf(leaf);
  if (leaf.ca) return 'the certificate is an authority’s own';
  if ((keyUsage & DIGITAL_SIGNATURE) === 0) return 'the certificate is not for signatures';
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = leaf.publicKey;
  const isStrong = type === 'rsa' && (details?.modulusLength ?? 0) >= SMALLEST_RSA_BITS;
  return isStrong ? undefined : 'the certificate’s key is not RSA of 2,048 bits or more';
}

/** `below`: how many authorities stand between this one and the leaf. */
function faultOfAuthority(authority: X509Certificate, below: number): string | undefined {
  const { keyUsage = 0, pathLength = Infinity } = detailsOf(authority);
  if (!authority.ca || (keyUsage & KEY_CERT_SIGN) === 0)
    return 'a certificate is signed by one that is no authority';
  return pathLength >= below ? undefined : 'an authority has signed another one, which it may not';
}

function detailsOf({ raw }: X509Certificate): CertificateDetails {
  return readDetails(raw);
}

/** Several organisations in one name come as a list, and are none. */
function organisationOf(certificate: X509Certificate): unknown {
  return certificate.toLegacyObject().subject.O;
}
