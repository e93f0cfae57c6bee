import type { SandboxMode } from '../config';
import { isRecord, textAt } from './payload';
import type { Page } from './page';
import type { Kept } from './referral-book';
import { writeSkipToken, type Position } from './skiptoken';

/** How answers look: which mode, and on which base (scheme, host and port, no slash at the end) right links stand. */
export interface Look {
  readonly mode: SandboxMode;
  readonly baseUrl: string;
}

export const REFERRALS_PATH = '/v1.0/engagements/referrals';
const DOCUMENTED_HOST = 'api.partner.microsoft.com';
const CONTEXT = '@odata.context';

/** The body of a GET by id: of an untouched published referral that very text (in `clean` mode with right links). */
export function presentOne(kept: Kept, look: Look): string {
  if (kept.text !== undefined)
    return look.mode === 'clean' ? withRightLinks(kept.text, kept, look) : kept.text;
  return JSON.stringify({ [CONTEXT]: entityContext(look), ...shown(kept, look) });
}

export interface PageLook extends Look {
  /** The path of the collection that was asked. */
  readonly path: string;
  readonly select: (row: Readonly<Record<string, unknown>>) => object;
}

/** The body of a GET of the collection. */
export function presentPage(page: Page, look: PageLook): object {
  return {
    [CONTEXT]: listContext(look),
    '@odata.count': countOf(page, look),
    value: page.rows.map((kept) => look.select(presentRow(kept, look))),
    ...(page.next === undefined ? {} : { '@odata.nextLink': nextLink(page.next, look) }),
  };
}

/** Links as a page prints them: which page's slips depends on the id. */
export function documentedLinks(id: string, engagementId: string): object {
  const base = `https://${DOCUMENTED_HOST}/v1.0`;
  const variants: readonly [string, string][] = [
    // 2020 get-by-id page: no `?`, no `/`.
    [
      `${base}/engagements/referrals$filter=engagementId eq '${engagementId}'`,
      `${base}/engagements/referrals${id}`,
    ],
    // 2019 get-by-id page: engagments.
    [
      `${base}/engagments/referrals?$filter=engagementId eq '${engagementId}'`,
      `${base}/engagments/referrals/${id}`,
    ],
    // Seen in real answers: the id without quotes.
    [
      `${base}/engagements/referrals?$filter=engagementId eq ${engagementId}`,
      `${base}/engagements/referrals/${id}`,
    ],
  ];
  const [related, self] = variants[id.charCodeAt(0) % variants.length] ?? ['', ''];
  return links(related, self);
}

function presentRow(kept: Kept, look: Look): Readonly<Record<string, unknown>> {
  const { [CONTEXT]: _context, ...row } = shown(kept, look);
  if (look.mode === 'clean') return row;
  // The documented list rows carry no eTag and show the customer's ids as an empty object.
  const { eTag: _eTag, ...bare } = row;
  const profile = bare['customerProfile'];
  return isRecord(profile) && 'ids' in profile ? { ...bare, customerProfile: { ...profile, ids: {} } } : bare;
}

function shown({ payload }: Kept, look: Look): Readonly<Record<string, unknown>> {
  if (look.mode === 'as-documented' || !isRecord(payload['links'])) return payload;
  return { ...payload, links: rightLinks(payload.id, textAt(payload, 'engagementId') ?? '', look) };
}

function rightLinks(
  id: string,
  engagementId: string,
  { baseUrl }: Look,
): { relatedReferrals: Link; self: Link } {
  return links(
    `${baseUrl}${REFERRALS_PATH}?$filter=engagementId eq '${engagementId}'`,
    `${baseUrl}${REFERRALS_PATH}/${id}`,
  );
}

interface Link {
  readonly uri: string;
  readonly method: string;
}

function links(related: string, self: string): { relatedReferrals: Link; self: Link } {
  return { relatedReferrals: { uri: related, method: 'GET' }, self: { uri: self, method: 'GET' } };
}

/** Replaces the links inside a text and leaves every other byte alone. */
function withRightLinks(text: string, { payload }: Kept, look: Look): string {
  const right = rightLinks(payload.id, textAt(payload, 'engagementId') ?? '', look);
  const printed = payload['links'];
  if (!isRecord(printed)) return text;
  return Object.entries(right).reduce((result, [name, link]) => {
    const uri = textAt(printed[name], 'uri');
    return uri === undefined ? result : result.replace(JSON.stringify(uri), () => JSON.stringify(link.uri));
  }, text);
}

/**
 * `clean`: the rows of this page. `as-documented`: what the pages print, of little use: 100 beside a next link
 * however many rows there are (2019), else 1 (2020).
 */
function countOf({ rows, next, total }: Page, { mode }: Look): number {
  if (mode === 'clean' && total !== undefined) return total;
  if (mode === 'clean') return rows.length;
  return next === undefined ? 1 : 100;
}

function nextLink(next: Position, { mode, baseUrl, path }: PageLook): string {
  const token = encodeURIComponent(writeSkipToken(next));
  if (mode === 'as-documented') {
    // http, a path without `engagements`, nothing but the token, and its escapes in lower case.
    return `http://${DOCUMENTED_HOST}/v1.0/referrals?$skiptoken=${token.replace(/%../g, (code) => code.toLowerCase())}`;
  }
  const options = Object.entries(next.options).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}&`,
  );
  return `${baseUrl}${path}?${options.join('')}$skiptoken=${token}`;
}

function listContext({ mode, baseUrl }: Look): string {
  return mode === 'clean'
    ? `${baseUrl}/v1.0/$metadata#Referrals`
    : `http://${DOCUMENTED_HOST}/v1.0/$metadata#Referrals`;
}

function entityContext({ mode, baseUrl }: Look): string {
  if (mode === 'clean') return `${baseUrl}/v1.0/$metadata#Referrals/$entity`;
  return `https://${DOCUMENTED_HOST}/v1.0/engagments/referrals/$metadata#Referrals/$entity`;
}
