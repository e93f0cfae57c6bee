import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';

/** The requests of a sign-in, and what they were answered with. */
export interface RecordedSignIn {
  readonly httpClient: HttpClient;
  /** Everything that was sent and answered. */
  text(): string;
  /** The newest value of this name in an answer, e.g. of `access_token`. */
  newest(name: string): string;
  /** A stretch of every secret that was answered, with a name for it. The stretch is what a base64 text is known by. */
  marks(): Readonly<Record<string, string>>;
}

const SECRETS = ['access_token', 'refresh_token', 'id_token', 'device_code'] as const;

export function recordSignIn(): RecordedSignIn {
  const client = createDefaultHttpClient();
  const texts: string[] = [];
  const values = (name: string): readonly string[] =>
    texts.flatMap((text) =>
      [...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map(([, value = '']) => value),
    );
  return {
    httpClient: {
      sendRequest: async (request) => {
        const response = await client.sendRequest(request);
        texts.push(typeof request.body === 'string' ? request.body : '', response.bodyAsText ?? '');
        return response;
      },
    },
    text: () => texts.join('\n'),
    newest: (name) => values(name).at(-1) ?? '',
    marks: () =>
      Object.fromEntries(
        [...SECRETS, 'user_code'].flatMap((name) =>
          [...new Set(values(name))]
            .map((value, index) => [`${name} ${String(index + 1)}`, value.slice(-24)] as const)
            // The first code to enter is in the log: whoever starts the bot finds there where to sign in.
            .slice(name === 'user_code' ? 1 : 0),
        ),
      ),
  };
}
