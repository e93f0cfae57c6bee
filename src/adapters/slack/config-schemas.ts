import { z } from 'zod';
import { isLoopbackUrl, parseUrl } from '../../domain/loopback';

/** A text that `findFault` accepts (by returning `undefined`) or says what is wrong with. */
function checked(findFault: (value: string) => string | undefined) {
  return z.string().superRefine((value, context) => {
    const message = findFault(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

/** `SLACK_API_URL`; ends with one slash. */
export const apiUrlSchema = checked((value) => faultOfUrl(value)).transform((url) =>
  url.replace(/\/*$/, '/'),
);

/** `SLACK_REDIRECT_URL`. Behind a proxy it may have more before our path. */
export const redirectUrlSchema = checked((value) => {
  const fault = faultOfUrl(value);
  if (fault !== undefined) return fault;
  return value.endsWith(REDIRECT_PATH) ? undefined : `must end with ${REDIRECT_PATH} (it is "${value}")`;
});

export const REDIRECT_PATH = '/slack/oauth_redirect';

function faultOfUrl(value: string): string | undefined {
  const url = parseUrl(value);
  if (url === undefined) return `must be an absolute URL (it is "${value}")`;
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or a password';
  if (/[?#]/.test(value)) return 'must not hold a query or a fragment';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackUrl(value))) return undefined;
  return `must begin with https:// unless it is on a loopback address (it is "${value}")`;
}

/** What may stand in an HTTP header or a form. The values are secrets and never quoted. */
export const secretSchema = checked(faultOfWord);

function faultOfWord(value: string): string | undefined {
  return /^[\x21-\x7e]+$/.test(value) ? undefined : 'must be one word of printable ASCII characters';
}

/** The tokens that are often taken for one another, by how they begin. */
const OTHER_TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^xapp-/, 'an app-level token, which belongs into SLACK_APP_TOKEN'],
  [/^xoxp-/, 'the token of a user'],
  [/^xoxe/, 'a token that expires: switch token rotation off, or use SLACK_CLIENT_ID instead'],
  [/^xoxb-/, 'a bot token, which belongs into SLACK_BOT_TOKEN'],
];

/** `SLACK_BOT_TOKEN` (`xoxb-`), `SLACK_APP_TOKEN` (`xapp-`). A server on this machine may give out other tokens. */
export function tokenSchema(beginning: 'xoxb-' | 'xapp-', local: boolean) {
  return checked((value) => {
    const fault = faultOfWord(value);
    if (fault !== undefined || value.startsWith(beginning)) return fault;
    const other = OTHER_TOKENS.find(([pattern]) => pattern.test(value))?.[1];
    if (other !== undefined) return `must begin with ${beginning} (it is ${other})`;
    return local ? undefined : `must begin with ${beginning}`;
  });
}

/** `SLACK_CLIENT_ID`. */
export function clientIdSchema(local: boolean) {
  return checked((value) =>
    local || /^\d+\.\d+$/.test(value)
      ? undefined
      : `must be two numbers with a dot between them (it is "${value}")`,
  );
}

const SHORTEST_STATE_SECRET = 16;

/** `SLACK_STATE_SECRET`: of our own making, so it can be asked to be hard to guess. */
export const stateSecretSchema = checked((value) =>
  value.length >= SHORTEST_STATE_SECRET
    ? undefined
    : `must have at least ${String(SHORTEST_STATE_SECRET)} characters, so that nobody guesses it`,
);

/** `SLACK_ALLOWED_TEAMS`. */
export const teamsSchema = z.string().transform((value, context) => {
  const ids = value.split(',').map((id) => id.trim());
  const wrong = ids.find((id) => !/^[TE][A-Z0-9]+$/.test(id));
  if (wrong !== undefined) {
    const message = `must hold ids of workspaces (T…) or organisations (E…), separated by commas ("${wrong}" is none)`;
    context.addIssue({ code: 'custom', message });
  }
  return ids;
});
