'use strict';
/**
 * The process behind test/helpers/oidc-provider.ts: `oidc-provider` (a certified OpenID provider) in Entra's dialect, on
 * TLS under a certificate of its own authority. It is a process of its own because the provider loads its parts with
 * `import()`, which Jest's sandbox does not allow.
 *
 * Takes `{ id, call: 'start' | 'set' | 'revokeAll' | 'counts' | 'issueRefreshToken', value }`, answers
 * `{ id, value }` or `{ id, message }`.
 */
const { webcrypto } = require('node:crypto');
const { writeFileSync } = require('node:fs');
const https = require('node:https');
const { join } = require('node:path');
// The package asks for decorators' metadata, which nothing here ever writes (as in x509.ts).
for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) Reflect[name] ??= () => undefined;
const x509 = require('@peculiar/x509');

const AUDIENCE = 'https://api.partner.microsoft.com';
const SCOPES = [`${AUDIENCE}/.default`, 'profile', 'email'];
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const DAY_S = 24 * 3600;

const defaults = {
  accessTokenSeconds: 3600,
  refreshTokenSeconds: 90 * DAY_S,
  deviceCodeSeconds: 900,
  mfa: true,
  audience: AUDIENCE,
  /** What `AADSTS` number a refused refresh token is explained with. */
  refusalCode: 50173,
  /** Answers of the token endpoint from now on, in place of the provider's. */
  tokenAnswer: undefined,
  /** Older refresh tokens stay good, as with Entra; otherwise their use ends the sign-in. */
  oldTokensStayGood: false,
};
const settings = { ...defaults, tenantId: '' };
const counts = { deviceCodes: 0, signIns: 0, refreshes: 0, refused: 0 };
const shelves = new Map();
let provider;

/** What the provider keeps, by kind; so that a test can take it away. */
class Adapter {
  constructor(kind) {
    this.entries = shelves.get(kind) ?? new Map();
    shelves.set(kind, this.entries);
  }
  async upsert(id, payload) {
    this.entries.set(id, payload);
  }
  async find(id) {
    return this.entries.get(id);
  }
  async findByUid(uid) {
    return [...this.entries.values()].find((entry) => entry.uid === uid);
  }
  async findByUserCode(userCode) {
    return [...this.entries.values()].find((entry) => entry.userCode === userCode);
  }
  async consume(id) {
    if (!settings.oldTokensStayGood) this.entries.get(id).consumed = Math.floor(Date.now() / 1000);
  }
  async destroy(id) {
    this.entries.delete(id);
  }
  async revokeByGrantId(grantId) {
    for (const [id, entry] of this.entries) if (entry.grantId === grantId) this.entries.delete(id);
  }
}

async function createCertificates(directory) {
  x509.cryptoProvider.set(webcrypto);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const validity = {
    notBefore: new Date(Date.now() - 3600_000),
    notAfter: new Date(Date.now() + DAY_S * 1000),
  };
  const caKeys = await newKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=Test authority',
    keys: caKeys,
    signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    subject: 'CN=localhost',
    issuer: ca.subject,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const caFile = join(directory, 'ca.pem');
  writeFileSync(caFile, ca.toString('pem'));
  return { caFile, key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'), cert: certificate.toString('pem') };
}

async function start({ directory, tenantId, clients }) {
  settings.tenantId = tenantId;
  const { caFile, key, cert } = await createCertificates(directory);
  let handle;
  const server = https.createServer({ key, cert }, (request, response) => handle(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authorityHost = `https://localhost:${server.address().port}`;
  provider = await createProvider(`${authorityHost}/${tenantId}/v2.0`, clients);
  handle = inEntrasDialect(provider.callback());
  return { authorityHost, caFile };
}

async function createProvider(issuer, clients) {
  const { default: Provider } = await import('oidc-provider');
  const created = new Provider(issuer, {
    adapter: Adapter,
    clients: clients.map(({ clientId, clientSecret }) => ({
      client_id: clientId,
      application_type: 'native',
      redirect_uris: ['http://localhost'],
      grant_types: ['authorization_code', 'refresh_token', DEVICE_GRANT],
      ...(clientSecret === undefined
        ? { token_endpoint_auth_method: 'none' }
        : { client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_post' }),
    })),
    routes: {
      ...{ token: '/token', device_authorization: '/devicecode', code_verification: '/deviceauth' },
      ...{ authorization: '/authorize', jwks: '/keys' },
    },
    scopes: ['openid', 'offline_access', ...SCOPES],
    claims: { openid: ['sub', 'oid', 'tid'], profile: ['name', 'preferred_username'] },
    features: {
      devInteractions: { enabled: true },
      deviceFlow: { enabled: true, mask: '****-****' },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          ...{ scope: SCOPES.join(' '), audience: settings.audience, accessTokenFormat: 'jwt' },
          accessTokenTTL: settings.accessTokenSeconds,
        }),
      },
    },
    conformIdTokenClaims: false,
    extraTokenClaims: (_context, { accountId }) => ({
      ...{ tid: settings.tenantId, oid: accountId, upn: accountId, idtyp: 'user', scp: 'user_impersonation' },
      amr: settings.mfa ? ['pwd', 'mfa'] : ['pwd'],
    }),
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({
        ...{ sub: accountId, oid: accountId, tid: settings.tenantId },
        ...{ preferred_username: accountId, name: accountId },
      }),
    }),
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: {
      ...{ Grant: DAY_S, Session: DAY_S, Interaction: DAY_S, IdToken: 3600 },
      DeviceCode: () => settings.deviceCodeSeconds,
      RefreshToken: () => settings.refreshTokenSeconds,
    },
    cookies: { keys: ['only for tests'] },
  });
  created.proxy = true;
  created.use(asEntraAnswers);
  return created;
}

/** What Entra's answers hold beside those of the standard. */
async function asEntraAnswers(context, next) {
  await next();
  const { route, params } = context.oidc ?? {};
  if (route === 'device_authorization' && context.status === 200) {
    counts.deviceCodes += 1;
    const message = `To sign in, open ${context.body.verification_uri} and enter the code ${context.body.user_code}.`;
    Object.assign(context.body, { interval: 0.05, message });
  }
  if (route !== 'token') return;
  const isRefresh = params?.grant_type === 'refresh_token';
  if (context.status === 200) {
    counts[isRefresh ? 'refreshes' : 'signIns'] += 1;
    const { sub } = JSON.parse(Buffer.from(context.body.id_token.split('.')[1], 'base64url').toString());
    const info = { uid: Buffer.from(sub).toString('hex'), utid: settings.tenantId };
    context.body.client_info = Buffer.from(JSON.stringify(info)).toString('base64url');
    context.body.refresh_token_expires_in = settings.refreshTokenSeconds;
  } else if (isRefresh) {
    counts.refused += 1;
    if (context.body.error === 'invalid_grant') {
      const code = settings.refusalCode;
      const error_description = `AADSTS${code}: no longer good. Trace ID: 1. Account: canary@contoso.example`;
      Object.assign(context.body, { error_description, error_codes: [code] });
    }
  }
}

/** Where Entra, or Microsoft's library speaking to it, says a thing in another way than the standard. */
function inEntrasDialect(callback) {
  const prefix = `/${settings.tenantId}/v2.0`;
  return (request, response) => {
    if (!request.url.startsWith(prefix)) {
      response.writeHead(404).end();
      return;
    }
    // The standard's word for "ask again who it is and whether it is wanted".
    request.originalUrl = request.url.replace('prompt=select_account', 'prompt=consent');
    request.url = request.originalUrl.slice(prefix.length) || '/';
    if (request.method === 'POST' && request.url.startsWith('/token'))
      answerToken(callback, request, response);
    else callback(request, response);
  };
}

async function answerToken(callback, request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const form = Object.fromEntries(new URLSearchParams(body));
  if (settings.tokenAnswer !== undefined) {
    const { status, body: answer } = settings.tokenAnswer;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    return;
  }
  if (form.grant_type === 'device_code') form.grant_type = DEVICE_GRANT;
  request.body = form;
  callback(request, response);
}

async function issueRefreshToken({ account: accountId, clientId }) {
  const client = await provider.Client.find(clientId);
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(AUDIENCE, SCOPES.join(' '));
  const grantId = await grant.save();
  const token = new provider.RefreshToken({
    ...{ accountId, client, grantId, gty: 'authorization_code', resource: AUDIENCE },
    ...{ authTime: Math.floor(Date.now() / 1000), scope: ['openid', 'offline_access', ...SCOPES].join(' ') },
  });
  return token.save();
}

const calls = {
  start,
  issueRefreshToken,
  set: (value) => void Object.assign(settings, defaults, value),
  counts: () => counts,
  revokeAll: () => {
    for (const kind of ['RefreshToken', 'AccessToken', 'Grant', 'Session']) shelves.get(kind)?.clear();
  },
};

process.on('message', async ({ id, call, value }) => {
  try {
    process.send({ id, value: await calls[call](value) });
  } catch (error) {
    process.send({ id, message: String(error?.stack) });
  }
});
process.on('disconnect', () => process.exit());
