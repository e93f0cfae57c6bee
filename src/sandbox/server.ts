import pino from 'pino';
import { createServer, type Next, type Request, type Response } from 'restify';
import type { VirtualClock } from './clock';
import type { SandboxConfig } from './config';
import { mountControl } from './control/routes';
import { frontDoor } from './front-door';
import { OWN_ORGANIZATION } from './generate';
import { listen, shut } from './listen';
import { createPartnerApi } from './partner-center/api';
import { mountPartnerApi, type PartnerRoutesDeps } from './partner-center/routes';
import type { ChatDeps, MountChat, ReferralPayload, SandboxState } from './seam';
import { answerErrors, mountNotice, type SandboxLog } from './server-answers';
import { createDoor } from './sign-in/door';
import { createGrants } from './sign-in/grants';
import { mountSignIn } from './sign-in/routes';
import { createWorld } from './world';

export interface SandboxOptions {
  readonly clock: VirtualClock;
  readonly config: SandboxConfig;
  /** The folder of package.json. */
  readonly packageRoot: string;
  readonly log?: SandboxLog;
  /** Adds the chat part and the page; without it `/` says in a few words what this is. */
  readonly mountChat?: MountChat;
}

/** Microsoft's side of the world on this machine: the Partner API and, where mounted, a chat system. */
export interface Sandbox {
  /** Listens. Rejects when the port is taken. `url` has no slash at the end. */
  start(): Promise<{ readonly url: string }>;
  /** Ends every connection, for good. Harmless when it was not started or is closed already. */
  close(): Promise<void>;
  addReferral(overrides?: Readonly<Record<string, unknown>>): ReferralPayload;
  advance(ms: number): void;
  state(): SandboxState;
}

/** Builds the sandbox with the referrals of the beginning; it listens after `start`. */
export function createSandbox({ clock, config, packageRoot, log, mountChat }: SandboxOptions): Sandbox {
  const world = createWorld({ clock, config, packageRoot });
  const closing = new AbortController();
  const server = createServer({ name: 'referral-bot-sandbox', log: pino({ level: 'silent' }) as never });
  let url = '';
  const baseUrl = (): string => url;
  const state = (): SandboxState => world.state(url);
  const { addReferral, advance } = world;

  server.pre((req: Request, res: Response, next: Next) => {
    next(frontDoor(req, res) ? undefined : false);
  });
  const partner: PartnerRoutesDeps = {
    api: createPartnerApi({
      book: world.book,
      now: clock.now,
      config,
      baseUrl,
      ownOrganizationId: OWN_ORGANIZATION.organizationId,
    }),
    faults: world.faults,
    requests: world.requests,
    door: createDoor({ token: config.token, desk: world.signIn, now: clock.now }),
    now: clock.now,
    closing: closing.signal,
  };
  answerErrors(server, partner, log);
  mountPartnerApi(server, partner);
  mountSignIn(server, createGrants(world.signIn, clock.now), baseUrl);
  const { signIn } = world;
  const chatDeps: ChatDeps = { clock, packageRoot, addReferral, advance, state, signIn, baseUrl };
  const chat = (mountChat ?? mountNotice)(server, chatDeps);
  mountControl(server, { world, clock, state, onReset: () => chat?.reset?.() });

  async function start(): Promise<{ readonly url: string }> {
    url = await listen(server, config);
    log?.info('the sandbox listens', { url, mode: config.mode });
    return { url };
  }

  async function close(): Promise<void> {
    if (closing.signal.aborted) return;
    closing.abort();
    world.close();
    await chat?.close?.();
    await shut(server);
  }

  return { start, close, addReferral, advance, state };
}
