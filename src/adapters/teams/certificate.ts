import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The certificate with which the bot signs in, with its private key, as PEM: kept in a file, or given as it is. */
export type Certificate =
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'certificate'; readonly pem: string };

/** Reads the file anew each time: whoever replaces it need not restart the bot. Rejects as `readFile` does. */
export function readPem(certificate: Certificate): Promise<string> {
  return 'pem' in certificate ? Promise.resolve(certificate.pem) : readFile(certificate.path, 'utf8');
}

/** Why the bot cannot sign in with this PEM; `undefined` when it can. An end that has passed is no reason here. */
export function faultOfCertificate(pem: string): string | undefined {
  const certificate = attempt(() => new X509Certificate(pem));
  if (certificate === undefined) return 'holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)';
  if (pem.includes('ENCRYPTED'))
    return 'holds a private key that is protected by a password: take the password off';
  const key = attempt((): KeyObject => createPrivateKey(pem));
  if (key === undefined) return 'holds no private key in PEM form (-----BEGIN PRIVATE KEY-----)';
  if (key.asymmetricKeyType !== 'rsa') return 'holds a key that is not RSA, and Entra takes no other here';
  if (!certificate.checkPrivateKey(key))
    return 'holds a private key that does not belong to its first certificate: put the bot’s own certificate first';
  return undefined;
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
