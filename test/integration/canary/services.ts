import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, startSlack } from '../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../fixtures/slack/loopback-slack';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { startTinyPartnerApi } from '../../helpers/tiny-partner-api';
import type { Payload } from '../../helpers/tiny-partner-api';

/** Something that answers in place of a service; it is given everything of the request, to quote it. */
export type Spite = (quoted: string) => {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
};

export interface HostileService {
  readonly url: string;
  /** Everything that was asked of it: addresses, headers and bodies; and what it said in spite. */
  asked(): string;
  /** Answers every request from now on; absent: the service works. */
  spite: Spite | undefined;
  /** How often it was spiteful. */
  spiteful(): number;
  close(): Promise<void>;
}

type Work = (req: IncomingMessage, res: ServerResponse, body: string) => void | Promise<void>;

async function startService(work: Work): Promise<HostileService> {
  const asked: string[] = [];
  let spiteful = 0;
  const server = createServer((req, res) => {
    void (async () => {
      let body = '';
      for await (const chunk of req) body += String(chunk);
      const quoted = `${req.method ?? ''} ${req.url ?? ''} ${JSON.stringify(req.headers)} ${body}`;
      asked.push(quoted);
      if (service.spite === undefined) {
        await work(req, res, body);
        return;
      }
      spiteful++;
      const { status, body: text, type = 'application/json' } = service.spite(quoted);
      asked.push(text);
      res.writeHead(status, { 'content-type': type, 'request-id': 'hostile', 'retry-after': '11' });
      res.end(text);
    })();
  });
  const service: HostileService = {
    url: await listenOnLoopback(server),
    asked: () => asked.join('\n'),
    spite: undefined,
    spiteful: () => spiteful,
    close: () => closeServer(server),
  };
  return service;
}

/** Partner Center, which knows this token alone. */
export async function startPartnerCenter(
  token: () => string,
): Promise<HostileService & { readonly payloads: Payload[] }> {
  const tiny = await startTinyPartnerApi();
  const origin = new URL(tiny.url).origin;
  const service = await startService(async (req, res) => {
    const right = req.headers.authorization === `Bearer ${token()}`;
    const authorization = right ? 'Bearer test-token' : 'none';
    const response = await fetch(`${origin}${req.url ?? ''}`, { headers: { authorization } });
    const type = response.headers.get('content-type') ?? '';
    res.writeHead(response.status, { 'content-type': type });
    res.end(await response.text());
  });
  const closeService = service.close;
  const close = async () => {
    await Promise.all([closeService(), tiny.close()]);
  };
  return Object.assign(service, { payloads: tiny.payloads, close });
}

/** The Teams that answers come to. */
export function startTeams(): Promise<HostileService> {
  let posted = 0;
  return startService((_req, res) => {
    posted++;
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ id: `a${String(posted)}` }));
  });
}

export async function startHostileSlack(
  token: string,
  person: string,
  channel: string,
): Promise<LoopbackSlack> {
  const slack = await startSlack({ token });
  const ok = (method: string, more: object = {}) => {
    slack.failAlways(method, (res) => {
      answer(res, 200, { ok: true, ...more });
    });
  };
  ok('auth.test', { team_id: 'T1', team: 'Acme', user_id: 'UBOT', bot_id: 'BBOT', user: 'referral_bot' });
  ok('chat.postEphemeral', { message_ts: '1604264400.000009' });
  ok('views.open', { view: { id: 'V1' } });
  ok('views.publish', { view: { id: 'V2' } });
  ok('conversations.join');
  slack.users.set('UDANA', { id: 'UDANA', name: 'dana', real_name: person, tz: 'Europe/Paris' });
  slack.channels.set('C1', { id: 'C1', name: channel, is_member: true });
  slack.channels.set('DDANA', { id: 'DDANA', is_im: true, user: 'UDANA' });
  return slack;
}
