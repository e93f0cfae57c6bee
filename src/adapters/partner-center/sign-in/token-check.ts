import { z } from 'zod';
import type { EpochMs } from '../../../domain/instant';
import type { SignInFacts } from '../../../domain/sign-in';

/** What a token tells about itself. */
export interface TokenFacts extends Pick<
  SignInFacts,
  'username' | 'tenantId' | 'audience' | 'scopes' | 'roles' | 'mfa'
> {
  readonly expiresAt?: EpochMs;
}

export type TokenVerdict =
  /** Not readable by anybody but the API, which is its right. */
  | { readonly kind: 'opaque' }
  | { readonly kind: 'good'; readonly facts: TokenFacts }
  /** `reason` says what is wrong with it and what to use instead, without a name and without the token. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What a token must be for (authentication page: resource `https://api.partner.microsoft.com`). */
export const AUDIENCE = 'https://api.partner.microsoft.com';
export const SCOPE = `${AUDIENCE}/.default`;

/** The same resource by the ids of its applications ("Microsoft Partner", "Microsoft Partner Center"). */
const AUDIENCE_IDS = ['4990cffe-04e8-4e8b-808a-1175604b879f', 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'];

const texts = z.array(z.string()).catch([]);
const text = z.string().min(1).optional().catch(undefined);

/** The claims that matter here; one of another type counts as absent. */
const claimsSchema = z.object({
  aud: z.union([z.string().transform((aud) => [aud]), texts]).catch([]),
  scp: z.string().catch(''),
  roles: texts,
  wids: texts,
  amr: z.array(z.string()).optional().catch(undefined),
  idtyp: text,
  tid: text,
  upn: text,
  preferred_username: text,
  unique_name: text,
  exp: z.number().optional().catch(undefined),
});
type Claims = z.infer<typeof claimsSchema>;

/**
 * Whether the referrals API can be expected to take a token, before it is sent: it must be for that API, of a person
 * (App+User), and not over. The signature is the API's business: nothing is believed here that opens a door.
 */
export function checkToken(token: string, now: EpochMs): TokenVerdict {
  const claims = readClaims(token);
  if (claims === undefined) return { kind: 'opaque' };
  const facts = factsOf(claims);
  const reason = faultOfAudience(claims) ?? faultOfSubject(claims) ?? faultOfTime(facts, now);
  return reason === undefined ? { kind: 'good', facts } : { kind: 'refused', reason };
}

function readClaims(token: string): Claims | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  try {
    const decoded = Buffer.from(parts[1] ?? '', 'base64url').toString('utf8');
    return claimsSchema.safeParse(JSON.parse(decoded)).data;
  } catch {
    return undefined;
  }
}

function factsOf(claims: Claims): TokenFacts {
  const username = claims.upn ?? claims.preferred_username ?? claims.unique_name;
  return {
    scopes: claims.scp.split(' ').filter((scope) => scope !== ''),
    roles: [...claims.roles, ...claims.wids],
    ...(username !== undefined && { username }),
    ...(claims.tid !== undefined && { tenantId: claims.tid }),
    ...(claims.aud[0] !== undefined && { audience: claims.aud[0] }),
    ...(claims.amr !== undefined && { mfa: claims.amr.includes('mfa') }),
    ...(claims.exp !== undefined && { expiresAt: claims.exp * 1000 }),
  };
}

function faultOfAudience({ aud }: Claims): string | undefined {
  if (aud.some(isOurAudience)) return undefined;
  return `the token is for ${nameOf(aud[0])}, but the referrals API takes only tokens for ${AUDIENCE}: ask for the scope ${SCOPE}`;
}

function isOurAudience(aud: string): boolean {
  const name = aud.toLowerCase().replace(/\/+$/, '');
  return name === AUDIENCE || AUDIENCE_IDS.includes(name.replace(/^api:\/\//, ''));
}

/** Comes from outside: repeated only where it can be nothing but an address or an id. */
function nameOf(aud: string | undefined): string {
  if (aud === undefined) return 'nothing in particular';
  return /^[\w:/.-]{1,100}$/.test(aud) ? `"${aud}"` : 'something else';
}

function faultOfSubject({ idtyp, scp, roles }: Claims): string | undefined {
  if (idtyp !== 'app' && (scp !== '' || roles.length === 0)) return undefined;
  return 'the token is of an application alone, but the referrals API takes only tokens of a person (App+User): sign in with "referral-bot login"';
}

function faultOfTime({ expiresAt }: TokenFacts, now: EpochMs): string | undefined {
  if (expiresAt === undefined || expiresAt > now) return undefined;
  return `the token ended at ${new Date(expiresAt).toISOString()}: get a new one`;
}
