/** The issuer of the tokens with which Bot Framework calls bots (public cloud). */
const ISSUER = 'https://api.botframework.com';

/** A token as it was written, its signature not yet looked at. */
export interface UnprovenToken {
  readonly keyId: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What the signature is about. */
  readonly signed: string;
  readonly signature: Buffer;
}

/**
 * Reads what can be a token with which Teams calls a bot: only an RS256 token of Bot Framework, written in the one way
 * there is to write it, is worth a look at its signature. Says nothing about whether it is genuine.
 */
export function readToken(authorization: string): UnprovenToken | undefined {
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization)?.slice(1) ?? [];
  const [header, payload, signature] = parts.map(bytesOf);
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  const { alg, kid } = jsonIn(header);
  const claims = jsonIn(payload);
  if (alg !== 'RS256' || typeof kid !== 'string' || claims['iss'] !== ISSUER) return undefined;
  return { keyId: kid, claims, signed: `${parts[0] ?? ''}.${parts[1] ?? ''}`, signature };
}

/** Two texts for the same bytes would be two tokens for one. */
function bytesOf(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
}

function jsonIn(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
