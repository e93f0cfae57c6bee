import { X509Certificate } from 'node:crypto';

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z\d+/=\s]+-----END CERTIFICATE-----/g;
const MOST_CERTIFICATES = 10;

/** The certificates in a file: one as DER, or several as PEM. Empty when there are none, or one cannot be read. */
export function readCertificates(bytes: Buffer): readonly X509Certificate[] {
  const pems = bytes.toString('latin1').match(PEM);
  const parts: readonly (string | Buffer)[] = pems?.slice(0, MOST_CERTIFICATES) ?? [bytes];
  try {
    return parts.map((part) => new X509Certificate(part));
  } catch {
    return [];
  }
}
