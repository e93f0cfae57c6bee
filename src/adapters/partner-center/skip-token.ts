/**
 * The decoded `$skiptoken` of an `@odata.nextLink`, or `undefined` when there is none. Only the token is taken: the
 * documented link has scheme http, a path that does not exist and none of the request's other options, so its address
 * is never followed. A `+` stays a `+`: the token is not form data.
 */
export function readSkipToken(nextLink: unknown): string | undefined {
  if (typeof nextLink !== 'string') return undefined;
  const match = /[?&](?:\$|%24)skiptoken=([^&#]+)/i.exec(nextLink);
  return match?.[1] === undefined ? undefined : decodeOnce(match[1]);
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
