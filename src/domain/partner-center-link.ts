import type { Referral } from './referral';

/**
 * The address of a referral in Partner Center: `template` with `{id}` and `{engagementId}` filled in. A link that
 * needs an id which is not there leads to its site instead, as it does without a referral.
 */
export function partnerCenterLink(template: string, referral?: Referral): string {
  const ids = { id: referral?.id, engagementId: referral?.engagementId };
  const lacks = Object.entries(ids).some(([name, id]) => id === undefined && template.includes(`{${name}}`));
  if (lacks) return new URL(template.replace(/\{\w+\}/g, 'x')).origin;
  return template.replace(/\{(id|engagementId)\}/g, (_, name: keyof typeof ids) =>
    encoded(String(ids[name])),
  );
}

/** Half a surrogate pair, which no address can hold, becomes U+FFFD. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));
}
