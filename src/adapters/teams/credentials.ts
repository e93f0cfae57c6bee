import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { CurrentToken } from './bot-token';
import type { TeamsAuth } from './config';

/** What Bot Framework asks for the bot's identity. */
type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/**
 * The bot's identity for Bot Framework. Its own factory takes an empty app id as a wish for no authentication at all;
 * here nothing but `anonymous` is one.
 */
export function createCredentials(auth: TeamsAuth, token?: CurrentToken): CredentialsFactory {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it implements the abstract class
  return {
    isAuthenticationDisabled: () => Promise.resolve(auth.kind === 'anonymous'),
    isValidAppId: (appId: unknown) =>
      Promise.resolve(typeof appId === 'string' && appId.toLowerCase() === auth.appId.toLowerCase()),
    createCredentials: () =>
      Promise.resolve({
        signRequest: async (request) => {
          if (token !== undefined) request.headers.set('authorization', `Bearer ${await token()}`);
          return request;
        },
      }),
  };
}
