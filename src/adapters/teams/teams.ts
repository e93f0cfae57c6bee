import { createRequire } from 'node:module';
import { once } from '../../domain/once';
import type { ChatHandler, ChatPlatform } from '../../ports/chat-platform';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { createRunTurn } from './bot-application';
import { createBotFramework } from './bot-framework';
import { createBotToken } from './bot-token';
import type { CurrentToken } from './bot-token';
import type { TeamsConfig } from './config';
import { createFetchKeys } from './fetch-keys';
import { createGate } from './gate';
import { createMessagesHandler } from './inbound';
import type { Bot, MessagesHandler } from './inbound';
import { createLogin } from './login';
import type { LoginOptions } from './login';
import { createPlatform } from './platform';
import { createRender } from './render';
import { serviceUrlRule } from './service-url';
import { KEYS_URL } from './signing-key';
import { createSigningKeys } from './signing-keys';
import type { SigningKeys } from './signing-keys';
import type { Expand } from './templates';
import type * as Templates from './templates';
import { createTokenCheck } from './token-check';
import type { CheckToken } from './token-check';
import { createTurns } from './turns';

export interface TeamsDeps {
  readonly config: TeamsConfig;
  /** Where "Open in Partner Center" leads; may hold `{id}` and `{engagementId}`. */
  readonly partnerCenterUrl: string;
  /** Holds a template `<kind>.json` for every kind of notice, and `samples/`. */
  readonly cardsFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How long one request to Teams may take; less than a delivery's lease. */
  readonly sendTimeoutMs?: number;
  /** Another sign-in service than Microsoft's; for tests. */
  readonly login?: LoginOptions;
}

export interface Teams {
  readonly platform: ChatPlatform;
  /** The handler for `POST /api/messages`. */
  handleMessages(handler: ChatHandler): MessagesHandler;
  /**
   * Loads Bot Framework, which takes most of a second, and makes sure that its retries can be switched off. Without
   * it the first message would wait for that. Rejects when this version of Bot Framework cannot be used, or when a card
   * template is broken, naming the file.
   */
  warmUp(): Promise<void>;
}

const SEND_TIMEOUT_MS = 10_000;

interface Proofs {
  readonly token?: CurrentToken;
  readonly keys?: SigningKeys;
  readonly checkToken?: CheckToken;
}

/**
 * Builds the Teams side. The card templates, and everything that needs Bot Framework, are loaded on first use or by
 * `warmUp`.
 */
export function createTeams(deps: TeamsDeps): Teams {
  const { clock, log, partnerCenterUrl } = deps;
  const { auth } = deps.config;
  const templates = lazyTemplates(deps.cardsFolder);
  const expand: Expand = (kind, model) => templates()(kind, model);
  const render = createRender({ expand, partnerCenterUrl, log });
  const proofs = proofsOf(deps);
  const framework = once(() =>
    createBotFramework({ ...proofs, auth, timeoutMs: deps.sendTimeoutMs ?? SEND_TIMEOUT_MS }),
  );
  const connector = async () => (await framework()).connector;
  const { token } = proofs;
  const platform = createPlatform({
    ...{ render, connector, serviceUrls: serviceUrlRule(auth), clock, log },
    ...(token !== undefined && { token }),
  });
  return {
    platform,
    handleMessages: (handler) => {
      const bot = once(async (): Promise<Bot> => {
        const { adapter, auth: botAuth, connector: teams } = await framework();
        const turns = createTurns({ handler, render, connector: teams, clock, log });
        return { gate: createGate(botAuth, auth), runTurn: await createRunTurn(adapter, turns, log) };
      });
      const { checkToken } = proofs;
      return createMessagesHandler({ bot, clock, log, ...(checkToken !== undefined && { checkToken }) });
    },
    warmUp: async () => {
      templates();
      await (await framework()).checkClient();
      await import('@microsoft/teams-ai/lib/Application.js');
    },
  };
}

/** What proves the bot to Teams, and Teams to the bot; nothing where nobody has to prove anything. */
function proofsOf({ config: { auth }, clock, log, login }: TeamsDeps): Proofs {
  if (auth.kind === 'anonymous') return {};
  const fetchKeys = createFetchKeys(auth.keysUrl ?? KEYS_URL);
  const keys = createSigningKeys({ fetchKeys, clock, log });
  return {
    token: createBotToken({ login: createLogin(auth, login), clock }),
    keys,
    checkToken: createTokenCheck({ appId: auth.appId, keys, clock }),
  };
}

/** Synchronous, as rendering is; the module keeps its own cache. */
const load = createRequire(__filename);

/** Reading and compiling the templates takes a third of a second, which nobody who waits for the door should pay for. */
function lazyTemplates(cardsFolder: string): () => Expand {
  let expand: Expand | undefined;
  return () => {
    expand ??= (load('./templates') as typeof Templates).loadTemplates(cardsFolder);
    return expand;
  };
}
