import { verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopbackUrl } from '../../../domain/loopback';
import { MINUTE_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { WebhookConfig } from './config';
import { isAboutReferrals, readEvent } from './event';
import type { WebhookEvent } from './event';
import { createFetchCertificate } from './fetch-certificate';
import type { FetchCertificate } from './fetch-certificate';
import { readRawBody } from './read-raw-body';
import { createRecently } from './recently';
import { readSignedHeaders } from './signed-headers';
import { createSigningKeys } from './signing-keys';
import type { SigningKeys } from './signing-keys';

export interface WebhookDoorDeps {
  readonly config: Pick<WebhookConfig, 'certificateHost' | 'authorities'>;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * Something has happened to a referral: it is time to look. At most once a minute for the same event and referral.
   * Must not throw. `referralId` comes from a signed message and still is a hint only.
   */
  readonly hint: (eventName: string, referralId?: string) => void;
  /** Only tests give one. */
  readonly fetchCertificate?: FetchCertificate;
}

/** Answers one POST in full, always with an empty body. Never throws. */
export type WebhookDoor = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The longest documented message has under 400 bytes. */
const MOST_BODY_BYTES = 16 * 1024;

/** Where Microsoft's authorities publish the certificates of issuers ("Azure Certificate Authority details", AIA). */
export const ISSUER_HOSTS = ['www.microsoft.com', 'caissuers.microsoft.com', 'cacerts.digicert.com'] as const;

/**
 * The door for Partner Center's webhooks. 200: signed by Microsoft (whatever it says); 400 and 401: not; 413: too long;
 * 503: its certificate could not be fetched, and Partner Center is to try again.
 */
export function createWebhookDoor(deps: WebhookDoorDeps): WebhookDoor {
  const { config, clock, log, fetchCertificate = createFetchCertificate() } = deps;
  const isLocal = isLoopbackUrl(`http://${config.certificateHost}/`);
  const issuerHosts = isLocal ? [config.certificateHost] : ISSUER_HOSTS;
  const { authorities } = config;
  const keys = createSigningKeys({
    ...{ fetchCertificate, issuerHosts, clock },
    ...(authorities !== undefined && { authorities }),
  });
  const told = createRecently({ clock, forMs: MINUTE_MS, most: 1_000 });
  const warned = createRecently({ clock, forMs: MINUTE_MS, most: 100 });
  return async (req, res) => {
    const verdict = await admit(req, { keys, certificateHost: config.certificateHost }).catch(
      unforeseen(log),
    );
    if (!verdict.ok) {
      // A flood of forged ones must not become a flood of lines.
      if (warned.isNew(verdict.reason))
        log.warn('a webhook was turned away', { status: verdict.status, reason: verdict.reason });
      answer(res, verdict.status);
      return;
    }
    answer(res, 200);
    pass(readEvent(verdict.body), { ...deps, told });
  };
}

/** A fault of ours: Partner Center is to try again. */
function unforeseen(log: Log): (error: unknown) => Verdict {
  return (error) => {
    log.error('a webhook could not be checked', { error });
    return { ok: false, status: 503, reason: 'it could not be checked' };
  };
}

type Verdict =
  | { readonly ok: true; readonly body: Buffer }
  | { readonly ok: false; readonly status: number; readonly reason: string };

/** The cheap checks first; nothing is fetched before they have all passed. */
async function admit(
  req: IncomingMessage,
  { keys, certificateHost }: { readonly keys: SigningKeys; readonly certificateHost: string },
): Promise<Verdict> {
  const headers = readSignedHeaders(req.headers, certificateHost);
  if (!headers.ok) return headers;
  const body = await readRawBody(req, MOST_BODY_BYTES);
  if (!body.ok)
    return { ...body, reason: body.status === 413 ? 'the body is too long' : 'the body broke off' };
  const signer = await keys.keyAt(headers.certificateUrl);
  if (signer.kind === 'later') return { ok: false, status: 503, reason: signer.reason };
  if (signer.kind === 'refused') return { ok: false, status: 401, reason: signer.reason };
  const isSigned = verify(headers.hash, body.bytes, signer.key, headers.signature);
  if (!isSigned) return { ok: false, status: 401, reason: 'the signature is not that of the body' };
  return { ok: true, body: body.bytes };
}

function pass(
  event: WebhookEvent | undefined,
  {
    hint,
    log,
    told,
  }: Pick<WebhookDoorDeps, 'hint' | 'log'> & { readonly told: ReturnType<typeof createRecently> },
): void {
  if (event === undefined) {
    log.warn('Partner Center sent a webhook that says nothing');
    return;
  }
  const { name, resourceId } = event;
  log.info('Partner Center sent a webhook', { event: name });
  if (isAboutReferrals(name) && told.isNew(`${name} ${resourceId ?? ''}`)) hint(name, resourceId);
}

/** What was not read of a refused request is not waited for. (restify takes `writeHead`'s result away: no chaining.) */
function answer(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'content-length': '0', ...(status !== 200 && { connection: 'close' }) });
  res.end();
}
