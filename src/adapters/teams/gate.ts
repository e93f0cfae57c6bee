import type { Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { parseActivity, tenantOf } from './activity';
import type { TeamsActivity } from './activity';
import type { TeamsAuth } from './config';
import { faultOfServiceUrl, serviceUrlRule } from './service-url';
import type { Proven } from './token-check';

/** What Bot Framework says of a token that it accepts. */
export type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** One request: its token, and its body as JSON. */
export interface Knock {
  readonly authorization: string;
  /** What the token was found to say; absent where none is needed. */
  readonly proven?: Proven;
  readonly body: unknown;
}

export interface Admitted {
  readonly ok: true;
  readonly activity: TeamsActivity;
  readonly proof: Proof;
}

/** Who may come in, with what; or the status that says no. */
export type Admission =
  Admitted | { readonly ok: false; readonly status: 400 | 401 | 403; readonly reason: string };

/**
 * Checks an activity against the token it came with, which is genuine: a body is not signed. Never rejects; the reason
 * is for the log alone.
 */
export type Gate = (knock: Knock) => Promise<Admission>;

const CHANNEL = 'msteams';

export function createGate(botAuth: ConfigurationBotFrameworkAuthentication, auth: TeamsAuth): Gate {
  const rule = serviceUrlRule(auth);
  return async ({ authorization, proven, body }) => {
    const mismatch = proven && mismatchOf(proven, body);
    if (mismatch !== undefined) return no(401, mismatch);
    const activity = parseActivity(body);
    if (activity === undefined) return no(400, 'not an activity of Teams');
    const fault = faultOfServiceUrl(activity.serviceUrl, rule);
    if (fault !== undefined) return no(403, fault);
    if (activity.channelId !== CHANNEL) return no(403, 'it comes from another channel than Teams');
    if (isOtherTenant(auth, activity)) return no(403, 'it comes from another tenant');
    const proof = await prove(botAuth, activity, authorization);
    return proof === undefined ? no(401, 'Bot Framework refuses the token') : { ok: true, activity, proof };
  };
}

/** A token is good for one service, and its key for some channels. Whoever names neither gets nothing. */
function mismatchOf({ serviceUrl, endorsements }: Proven, body: unknown): string | undefined {
  const { serviceUrl: wanted, channelId } = (body ?? {}) as { serviceUrl?: unknown; channelId?: unknown };
  if (wanted !== serviceUrl) return 'the token is for another service URL';
  const isEndorsed = endorsements.length === 0 || endorsements.some((channel) => channel === channelId);
  return isEndorsed ? undefined : 'the key may not sign for this channel';
}

/** Bot Framework's own check, of what has passed ours; its texts go nowhere. */
async function prove(
  botAuth: ConfigurationBotFrameworkAuthentication,
  activity: TeamsActivity,
  authorization: string,
): Promise<Proof | undefined> {
  try {
    return await botAuth.authenticateRequest(activity as unknown as Activity, authorization);
  } catch {
    return undefined;
  }
}

/** A bot of one tenant has nothing to say to others. */
function isOtherTenant(auth: TeamsAuth, activity: TeamsActivity): boolean {
  if (auth.kind === 'anonymous' || auth.appType === 'MultiTenant') return false;
  return tenantOf(activity)?.toLowerCase() !== auth.tenantId?.toLowerCase();
}

function no(status: 400 | 401 | 403, reason: string): Admission {
  return { ok: false, status, reason };
}
