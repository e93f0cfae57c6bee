import type { Address, Member, Referral } from '../domain/referral';
import { countryName } from './locale';
import { say } from './say';
import type { Listener } from './say';
import { joined, oneLine } from './text';

/** First and last name on one line; empty when the API gave neither. */
export function personName(member: Member): string {
  return oneLine(joined([member.firstName, member.lastName], ' '));
}

/** What people call the referral: the customer, else the deal's name. */
export function customerName(referral: Referral, to: Listener): string {
  return givenName(referral) || say(to, 'referral.unnamed-customer');
}

/** The deal's own name; empty when it has none or the same as the customer. */
export function dealName(referral: Referral): string {
  const name = oneLine(referral.name ?? '');
  return name === givenName(referral) ? '' : name;
}

function givenName({ customerProfile, name }: Referral): string {
  return oneLine(customerProfile?.name ?? '') || oneLine(name ?? '');
}

/** `Leeds, GB`; empty when neither is known. */
export function placeWords(address: Address | undefined): string {
  return oneLine(joined([address?.city ?? '', address?.country ?? ''], ', '));
}

/** The whole address on one line, the country by its name in the reader's language. */
export function addressWords(address: Address | undefined, language: string): string {
  if (address === undefined) return '';
  const { addressLine1, addressLine2, city, state, postalCode, region, country } = address;
  const stateAndCode = joined([state, postalCode], ' ');
  const ownRegion = region === state ? '' : region;
  const parts = [
    addressLine1,
    addressLine2,
    city,
    stateAndCode,
    ownRegion,
    countryName(country ?? '', language),
  ];
  return oneLine(joined(parts, ', '));
}
