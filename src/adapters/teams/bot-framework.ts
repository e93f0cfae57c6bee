import type * as BotBuilderModule from 'botbuilder';
import type { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TeamsAuth } from './config';
import { createConnector, withoutRetries } from './connector';
import type { Connector, ConnectorClient } from './connector';

/** Bot Framework, set up. */
export interface BotFramework {
  readonly connector: Connector;
  readonly adapter: CloudAdapter;
  readonly auth: ConfigurationBotFrameworkAuthentication;
  /** Rejects when the client's retries cannot be switched off. */
  checkClient(): Promise<void>;
}

/** For whom the bot's tokens are made out (public cloud). */
const AUDIENCE = 'https://api.botframework.com';
/** More regions than Teams has: a bound, so that nobody can make the bot collect clients. */
const MOST_CLIENTS = 50;
/** Nobody listens there; a client for it shows whether its pipeline can be changed. */
const NOWHERE = 'http://127.0.0.1:9';

type BotBuilder = typeof BotBuilderModule;

/** Sets Bot Framework up. Loading it takes about half a second, so nothing of it is imported before. */
export async function createBotFramework(teamsAuth: TeamsAuth, timeoutMs: number): Promise<BotFramework> {
  const botBuilder = await import('botbuilder');
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botBuilder;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it implements the abstract class
  const auth = new ConfigurationBotFrameworkAuthentication({}, credentialsOf(botBuilder, teamsAuth));
  /** Lends out the identity that Bot Framework makes for sending, whose class it does not export. */
  const adapter = new (class extends CloudAdapter {
    readonly identity = this.createClaimsIdentity(teamsAuth.kind === 'required' ? teamsAuth.appId : '');
  })(auth);
  const clientFor = createClients(auth, adapter.identity);
  return {
    connector: createConnector({ clientFor, timeoutMs }),
    adapter,
    auth,
    checkClient: async () => {
      await clientFor(NOWHERE);
    },
  };
}

/** An empty app id is what switches Bot Framework's authentication off: it is left empty only where that is asked for. */
function credentialsOf({ ConfigurationServiceClientCredentialFactory }: BotBuilder, auth: TeamsAuth) {
  if (auth.kind === 'anonymous') return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: auth.appId,
    MicrosoftAppType: auth.appType,
    ...(auth.tenantId !== undefined && { MicrosoftAppTenantId: auth.tenantId }),
    ...(auth.password !== undefined && { MicrosoftAppPassword: auth.password }),
  });
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
