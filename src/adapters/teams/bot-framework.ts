import type * as BotBuilderModule from 'botbuilder';
import type { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { CurrentToken } from './bot-token';
import type { TeamsAuth } from './config';
import { createConnector, withoutRetries } from './connector';
import type { Connector, ConnectorClient } from './connector';
import { createCredentials } from './credentials';
import { lendKeys } from './lend-keys';
import { KEYS_URL } from './signing-key';
import type { SigningKeys } from './signing-keys';

/** Bot Framework, set up. */
export interface BotFramework {
  readonly connector: Connector;
  readonly adapter: CloudAdapter;
  readonly auth: ConfigurationBotFrameworkAuthentication;
  /** Rejects when the client's retries cannot be switched off. */
  checkClient(): Promise<void>;
}

export interface BotFrameworkDeps {
  readonly auth: TeamsAuth;
  /** Absent where the bot proves nothing. */
  readonly token?: CurrentToken;
  /** Absent where nobody has to prove anything. */
  readonly keys?: SigningKeys;
  readonly timeoutMs: number;
}

/** For whom the bot's tokens are made out (public cloud). */
const AUDIENCE = 'https://api.botframework.com';
/** More regions than Teams has: a bound, so that nobody can make the bot collect clients. */
const MOST_CLIENTS = 50;
/** Nobody listens there; a client for it shows whether its pipeline can be changed. */
const NOWHERE = 'http://127.0.0.1:9';

/** Sets Bot Framework up. Loading it takes about half a second, so nothing of it is imported before. */
export async function createBotFramework(deps: BotFrameworkDeps): Promise<BotFramework> {
  const botBuilder = await import('botbuilder');
  const { CloudAdapter } = botBuilder;
  const auth = await authOf(botBuilder, deps);
  /** Lends out the identity that Bot Framework makes for sending, whose class it does not export. */
  const adapter = new (class extends CloudAdapter {
    readonly identity = this.createClaimsIdentity(deps.auth.kind === 'required' ? deps.auth.appId : '');
  })(auth);
  const clientFor = createClients(auth, adapter.identity);
  return {
    connector: createConnector({ clientFor, timeoutMs: deps.timeoutMs }),
    adapter,
    auth,
    checkClient: async () => {
      await clientFor(NOWHERE);
    },
  };
}

/**
 * Every setting of the public cloud is written out: once one of them is given, Bot Framework fills in none of the others.
 * The address of the keys is a name for the keys that are lent to it, and never asked.
 */
async function authOf(
  { ConfigurationBotFrameworkAuthentication }: typeof BotBuilderModule,
  { auth, token, keys }: BotFrameworkDeps,
): Promise<ConfigurationBotFrameworkAuthentication> {
  const keysUrl = (auth.kind === 'required' ? auth.keysUrl : undefined) ?? KEYS_URL;
  if (keys !== undefined) await lendKeys(keysUrl, keys);
  const publicCloud = {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: AUDIENCE,
    ToBotFromChannelTokenIssuer: AUDIENCE,
    OAuthUrl: AUDIENCE,
    ToBotFromChannelOpenIdMetadataUrl: keysUrl,
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  };
  return new ConfigurationBotFrameworkAuthentication(publicCloud, createCredentials(auth, token));
}

/** One client per connector address, made once: it keeps its connections, and its token is shared by all. */
function createClients(
  auth: ConfigurationBotFrameworkAuthentication,
  identity: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0],
): (serviceUrl: string) => Promise<ConnectorClient> {
  const factory = auth.createConnectorFactory(identity);
  const clients = new Map<string, Promise<ConnectorClient>>();
  return (serviceUrl) => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    if (clients.size >= MOST_CLIENTS) clients.clear();
    const made = factory.create(serviceUrl, AUDIENCE).then(withoutRetries);
    clients.set(serviceUrl, made);
    made.catch(() => clients.delete(serviceUrl));
    return made;
  };
}
