import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createWebhookRegistration } from '../../../src/adapters/partner-center/webhooks/registration';
import type { WebhookRegistration } from '../../../src/adapters/partner-center/webhooks/registration';
import { ConflictError, RefusedError, RetryLaterError, SignInError } from '../../../src/ports/errors';
import { createFakeClock } from '../../helpers/fake-clock';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { createMemoryLog } from '../../helpers/memory-log';

const OURS = 'https://bot.contoso.com/partner-center/webhook';
const CRM = 'https://crm.contoso.com/hook';
const SUPPORTED = ['subscription-updated', 'test-created', 'referral-created', 'referral-updated'];
const TOKEN = 'canary-token-for-partner-center';

interface Stored {
  WebhookUrl: string;
  WebhookEvents: string[];
}

interface Asked {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly ids: number;
  readonly body: unknown;
}

let server: Server;
let stored: Stored | undefined;
let asked: Asked[];
let scopes: unknown[];
let results: unknown[];
/** Answers instead of the API. */
let override: ((res: ServerResponse, line: string) => boolean) | undefined;
let registration: WebhookRegistration;

beforeEach(async () => {
  stored = undefined;
  [asked, scopes, results] = [[], [], []];
  override = undefined;
  server = createServer((req, res) => void answer(req, res));
  const apiUrl = await listenOnLoopback(server);
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  registration = createWebhookRegistration({
    credential: {
      getToken: (scope) => {
        scopes.push(scope);
        return Promise.resolve({ token: TOKEN, expiresOnTimestamp: Number.MAX_SAFE_INTEGER });
      },
    },
    clock: {
      ...clock,
      sleep: (ms) => {
        clock.advance(ms);
        return Promise.resolve();
      },
    },
    ...{ log: createMemoryLog(), url: OURS, apiUrl },
  });
});

afterEach(() => closeServer(server));

/** The webhook API as its page and its description have it, pared down. */
async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const line = `${req.method ?? ''} ${(req.url ?? '').replace('/webhooks/v1/registration', '…')}`;
  const ids = ['client-request-id', 'ms-correlationid'].filter((name) => name in req.headers).length;
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  asked.push({ line, authorization: req.headers.authorization, ids, body });
  if (override?.(res, line) === true) return;
  if (line === 'GET …/events') json(res, SUPPORTED);
  else if (line === 'GET …') json(res, stored, stored === undefined ? 404 : 200);
  else if (line === 'POST …' && stored !== undefined) json(res, {}, 409);
  else if (line === 'POST …' || line === 'PUT …')
    json(res, { SubscriberId: 'x', ...(stored = body as Stored) });
  else if (line === 'POST …/validationEvents')
    json(res, { correlationId: 'corr-1' }, stored === undefined ? 404 : 200);
  else json(res, results.length > 1 ? results.shift() : results[0]);
}

function json(res: ServerResponse, body: unknown, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

function lines(): string[] {
  return asked.map(({ line }) => line);
}

test('shows what is registered and what there is, with the token that this API takes', async () => {
  stored = { WebhookUrl: CRM, WebhookEvents: ['referral-created'] };
  expect(await registration.show()).toEqual({
    current: { url: CRM, events: ['referral-created'] },
    supported: SUPPORTED,
  });
  expect(new Set(scopes)).toEqual(new Set(['https://api.partnercenter.microsoft.com/.default']));
  expect(asked.map(({ authorization, ids }) => [authorization, ids])).toEqual(
    asked.map(() => [`Bearer ${TOKEN}`, 2]),
  );
});

test.each([
  ['a 404', undefined],
  ['an empty registration', { WebhookUrl: '', WebhookEvents: [] }],
])('nothing registered is %s', async (_name, before) => {
  stored = before;
  expect((await registration.show()).current).toBeUndefined();
});

test('registers where nothing is', async () => {
  const shown = await registration.show();
  await registration.register(shown);
  expect(stored).toEqual({
    WebhookUrl: OURS,
    WebhookEvents: ['referral-created', 'referral-updated', 'test-created'],
  });
  expect(lines()).toEqual(['GET …/events', 'GET …', 'GET …', 'POST …']);
});

test('does not take another’s address unless told to, and says what that would do', async () => {
  stored = { WebhookUrl: CRM, WebhookEvents: ['referral-created', 'subscription-updated'] };
  const shown = await registration.show();
  await expect(registration.register(shown)).rejects.toThrow(/crm\.contoso\.com.*one address.*--replace/s);
  await expect(registration.register(shown)).rejects.toBeInstanceOf(RefusedError);
  expect(stored.WebhookUrl).toBe(CRM);
  await registration.register(shown, { replace: true });
  expect(stored).toEqual({
    WebhookUrl: OURS,
    WebhookEvents: ['referral-created', 'referral-updated', 'test-created'],
  });
  expect(lines().at(-1)).toBe('PUT …');
});

test('does nothing where it is registered already', async () => {
  stored = { WebhookUrl: OURS, WebhookEvents: SUPPORTED };
  const shown = await registration.show();
  await registration.register(shown);
  expect(lines()).toEqual(['GET …/events', 'GET …']);
});

test('what changed since it was shown is not overwritten', async () => {
  const shown = await registration.show();
  stored = { WebhookUrl: CRM, WebhookEvents: ['referral-created'] };
  await expect(registration.register(shown, { replace: true })).rejects.toBeInstanceOf(ConflictError);
  expect(stored.WebhookUrl).toBe(CRM);
});

test('who comes in between at the last moment is not overwritten either, where nothing was', async () => {
  const shown = await registration.show();
  override = (res, line) => {
    if (line === 'POST …') json(res, {}, 409);
    return line === 'POST …';
  };
  await expect(registration.register(shown)).rejects.toBeInstanceOf(ConflictError);
});

test('takes it back, and leaves what is not ours', async () => {
  stored = { WebhookUrl: OURS, WebhookEvents: SUPPORTED };
  await registration.unregister(await registration.show());
  expect(stored).toEqual({ WebhookUrl: OURS, WebhookEvents: ['subscription-updated', 'test-created'] });
  stored = { WebhookUrl: CRM, WebhookEvents: SUPPORTED };
  await expect(registration.unregister(await registration.show())).rejects.toThrow(CRM);
  expect(stored.WebhookEvents).toBe(SUPPORTED);
});

test('a test event: what became of it', async () => {
  stored = { WebhookUrl: OURS, WebhookEvents: SUPPORTED };
  const attempt = {
    responseCode: 'OK',
    responseMessage: '',
    systemError: false,
    dateTimeUtc: '2017-12-08T21:39:48',
  };
  results = [
    { status: 'pending', results: [] },
    { status: 'completed', results: [attempt] },
  ];
  expect(await registration.test()).toEqual({
    status: 'completed',
    attempts: [{ response: 'OK', systemError: false, at: '2017-12-08T21:39:48' }],
  });
  expect(lines()).toEqual([
    'POST …/validationEvents',
    'GET …/validationEvents/corr-1',
    'GET …/validationEvents/corr-1',
  ]);
});

test('a test event with capitals, as a text, and with nothing in it', async () => {
  stored = { WebhookUrl: OURS, WebhookEvents: SUPPORTED };
  override = (res, line) => {
    if (line.startsWith('POST')) json(res, 'corr-2');
    return line.startsWith('POST');
  };
  results = [
    { Status: 'completed', Results: [{ ResponseCode: null, ResponseMessage: 'refused', SystemError: true }] },
  ];
  expect(await registration.test()).toEqual({
    status: 'completed',
    attempts: [{ response: 'refused', systemError: true }],
  });
});

test('a test event that does not come is given up', async () => {
  stored = { WebhookUrl: OURS, WebhookEvents: SUPPORTED };
  results = [{ status: 'pending' }];
  await expect(registration.test()).rejects.toBeInstanceOf(RetryLaterError);
  expect(lines().length).toBeLessThan(30);
});

test('a test without a registration says so', async () => {
  await expect(registration.test()).rejects.toThrow('register first');
});

describe('what the API refuses', () => {
  test.each([
    [401, SignInError, 'api.partnercenter.microsoft.com'],
    [403, RefusedError, 'Admin agent'],
    [400, RefusedError, 'does not take this request'],
    [429, RetryLaterError, 'try again'],
    [503, RetryLaterError, 'try again'],
  ])('%i', async (status, kind, words) => {
    override = (res) => {
      res.writeHead(status, { 'retry-after': '7' });
      res.end(`canary ${TOKEN}`);
      return true;
    };
    const error: unknown = await registration.show().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect(String(error)).toContain(words);
    expect(JSON.stringify(error) + String(error)).not.toContain('canary');
  });

  test.each([
    ['no JSON', '<html>'],
    ['another shape', '{"a":1}'],
    ['nothing', ''],
  ])('an answer that is %s', async (_name, text) => {
    override = (res) => {
      res.end(text);
      return true;
    };
    await expect(registration.show()).rejects.toThrow('something else than the list of events');
  });

  test('a redirect is not followed', async () => {
    override = (res) => {
      res.writeHead(302, { location: '/elsewhere' });
      res.end();
      return true;
    };
    await expect(registration.show()).rejects.toBeInstanceOf(RefusedError);
    expect(lines()).toEqual(['GET …/events']);
  });

  test('no answer at all, and nothing of the token in the error', async () => {
    override = (res) => {
      res.destroy();
      return true;
    };
    const error: unknown = await registration.show().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('canary');
  });

  test('a registration that comes back otherwise is no success', async () => {
    const shown = await registration.show();
    override = (res, line) => {
      if (line === 'POST …') json(res, { WebhookUrl: CRM, WebhookEvents: [] });
      return line === 'POST …';
    };
    await expect(registration.register(shown)).rejects.toThrow('did not confirm');
  });
});
