import './reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

type CryptoKeyPair = webcrypto.CryptoKeyPair;

/** A certificate with what is needed to sign with it. */
export interface Issued {
  readonly certificate: x509.X509Certificate;
  readonly keys: CryptoKeyPair;
  readonly der: Buffer;
  readonly pem: string;
}

export interface IssueOptions {
  readonly name: string;
  /** Absent: signs itself. */
  readonly issuer?: Issued;
  readonly keys: CryptoKeyPair;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** `undefined`: no basic constraints at all. */
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly usages?: x509.KeyUsageFlags;
  /** Where the issuer's certificate is. */
  readonly issuerUrl?: string;
  readonly more?: readonly x509.Extension[];
  readonly hash?: 'SHA-256' | 'SHA-1';
}

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export function ecKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
}

export function rsaKeys(modulusLength = 2048): Promise<CryptoKeyPair> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) };
  return webcrypto.subtle.generateKey({ ...algorithm, modulusLength }, true, ['sign', 'verify']);
}

let serial = 0;

/** Makes a certificate, right or wrong as the options say. Valid through 2026 unless they say otherwise. */
export async function issue(options: IssueOptions): Promise<Issued> {
  const { name, issuer, keys, ca, pathLength, usages, issuerUrl, more = [], hash = 'SHA-256' } = options;
  const signingKey = (issuer?.keys ?? keys).privateKey;
  serial += 1;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serial.toString(16).padStart(4, '0'),
      subject: name,
      issuer: issuer?.certificate.subject ?? name,
      notBefore: new Date(options.notBefore ?? '2026-01-01T00:00:00Z'),
      notAfter: new Date(options.notAfter ?? '2027-01-01T00:00:00Z'),
      publicKey: keys.publicKey,
      signingKey,
      signingAlgorithm: { ...signingKey.algorithm, hash },
      extensions: [
        ...(ca === undefined ? [] : [new x509.BasicConstraintsExtension(ca, pathLength, true)]),
        ...(usages === undefined ? [] : [new x509.KeyUsagesExtension(usages, true)]),
        ...(issuerUrl === undefined
          ? []
          : [new x509.AuthorityInfoAccessExtension({ caIssuers: [issuerUrl] })]),
        ...more,
      ],
    },
    webcrypto,
  );
  const der = Buffer.from(certificate.rawData);
  return { certificate, keys, der, pem: certificate.toString('pem') };
}

export const SIGN_CERTIFICATES = x509.KeyUsageFlags.keyCertSign;
export const SIGN_MESSAGES = x509.KeyUsageFlags.digitalSignature;
export const ENCIPHER = x509.KeyUsageFlags.keyEncipherment;

/** An extension that nobody knows. */
export function unknownCritical(): x509.Extension {
  return new x509.Extension('1.3.6.1.4.1.99999.1', true, new Uint8Array([5, 0]));
}

/** RSA over exactly these bytes. */
export async function signRsa(keys: CryptoKeyPair, body: string | Buffer, hash = 'SHA-256'): Promise<string> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const signature = await webcrypto.subtle.sign(algorithm.name, key, Buffer.from(body));
  return Buffer.from(signature).toString('base64');
}
