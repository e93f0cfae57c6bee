/** The issuer of the tokens with which Bot Framework calls bots (public cloud). */
const ISSUER = 'https://api.botframework.com';

/**
 * Whether it can be a token with which Teams calls a bot: only an RS256 token of Bot Framework is worth a look at its
 * signature. Says nothing about whether it is genuine.
 */
export function looksLikeOurToken(authorization: string): boolean {
  const match = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization);
  const [header, payload] = [jsonIn(match?.[1]), jsonIn(match?.[2])];
  return header['alg'] === 'RS256' && payload['iss'] === ISSUER;
}

function jsonIn(part: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
