import type { SandboxConfig } from '../config';
import { jsonReply, Refusal, type Reply } from '../http';
import type { Sees } from '../sign-in/door';
import { readODataRequest, readV1Request, type ListRequest } from './list-request';
import { pageOf } from './page';
import { applyPatch, readPatch } from './patch';
import { textAt } from './payload';
import { presentOne, presentPage, REFERRALS_PATH, type Look } from './present';
import type { Kept, ReferralBook } from './referral-book';
import { odataSelection, v1Selection, type Selection, type SelectionContext } from './selection';

export interface PartnerApiDeps {
  readonly book: ReferralBook;
  readonly now: () => number;
  readonly config: Pick<SandboxConfig, 'mode' | 'absent'>;
  readonly ownOrganizationId: string;
  /** Where the sandbox listens; known once it does. */
  readonly baseUrl: () => string;
}

export interface PatchRequest {
  readonly id: string;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly prefer: string | undefined;
}

/** The emulated Partner API without HTTP, for callers who see only a part of it. Every method may throw a `Refusal`. */
export interface PartnerApi {
  readonly list: (request: ListRequest, sees: Sees) => Reply;
  readonly listV1: (request: ListRequest, sees: Sees) => Reply;
  get(id: string, sees: Sees): Reply;
  patch(request: PatchRequest, sees: Sees): Reply;
}

export const V1_PATH = '/v1/referrals';
export { readODataRequest, readV1Request, REFERRALS_PATH };

export function createPartnerApi({
  book,
  now,
  config,
  ownOrganizationId,
  baseUrl,
}: PartnerApiDeps): PartnerApi {
  const look = (): Look => ({ mode: config.mode, baseUrl: baseUrl() });

  function list(request: ListRequest, sees: Sees, path: string, compile: typeof odataSelection): Reply {
    const context: SelectionContext = { now: now(), absent: config.absent, ownOrganizationId };
    const selection: Selection = compile(request, context);
    book.expireDue(context.now);
    const visible = book.all().filter(({ payload }) => sees(payload));
    const page = pageOf(visible, request, selection, { lookAhead: config.mode === 'clean' });
    return jsonReply(200, presentPage(page, { ...look(), path, select: selection.select }));
  }

  function found(id: string, sees: Sees): Kept {
    book.expireDue(now());
    const kept = book.find(id);
    if (kept === undefined || !sees(kept.payload))
      throw new Refusal(404, 'itemNotFound', 'There is no referral with this id, or you may not see it.');
    return kept;
  }

  function patch({ id, body, ifMatch, prefer }: PatchRequest, sees: Sees): Reply {
    const kept = found(id, sees);
    const steps = readPatch(body);
    requireOwnLeg(kept, ownOrganizationId);
    requireMatch(kept, ifMatch);
    const at = book.stampNow(now());
    const changed = book.change(kept, now(), (payload) => applyPatch(payload, steps, at));
    const eTag = { ETag: textAt(changed.payload, 'eTag') ?? '' };
    if (!/\breturn=representation\b/i.test(prefer ?? '')) return { status: 204, headers: eTag, body: '' };
    return oneReply(changed, look(), { ...eTag, 'Preference-Applied': 'return=representation' });
  }

  return {
    list: (request, sees) => list(request, sees, REFERRALS_PATH, odataSelection),
    listV1: (request, sees) => list(request, sees, V1_PATH, v1Selection),
    get: (id, sees) => oneReply(found(id, sees), look()),
    patch,
  };
}

function oneReply(kept: Kept, look: Look, headers: Readonly<Record<string, string>> = {}): Reply {
  const eTag = textAt(kept.payload, 'eTag');
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/json',
      ...(eTag === undefined ? {} : { ETag: eTag }),
      ...headers,
    },
    body: presentOne(kept, look),
  };
}

/** The other party's leg of a shared deal can be read, not written. */
function requireOwnLeg({ payload }: Kept, ownOrganizationId: string): void {
  const owner = textAt(payload, 'organizationId');
  if (owner === undefined || owner === ownOrganizationId) return;
  throw new Refusal(
    403,
    'accessDenied',
    `This leg of the deal belongs to ${textAt(payload, 'organizationName') ?? owner}.`,
  );
}

function requireMatch({ payload }: Kept, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === '*' || ifMatch.trim() === textAt(payload, 'eTag')) return;
  throw new Refusal(
    412,
    'preconditionFailed',
    'The referral has changed since it was read: If-Match is not its eTag.',
  );
}
