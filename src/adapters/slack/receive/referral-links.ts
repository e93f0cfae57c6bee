import { parseUrl } from '../../../domain/loopback';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const PARTNER_CENTER = 'partner.microsoft.com';

/**
 * The referral that an address of Partner Center leads to, if it leads to one. `template` is the address that the bot's
 * own links have, with `{id}` where the referral's id stands.
 */
export function linkedReferral(url: string, template: string): string | undefined {
  const byTemplate = idBy(template, url);
  if (byTemplate !== undefined) return byTemplate;
  const parsed = parseUrl(url);
  if (parsed?.protocol !== 'https:' || parsed.hostname !== PARTNER_CENTER) return undefined;
  return (
    new RegExp(`/(${ID})(?:/|$)`, 'i').exec(parsed.pathname)?.[1] ??
    exactly(parsed.searchParams.get('id') ?? '')
  );
}

/** The first referral that a text names: by an address of Partner Center or by its id alone. */
export function namedReferral(text: string): string | undefined {
  return new RegExp(`(?<![0-9a-f-])${ID}(?![0-9a-f-])`, 'i').exec(text)?.[0];
}

function exactly(text: string): string | undefined {
  return new RegExp(`^${ID}$`, 'i').test(text) ? text : undefined;
}

/** Whatever follows the template, such as a fragment, is passed over. */
function idBy(template: string, url: string): string | undefined {
  const pattern = template
    .split(/(\{id\}|\{engagementId\})/)
    .map((part) => {
      if (part === '{id}') return `(?<id>${ID})`;
      return part === '{engagementId}' ? '[^/?&#]*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  if (!template.includes('{id}')) return undefined;
  return new RegExp(`^${pattern}(?:[/?&#]|$)`, 'i').exec(url)?.groups?.['id'];
}
