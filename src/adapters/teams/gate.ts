import type { Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TeamsAuth } from './config';
import { parseActivity, tenantOf } from './activity';
import type { TeamsActivity } from './activity';
import { faultOfServiceUrl, serviceUrlRule } from './service-url';
import { looksLikeOurToken } from './token-shape';

/** What Bot Framework says of a token that it accepts. */
export type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

export interface Admitted {
  readonly ok: true;
  readonly activity: TeamsActivity;
  readonly proof: Proof;
}

/** Who may come in, with what; or the status that says no. */
export type Admission =
  Admitted | { readonly ok: false; readonly status: 400 | 401 | 403 | 503; readonly reason: string };

/** Checks a request's token and activity. Never throws; the reason is for the log alone. */
export type Gate = (authorization: string, body: unknown) => Promise<Admission>;

const CHANNEL = 'msteams';
const METADATA_TIMEOUT_MS = 10_000;

export function createGate(botAuth: ConfigurationBotFrameworkAuthentication, auth: TeamsAuth): Gate {
  const rule = serviceUrlRule(auth);
  return async (authorization, body) => {
    if (auth.kind === 'required' && !looksLikeOurToken(authorization))
      return no(401, 'no token of Bot Framework');
    const raw = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
    const proof = await prove(botAuth, raw as Activity, authorization);
    if (typeof proof === 'number')
      return no(proof, proof === 401 ? 'the token was refused' : 'no signing keys');
    const activity = parseActivity(raw);
    if (activity === undefined) return no(400, 'not an activity of Teams');
    const fault = faultOfServiceUrl(activity.serviceUrl, rule);
    if (fault !== undefined) return no(403, fault);
    if (activity.channelId !== CHANNEL) return no(403, 'it comes from another channel than Teams');
    if (isOtherTenant(auth, activity)) return no(403, 'it comes from another tenant');
    return { ok: true, activity, proof };
  };
}

async function prove(
  botAuth: ConfigurationBotFrameworkAuthentication,
  activity: Activity,
  authorization: string,
): Promise<Proof | 401 | 503> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<503>((resolve) => {
    timer = setTimeout(resolve, METADATA_TIMEOUT_MS, 503);
  });
  try {
    return await Promise.race([botAuth.authenticateRequest(activity, authorization), late]);
  } catch (error) {
    return isAboutTheToken(error) ? 401 : 503;
  } finally {
    clearTimeout(timer);
  }
}

/** That the keys could not be had is nobody's fault who knocks; every other error is about the token. */
function isAboutTheToken(error: unknown): boolean {
  const { name, code, statusCode } = (error ?? {}) as {
    name?: unknown;
    code?: unknown;
    statusCode?: unknown;
  };
  const noKeys =
    name === 'FetchError' ||
    typeof code === 'string' ||
    (typeof statusCode === 'number' && statusCode >= 500);
  return !noKeys;
}

/** A bot of one tenant has nothing to say to others. */
function isOtherTenant(auth: TeamsAuth, activity: TeamsActivity): boolean {
  if (auth.kind === 'anonymous' || auth.appType === 'MultiTenant') return false;
  return tenantOf(activity)?.toLowerCase() !== auth.tenantId?.toLowerCase();
}

function no(status: 400 | 401 | 403 | 503, reason: string): Admission {
  return { ok: false, status, reason };
}
