import { createServer, request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createHttpServer } from '../../../src/adapters/http/server';
import { WEBHOOK_PATH } from '../../../src/adapters/partner-center/webhooks/config';
import { createWebhookDoor } from '../../../src/adapters/partner-center/webhooks/door';
import { createFetchCertificate } from '../../../src/adapters/partner-center/webhooks/fetch-certificate';
import {
  ecKeys,
  ENCIPHER,
  issue,
  rsaKeys,
  SIGN_CERTIFICATES,
  SIGN_MESSAGES,
  signRsa,
  unknownCritical,
} from '../../helpers/certificates';
import type { Issued, IssueOptions } from '../../helpers/certificates';
import { createFakeClock } from '../../helpers/fake-clock';
import type { FakeClock } from '../../helpers/fake-clock';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { createMemoryLog } from '../../helpers/memory-log';
import { LEAF_PATH, startMicrosoftStandIn } from '../../helpers/microsoft-stand-in';
import type { MicrosoftStandIn } from '../../helpers/microsoft-stand-in';

const ID = 'c0bfd694-3075-4ec5-9a3c-733d3a890a1f';
const BODY = JSON.stringify({
  EventName: 'referral-created',
  ResourceUri: `https://api.partnercenter.microsoft.com/engagements/v1/referrals/${ID}`,
  ResourceName: 'referral',
  AuditUri: null,
  ResourceChangeUtcDate: '2026-11-20T00:05:39.5485487+00:00',
});
const CORPORATION = 'O=Microsoft Corporation, C=US';

let microsoft: MicrosoftStandIn;
let strangerKeys: Issued['keys'];
let door: Server;
let doorUrl: string;
let clock: FakeClock;
let hints: unknown[];
let log: ReturnType<typeof createMemoryLog>;
let signature: string;

// Making RSA keys takes as long as it takes to meet two primes, and longer on a busy machine.
const KEYS_MS = 60_000;

beforeAll(async () => {
  [microsoft, strangerKeys] = await Promise.all([startMicrosoftStandIn(), rsaKeys()]);
  signature = await signRsa(microsoft.leaf.keys, BODY);
}, KEYS_MS);

afterAll(() => microsoft.close());

beforeEach(async () => {
  clock = createFakeClock('2026-11-21T12:00:00Z');
  hints = [];
  log = createMemoryLog();
  microsoft.asked.length = 0;
  await openDoor();
});

afterEach(() => closeServer(door));

async function openDoor({ certificateHost = microsoft.host, timeoutMs = 15_000 } = {}): Promise<void> {
  const handle = createWebhookDoor({
    config: { certificateHost, authorities: microsoft.root.pem },
    ...{ clock, log },
    hint: (...event) => hints.push(event),
    fetchCertificate: createFetchCertificate({ timeoutMs, mostBytes: 32 * 1024 }),
  });
  door = createServer((req, res) => void handle(req, res));
  doorUrl = await listenOnLoopback(door);
}

/** Each in steps: restify, once it is loaded, takes the result of `writeHead` away. */
function redirect(res: ServerResponse, location: string): void {
  res.writeHead(302, { location });
  res.end();
}

function fail(res: ServerResponse): void {
  res.statusCode = 503;
  res.end();
}

function begin(res: ServerResponse): void {
  res.writeHead(200, { 'content-length': '900' });
  res.write('abc');
}

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

function post(body: string | Buffer, headers: OutgoingHttpHeaders): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(doorUrl, { method: 'POST', headers }, (res: IncomingMessage) => {
      let text = '';
      res
        .on('data', (chunk: Buffer) => (text += chunk.toString()))
        .on('end', () => {
          resolve({ status: res.statusCode, text });
        });
    });
    req.on('error', reject).end(body);
  });
}

/** The headers of a good one; `undefined` takes one away. */
function signed(changes: Record<string, string | undefined> = {}): OutgoingHttpHeaders {
  const headers: Record<string, string | undefined> = {
    'content-type': 'application/json',
    authorization: `Signature ${signature}`,
    'x-ms-certificate-url': microsoft.leafUrl,
    'x-ms-signature-algorithm': 'rsa-sha256',
    ...changes,
  };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}

const GOOD: Answer = { status: 200, text: '' };

/** Signs and sends what the stand-in's certificate may sign. */
async function send(body: string, changes: Record<string, string | undefined> = {}): Promise<Answer> {
  return post(
    body,
    signed({ authorization: `Signature ${await signRsa(microsoft.leaf.keys, body)}`, ...changes }),
  );
}

describe('a good one', () => {
  test('gives one hint, and an empty answer', async () => {
    expect(await post(BODY, signed())).toEqual(GOOD);
    expect(hints).toEqual([['referral-created', ID]]);
  });

  test.each([
    [
      'referral-updated',
      { EventName: 'referral-updated', ResourceUri: `https://x.example/v1/referrals/${ID}` },
      ID,
    ],
    [
      'the other leg of a deal',
      { EventName: 'related-referral-updated', ResourceUri: `http://x.example/${ID}` },
      ID,
    ],
    ['small first letters', { eventName: 'referral-created', resourceUri: `https://x.example/${ID}` }, ID],
    ['no address', { EventName: 'referral-created' }, undefined],
    [
      'an address without an id',
      { EventName: 'referral-created', ResourceUri: 'https://x.example/?a=b' },
      undefined,
    ],
    ['an address that is none', { EventName: 'referral-created', ResourceUri: 7 }, undefined],
  ])('%s', async (_name, event, id) => {
    expect(await send(JSON.stringify(event))).toEqual(GOOD);
    expect(hints).toEqual([[expect.stringContaining('referral-'), id]]);
  });

  test.each([
    ['a byte order mark and odd spaces, which are signed, too', `\uFEFF ${BODY}\n`, {}],
    ['the algorithm in capitals', BODY, { 'x-ms-signature-algorithm': 'RSA-SHA256' }],
  ])('%s', async (_name, body, changes) => {
    expect(await send(body, changes)).toEqual(GOOD);
    expect(hints).toHaveLength(1);
  });

  test.each(['SHA-384', 'SHA-512'])('%s', async (hash) => {
    const changes = {
      authorization: `Signature ${await signRsa(microsoft.leaf.keys, BODY, hash)}`,
      'x-ms-signature-algorithm': `rsa-${hash.toLowerCase().replace('-', '')}`,
    };
    expect(await post(BODY, signed(changes))).toEqual(GOOD);
  });

  test.each([
    ['with the scheme', () => `Signature ${signature}`, undefined],
    ['without it', () => signature, undefined],
    ['beside somebody else’s Authorization', () => `Signature ${signature}`, 'Bearer of-the-proxy'],
  ])('the signature in its other header, %s', async (_name, value, authorization) => {
    expect(await post(BODY, signed({ authorization, 'x-ms-signature': value() }))).toEqual(GOOD);
    expect(hints).toHaveLength(1);
  });

  test('the certificate in PEM, with its issuer behind it', async () => {
    const url = microsoft.put('/cert/bundle.cer', microsoft.leaf);
    microsoft.files.set('/cert/bundle.cer', Buffer.from(`${microsoft.leaf.pem}\n${microsoft.issuing.pem}\n`));
    expect(await post(BODY, signed({ 'x-ms-certificate-url': url }))).toEqual(GOOD);
    expect(microsoft.asked).toEqual(['/cert/bundle.cer']);
  });

  test('an authority above the issuing one is found, too', async () => {
    const keys = await ecKeys();
    const ca = { ca: true, usages: SIGN_CERTIFICATES } as const;
    const upper = await issue({
      name: `CN=Upper, ${CORPORATION}`,
      issuer: microsoft.root,
      keys,
      ...ca,
      pathLength: 1,
    });
    const lower = await below(
      upper,
      { ...ca, name: `CN=Lower, ${CORPORATION}`, keys: await ecKeys() },
      'upper',
    );
    const leaf = await below(lower, {}, 'lower');
    const answer = await post(
      BODY,
      signed({ 'x-ms-certificate-url': microsoft.put('/cert/deep.cer', leaf) }),
    );
    expect([answer, hints.length]).toEqual([GOOD, 1]);
  });

  test('the test event is answered and gives no hint', async () => {
    const event = {
      EventName: 'test-created',
      ResourceUri: 'http://localhost:16722/v1/x',
      ResourceName: 'test',
    };
    expect(await send(JSON.stringify(event))).toEqual(GOOD);
    expect(hints).toEqual([]);
    expect(log.lines).toContainEqual(expect.objectContaining({ fields: { event: 'test-created' } }));
  });

  test.each([
    ['about something else', '{"EventName":"subscription-updated"}'],
    ['that says nothing', '[]'],
    ['that is no JSON', 'hello'],
    ['that is empty', ''],
    ['whose name is no name', '{"EventName":"referral-created\\n{}"}'],
  ])('one %s is answered and gives no hint', async (_name, body) => {
    expect(await send(body)).toEqual(GOOD);
    expect(hints).toEqual([]);
  });
});

test('certificates are fetched once, however many come at the same time', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(BODY, signed())));
  expect(answers).toEqual(Array.from({ length: 20 }, () => GOOD));
  await post(BODY, signed());
  expect(microsoft.asked.sort()).toEqual([LEAF_PATH, '/pkiops/issuing.crt']);
  expect(hints).toHaveLength(1);
});

test('a replay is harmless: within a minute it is no news, after that it is a reason to poll', async () => {
  for (let time = 0; time < 3; time += 1) expect(await post(BODY, signed())).toEqual(GOOD);
  expect(hints).toHaveLength(1);
  clock.advance(61_000);
  await post(BODY, signed());
  expect(hints).toHaveLength(2);
});

test('another referral within the minute is news', async () => {
  await post(BODY, signed());
  await send(BODY.replace(ID, 'another'));
  expect(hints).toEqual([
    ['referral-created', ID],
    ['referral-created', 'another'],
  ]);
});

/** A leaf unless told otherwise, signed by `issuer`, which is put where it says. */
async function below(issuer: Issued, changes: Partial<IssueOptions>, issuerName: string): Promise<Issued> {
  const issuerUrl = microsoft.put(`/pkiops/${issuerName}.crt`, issuer);
  return issue({
    ...{ name: `CN=pcnotifications.microsoft.com, ${CORPORATION}`, issuer, keys: microsoft.leaf.keys },
    ...{ ca: false, usages: SIGN_MESSAGES, issuerUrl, ...changes },
  });
}

function leaf(changes: Partial<IssueOptions>): Promise<Issued> {
  return below(microsoft.issuing, changes, 'issuing');
}

async function ownAuthority(changes: Partial<IssueOptions> = {}): Promise<Issued> {
  const ca = { ca: true, usages: SIGN_CERTIFICATES };
  return issue({
    name: `CN=Issuing, ${CORPORATION}`,
    issuer: microsoft.root,
    keys: await ecKeys(),
    ...ca,
    ...changes,
  });
}

async function otherRoot(): Promise<Issued> {
  const name = microsoft.root.certificate.subject;
  return issue({ name, keys: await ecKeys(), ca: true, usages: SIGN_CERTIFICATES });
}

describe('a forged one is answered 401, gives no hint, and fetches nothing', () => {
  test.each<[string, () => Record<string, string | undefined>]>([
    ['no signature', () => ({ authorization: undefined })],
    ['another scheme', () => ({ authorization: `Bearer ${signature}` })],
    ['an empty signature', () => ({ authorization: 'Signature ' })],
    ['a signature that is not base64', () => ({ authorization: 'Signature !!!' })],
    ['a signature that is too short', () => ({ authorization: 'Signature QUJD' })],
    ['a signature that is too long', () => ({ authorization: `Signature ${'A'.repeat(4000)}` })],
    ['RSA-SHA1', () => ({ 'x-ms-signature-algorithm': 'rsa-sha1' })],
    ['MD5', () => ({ 'x-ms-signature-algorithm': 'rsa-md5' })],
    ['HMAC', () => ({ 'x-ms-signature-algorithm': 'hmac-sha256' })],
    ['no algorithm at all', () => ({ 'x-ms-signature-algorithm': 'none' })],
    ['a name every object has', () => ({ 'x-ms-signature-algorithm': 'constructor' })],
    ['another host', () => at('https://evil.example/cert/x.cer')],
    ['a look-alike in front', () => at(`http://${microsoft.host}.evil.example/cert/x.cer`)],
    ['a look-alike behind', () => at(`https://evil-${microsoft.host}/cert/x.cer`)],
    ['a user name', () => at(`http://user@${microsoft.host}${LEAF_PATH}`)],
    ['the right host as a user name', () => at(`https://${microsoft.host}@evil.example/x.cer`)],
    ['another port', () => at(`http://127.0.0.1:1${LEAF_PATH}`)],
    ['no port', () => at(`http://127.0.0.1${LEAF_PATH}`)],
    ['a query', () => at(`${microsoft.leafUrl}?x=1`)],
    ['a fragment', () => at(`${microsoft.leafUrl}#x`)],
    ['ftp', () => at(`ftp://${microsoft.host}${LEAF_PATH}`)],
    ['a file', () => at('file:///etc/passwd')],
    ['a relative address', () => at(LEAF_PATH)],
    ['a backslash', () => at(`https://evil.example\\@${microsoft.host}/x.cer`)],
    ['a very long address', () => at(`${microsoft.url}/${'a'.repeat(400)}.cer`)],
  ])('%s', async (_name, changes) => {
    expect(await post(BODY, signed(changes()))).toEqual({ status: 401, text: '' });
    expect([hints, microsoft.asked]).toEqual([[], []]);
  });

  function at(url: string): Record<string, string> {
    return { 'x-ms-certificate-url': url };
  }
});

test.each([['x-ms-certificate-url'], ['x-ms-signature-algorithm']])('without %s: 400', async (header) => {
  expect(await post(BODY, signed({ [header]: undefined }))).toEqual({ status: 400, text: '' });
  expect(await post(BODY, signed({ [header]: ' ' }))).toEqual({ status: 400, text: '' });
  expect([hints, microsoft.asked]).toEqual([[], []]);
});

test('the real host: http, a port, a sub-domain are refused without a look-up', async () => {
  await closeServer(door);
  const host = '3psostorageacct.blob.core.windows.net';
  await openDoor({ certificateHost: host });
  const forged = [`http://${host}/cert/x.cer`, `https://${host}:8443/x.cer`, `https://x.${host}/x.cer`];
  for (const url of forged) {
    expect(await post(BODY, signed({ 'x-ms-certificate-url': url }))).toEqual({ status: 401, text: '' });
  }
  expect(log.lines.map(({ fields }) => fields['reason'])).toEqual([
    'the certificate is not where Partner Center keeps its own',
  ]);
});

describe('a forged one with a certificate is answered 401 and gives no hint', () => {
  test.each<[string, string, () => Promise<Record<string, string | undefined>>]>([
    [
      'signed with another key',
      'the signature is not that of the body',
      async () => ({ authorization: `Signature ${await signRsa(strangerKeys, BODY)}` }),
    ],
    [
      'signed with another hash',
      'the signature is not that of the body',
      () => Promise.resolve({ 'x-ms-signature-algorithm': 'rsa-sha512' }),
    ],
    [
      'its own authority',
      'leads to no trusted root',
      async () => certificate(await below(await otherRoot(), {}, 'own')),
    ],
    [
      'its own chain under the root’s name',
      'leads to no trusted root',
      async () => {
        const authority = await ownAuthority({ issuer: await otherRoot() });
        return certificate(await below(authority, {}, 'forged'));
      },
    ],
    [
      'self-signed',
      'leads to no trusted root',
      async () => certificate(await issue({ name: `CN=x, ${CORPORATION}`, keys: strangerKeys })),
    ],
    [
      'an expired certificate',
      'has expired',
      async () => certificate(await leaf({ notAfter: '2026-11-20T00:00:00Z' })),
    ],
    [
      'one of the future',
      'not valid yet',
      async () => certificate(await leaf({ notBefore: '2026-11-22T00:00:00Z' })),
    ],
    [
      'an expired authority',
      'has expired',
      async () =>
        certificate(await below(await ownAuthority({ notAfter: '2026-11-20T00:00:00Z' }), {}, 'old')),
    ],
    [
      'another organisation',
      'not of Microsoft',
      async () => certificate(await leaf({ name: 'CN=x, O=Contoso' })),
    ],
    [
      'no organisation',
      'not of Microsoft',
      async () => certificate(await leaf({ name: 'CN=O=Microsoft Corporation' })),
    ],
    [
      'two organisations',
      'not of Microsoft',
      async () => certificate(await leaf({ name: 'CN=x, O=Contoso, O=Microsoft Corporation' })),
    ],
    [
      'an organisation in a part of the name',
      'not of Microsoft',
      async () => certificate(await leaf({ name: 'CN=x, OU=O\\=Microsoft Corporation' })),
    ],
    [
      'an authority of another organisation',
      'not of Microsoft',
      async () => certificate(await below(await ownAuthority({ name: 'CN=x, O=Contoso' }), {}, 'contoso')),
    ],
    [
      'an authority’s certificate',
      'authority’s own',
      async () => certificate(await leaf({ ca: true, usages: SIGN_CERTIFICATES })),
    ],
    ['the root itself', 'not of Microsoft', () => Promise.resolve(certificate(microsoft.root))],
    [
      'a certificate for enciphering',
      'not for signatures',
      async () => certificate(await leaf({ usages: ENCIPHER })),
    ],
    [
      'signed by a certificate that is no authority',
      'no authority',
      async () => certificate(await below(await ownAuthority({ ca: false }), {}, 'leaf')),
    ],
    [
      'signed by an authority that may not sign certificates',
      'leads to no trusted root',
      async () => certificate(await below(await ownAuthority({ usages: SIGN_MESSAGES }), {}, 'signer')),
    ],
    [
      'an authority below one that may have none',
      'which it may not',
      async () => {
        const ca = {
          ca: true,
          usages: SIGN_CERTIFICATES,
          keys: await ecKeys(),
          name: `CN=Sub, ${CORPORATION}`,
        };
        return certificate(await below(await leaf(ca), {}, 'sub'));
      },
    ],
    [
      'a critical extension that nobody knows',
      'critical extension',
      async () => certificate(await leaf({ more: [unknownCritical()] })),
    ],
    [
      'an authority that signs with SHA-1',
      'weak algorithm',
      async () => certificate(await below(await ownAuthority(), { hash: 'SHA-1' }, 'sha1')),
    ],
    ['a short key', 'not RSA of 2,048', async () => certificate(await leaf({ keys: await rsaKeys(1024) }))],
    ['a key that is not RSA', 'not RSA', async () => certificate(await leaf({ keys: await ecKeys() }))],
    [
      'bytes that are no certificate',
      'leads to no trusted root',
      () => Promise.resolve(file(Buffer.from('hello'))),
    ],
    ['an empty file', 'leads to no trusted root', () => Promise.resolve(file(Buffer.alloc(0)))],
    ['a file without end', 'larger than 32768', () => Promise.resolve(file(Buffer.alloc(100_000, 'A')))],
    [
      'a file that is not there',
      'HTTP 404',
      () => Promise.resolve({ 'x-ms-certificate-url': `${microsoft.url}/cert/none.cer` }),
    ],
    [
      'a redirect to the good certificate',
      'HTTP 302',
      () => {
        microsoft.files.set('/cert/away.cer', (res) => {
          redirect(res, microsoft.leafUrl);
        });
        return Promise.resolve({ 'x-ms-certificate-url': `${microsoft.url}/cert/away.cer` });
      },
    ],
    [
      'an issuer that is kept elsewhere',
      'leads to no trusted root',
      async () => certificate(await leaf({ issuerUrl: 'http://evil.example/issuing.crt' })),
    ],
  ])('%s', async (_name, reason, changes) => {
    expect(await post(BODY, signed(await changes()))).toEqual({ status: 401, text: '' });
    expect(hints).toEqual([]);
    expect(log.lines.map(({ fields }) => fields['reason'])).toEqual([expect.stringContaining(reason)]);
  });

  function certificate(issued: Issued): Record<string, string> {
    return { 'x-ms-certificate-url': microsoft.put('/cert/forged.cer', issued) };
  }

  function file(bytes: Buffer): Record<string, string> {
    microsoft.files.set('/cert/file.cer', bytes);
    return { 'x-ms-certificate-url': `${microsoft.url}/cert/file.cer` };
  }

  test.each([
    ['one byte more', `${BODY} `],
    ['one byte less', BODY.slice(0, -1)],
    ['one byte changed', BODY.replace('created', 'creAted')],
    ['nothing', ''],
  ])('a body with %s', async (_name, body) => {
    expect(await post(body, signed())).toEqual({ status: 401, text: '' });
    expect(hints).toEqual([]);
  });

  test('each bit of a signature counts', async () => {
    const bytes = Buffer.from(signature, 'base64');
    for (const at of [0, 100, 255]) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 1;
      const answer = await post(BODY, signed({ authorization: `Signature ${wrong.toString('base64')}` }));
      expect(answer.status).toBe(401);
    }
    expect(hints).toEqual([]);
  });
});

test.each([
  ['said beforehand', { 'content-length': String(20_000) }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
])('a body that is too long is not read (%s)', async (_name, header) => {
  const answer = await post('x'.repeat(20_000), { ...signed(), ...header });
  expect(answer).toEqual({ status: 413, text: '' });
  expect([hints, microsoft.asked]).toEqual([[], []]);
});

describe('when the certificate cannot be fetched', () => {
  beforeEach(async () => {
    await closeServer(door);
    await openDoor({ timeoutMs: 1_500 });
  });

  afterEach(() => microsoft.files.set(LEAF_PATH, microsoft.leaf.der));

  test.each<[string, Parameters<MicrosoftStandIn['files']['set']>[1]]>([
    ['a server that fails', fail],
    ['a server that hangs up', (res) => res.destroy()],
    ['a server that does not answer', () => undefined],
    ['a server that stops in the middle', begin],
  ])('%s: Partner Center is to try again, and then it works', async (_name, file) => {
    microsoft.files.set(LEAF_PATH, file);
    expect(await post(BODY, signed())).toEqual({ status: 503, text: '' });
    expect(await post(BODY, signed())).toEqual({ status: 503, text: '' });
    expect(microsoft.asked).toEqual([LEAF_PATH]);
    microsoft.files.set(LEAF_PATH, microsoft.leaf.der);
    clock.advance(31_000);
    expect(await post(BODY, signed())).toEqual(GOOD);
    expect(hints).toHaveLength(1);
  });
});

test('made-up addresses are fetched a few times only, and push no good one out', async () => {
  await post(BODY, signed());
  const answers = [];
  for (let number = 0; number < 60; number += 1) {
    const url = `${microsoft.url}/cert/made-up-${String(number)}.cer`;
    answers.push((await post(BODY, signed({ 'x-ms-certificate-url': url }))).status);
  }
  expect(new Set(answers)).toEqual(new Set([401, 503]));
  expect(microsoft.asked.length).toBeLessThan(25);
  clock.advance(25 * 3_600_000);
  microsoft.asked.length = 0;
  expect(await post(BODY, signed())).toEqual(GOOD);
  expect(microsoft.asked).toContain(LEAF_PATH);
});

test('a certificate is believed no longer than it is valid, though it is remembered', async () => {
  const url = microsoft.put('/cert/soon.cer', await leaf({ notAfter: '2026-11-21T13:00:00Z' }));
  expect(await post(BODY, signed({ 'x-ms-certificate-url': url }))).toEqual(GOOD);
  clock.advance(3_601_000);
  expect(await post(BODY, signed({ 'x-ms-certificate-url': url }))).toEqual({ status: 401, text: '' });
});

test('a flood of forged ones is one line a minute, and nothing of them is in the log', async () => {
  const canary = 'canary-'.repeat(40);
  for (let number = 0; number < 30; number += 1)
    await post(
      canary,
      signed({ authorization: `Signature ${'A'.repeat(344)}`, 'x-ms-signature-algorithm': canary }),
    );
  expect(log.lines).toHaveLength(1);
  expect(JSON.stringify(log.lines)).not.toContain('canary');
});

test('behind the bot’s own server', async () => {
  const bot = createHttpServer({ port: 0, host: '127.0.0.1' }, log);
  bot.post(
    WEBHOOK_PATH,
    createWebhookDoor({
      config: { certificateHost: microsoft.host, authorities: microsoft.root.pem },
      ...{ clock, log, hint: (...event) => hints.push(event) },
    }),
  );
  doorUrl = `${await bot.listen()}${WEBHOOK_PATH}`;
  const forged = await post(`${BODY} `, signed());
  const long = await post('x'.repeat(20_000), { ...signed(), 'content-length': '20000' });
  const good = await post(BODY, signed());
  await bot.close();
  expect([forged.status, long.status, good.status, hints.length]).toEqual([401, 413, 200, 1]);
});
