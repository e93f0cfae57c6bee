import { z } from 'zod';
import { TENANT_ID } from '../teams/directory';
import { ACCOUNTS } from './accounts';
import type { SignedIn } from './desk';

const AUDIENCE = 'https://api.partner.microsoft.com';
const APP_ID = '0d8f6c1e-6a57-4a3f-9a35-5b1d6f2c7e10';

/** How long an access token is good, on the sandbox's clock. */
export const ACCESS_TOKEN_SECONDS = 3600;

/** What an access token says about itself. Moments are milliseconds since 1970. */
export interface Stamp {
  readonly session: string;
  readonly expiresAt: number;
}

/** An access token with the claims that Entra puts into one for the Partner API; unsigned, for nobody checks it. */
export function writeAccessToken({ who }: SignedIn, session: string, now: number): string {
  const { name, upn } = ACCOUNTS[who.account];
  const issued = Math.floor(now / 1000);
  const claims = {
    aud: AUDIENCE,
    iss: `https://sts.windows.net/${TENANT_ID}/`,
    iat: issued,
    nbf: issued,
    exp: issued + ACCESS_TOKEN_SECONDS,
    amr: who.mfa ? ['pwd', 'mfa'] : ['pwd'],
    appid: APP_ID,
    name,
    upn,
    scp: 'user_impersonation',
    sid: session,
    tid: TENANT_ID,
    ver: '1.0',
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}

/** Reads a token of that kind; `undefined` for any other text. */
export function readAccessToken(token: string): Stamp | undefined {
  const [, claims = ''] = token.split('.');
  const parsed = stampSchema.safeParse(Buffer.from(claims, 'base64url').toString('utf8'));
  return parsed.success ? { session: parsed.data.sid, expiresAt: parsed.data.exp * 1000 } : undefined;
}

const stampSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ sid: z.string(), exp: z.number() }));

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
