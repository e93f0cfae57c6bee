import '../../../../helpers/reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import * as x509 from '@peculiar/x509';
import { allowedHosts } from '../../../../../src/adapters/outgoing/allowed-hosts';
import { readCertificates } from '../../../../../src/adapters/partner-center/webhooks/certificate-bytes';
import { ISSUER_HOSTS } from '../../../../../src/adapters/partner-center/webhooks/door';
import { readDetails } from '../../../../../src/adapters/partner-center/webhooks/extensions';
import { issuerAddress } from '../../../../../src/adapters/partner-center/webhooks/find-chain';
import { pinnedRoots } from '../../../../../src/adapters/partner-center/webhooks/pinned-roots';
import { trustedAddress } from '../../../../../src/adapters/partner-center/webhooks/signed-headers';

test('the details of a certificate are those that another library reads, for every root that Node brings along', () => {
  expect(rootCertificates.length).toBeGreaterThan(100);
  for (const pem of rootCertificates) {
    const other = new x509.X509Certificate(pem);
    const constraints = other.getExtension(x509.BasicConstraintsExtension);
    const usages = other.getExtension(x509.KeyUsagesExtension)?.usages;
    const details = readDetails(new X509Certificate(pem).raw);
    expect([details.pathLength, details.critical.length]).toEqual([
      constraints?.pathLength,
      other.extensions.filter(({ critical }) => critical).length,
    ]);
    expect((details.keyUsage ?? 0) & 0x04).toBe((usages ?? 0) & x509.KeyUsageFlags.keyCertSign ? 0x04 : 0);
    expect((details.keyUsage ?? 0) & 0x80).toBe(
      (usages ?? 0) & x509.KeyUsageFlags.digitalSignature ? 0x80 : 0,
    );
    expect(details.keyUsage === undefined).toBe(usages === undefined);
  }
});

test.each([
  ['nothing', ''],
  ['a length beyond the end', '3084ffffffff'],
  ['an empty certificate', '3000'],
  ['half of one', '30053003020101'],
])('%s is no certificate', (_name, hex) => {
  expect(() => readDetails(Buffer.from(hex, 'hex'))).toThrow();
});

test('the pinned roots are those of Microsoft’s page, by its thumbprints', () => {
  const thumbprints = pinnedRoots().map(({ fingerprint }) => fingerprint.replaceAll(':', ''));
  // "Azure Certificate Authority details", root certificate authorities. A later Node may bring fewer along.
  const documented = [
    'A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436',
    'DF3C24F9BFD666761B268073FE06D1CC8D4F82A4',
    '7E04DE896A3E666D00E687D33FFAD93BE83D349E',
    '17F3DE5E9F0F19E98EF61F32266E20C407AE30EE',
    'A78849DC5D7C758C8CDE399856B3AAD0B2A57135',
    '999A64C37FF47D9FAB95F14769891460EEC4C3C5',
    '73A5E64A3BFF8316FF0EDCCC618A906E4EAE4D74',
  ];
  expect(documented).toEqual(expect.arrayContaining(thumbprints));
  expect(thumbprints).toEqual(
    expect.arrayContaining([
      'DF3C24F9BFD666761B268073FE06D1CC8D4F82A4',
      '73A5E64A3BFF8316FF0EDCCC618A906E4EAE4D74',
    ]),
  );
});

test('the hosts of issuers are among those that the process may connect to', () => {
  const allowed = allowedHosts({
    ...{
      partnerApiUrl: 'https://api.partner.microsoft.com/v1.0',
      teams: 'off',
      keyVaultUrls: [],
      extra: [],
      env: {},
    },
    usesManagedIdentity: false,
    webhooks: {
      apiUrl: 'https://api.partnercenter.microsoft.com',
      certificateHost: 'x.blob.core.windows.net',
    },
  });
  const hosts = allowed.filter(({ port }) => port === 80).map(({ host }) => host);
  expect(hosts.sort()).toEqual([...ISSUER_HOSTS].sort());
});

test('certificates in a file: DER, PEM, several; none when one is broken', () => {
  const [first = '', second = ''] = rootCertificates;
  const der = new X509Certificate(first).raw;
  expect(readCertificates(der)).toHaveLength(1);
  expect(readCertificates(Buffer.from(`${first}\nand\n${second}`))).toHaveLength(2);
  expect(readCertificates(Buffer.from(first.replace(/\n.{10}/, '\nAAAAAAAAAA')))).toEqual([]);
  expect(readCertificates(Buffer.from(rootCertificates.slice(0, 30).join('\n')))).toHaveLength(10);
});

test.each([
  ['CA Issuers - URI:http://www.microsoft.com/pkiops/a.crt', 'http://www.microsoft.com/pkiops/a.crt'],
  [
    'OCSP - URI:http://www.microsoft.com/a\nCA Issuers - URI:https://www.microsoft.com/b',
    'https://www.microsoft.com/b',
  ],
  [
    'CA Issuers - URI:http://evil.example/a\nCA Issuers - URI:http://www.microsoft.com/b',
    'http://www.microsoft.com/b',
  ],
  ['OCSP - URI:http://www.microsoft.com/a', undefined],
  ['CA Issuers - URI:http://evil.example/a', undefined],
  ['CA Issuers - URI:http://www.microsoft.com:8080/a', undefined],
  ['CA Issuers - URI:http://www.microsoft.com@evil.example/a', undefined],
  ['CA Issuers - URI:http://u:p@www.microsoft.com/a', undefined],
  ['CA Issuers - URI:ftp://www.microsoft.com/a', undefined],
  ['CA Issuers - URI:"http://www.microsoft.com/a"', undefined],
  ['CA Issuers - DirName:CN = x', undefined],
  ['', undefined],
])('the issuer’s address in %j', (infoAccess, expected) => {
  const certificate = Object.create(X509Certificate.prototype, {
    infoAccess: { value: infoAccess },
  }) as X509Certificate;
  expect(issuerAddress(certificate, ['www.microsoft.com'])).toBe(expected);
});

const HOST = '3psostorageacct.blob.core.windows.net';

test.each([
  [`https://${HOST}/cert/pcnotifications-dispatch.microsoft.com.cer`, true],
  [`https://${HOST.toUpperCase()}/cert/x.cer`, true],
  [`https://${HOST}:443/cert/x.cer`, true],
  [`http://${HOST}/cert/x.cer`, false],
  [`https://${HOST}:8443/cert/x.cer`, false],
  [`https://${HOST}./cert/x.cer`, false],
  [`https://user@${HOST}/cert/x.cer`, false],
  [`https://${HOST}@evil.example/x.cer`, false],
  [`https://${HOST}.evil.example/x.cer`, false],
  [`https://evil.example/?${HOST}`, false],
  [`https://evil${HOST}/x.cer`, false],
  [`https://x.${HOST}/x.cer`, false],
  [`https://3psostorageacсt.blob.core.windows.net/x.cer`, false],
  [`https://${HOST}/x.cer?sv=1`, false],
  [`//${HOST}/x.cer`, false],
  [`javascript:${HOST}`, false],
])('%s may be fetched: %s', (url, may) => {
  expect(trustedAddress(url, HOST) !== undefined).toBe(may);
});
