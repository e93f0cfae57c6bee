import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/**
 * The roots of Microsoft's certificates by their SHA-256 fingerprints ("Azure Certificate Authority details", root
 * certificate authorities; the page lists SHA-1, a test holds them side by side). The webhooks page says no more than
 * "the Microsoft Root". Node brings the certificates along; one that it drops is no longer trusted here either.
 */
const FINGERPRINTS: ReadonlySet<string> = new Set([
  // DigiCert Global Root CA, G2, G3
  '43:48:A0:E9:44:4C:78:CB:26:5E:05:8D:5E:89:44:B4:D8:4F:96:62:BD:26:DB:25:7F:89:34:A4:43:C7:01:61',
  'CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F',
  '31:AD:66:48:F8:10:41:38:C7:38:F3:9E:A4:32:01:33:39:3E:3A:18:CC:02:29:6E:F9:7C:2A:C9:EF:67:31:D0',
  // DigiCert TLS ECC P384 and RSA4096 Root G5
  '01:8E:13:F0:77:25:32:CF:80:9B:D1:B1:72:81:86:72:83:FC:48:C6:E1:3B:E9:C6:98:12:85:4A:49:0C:1B:05',
  '37:1A:00:DC:05:33:B3:72:1A:7E:EB:40:E8:41:9E:70:79:9D:2B:0A:0F:2C:1D:80:69:31:65:F7:CE:C4:AD:75',
  // Microsoft ECC and RSA Root Certificate Authority 2017
  '35:8D:F3:9D:76:4A:F9:E1:B7:66:E9:C9:72:DF:35:2E:E1:5C:FA:C2:27:AF:6A:D1:D7:0E:8E:4A:6E:DC:BA:02',
  'C7:41:F7:0F:4B:2A:8D:88:BF:2E:71:C1:41:22:EF:53:EF:10:EB:A0:CF:A5:E6:4C:FA:20:F4:18:85:30:73:E0',
]);

/** The certificates to which a chain may lead. */
export function pinnedRoots(): readonly X509Certificate[] {
  return rootCertificates
    .map((pem) => new X509Certificate(pem))
    .filter(({ fingerprint256 }) => FINGERPRINTS.has(fingerprint256));
}
