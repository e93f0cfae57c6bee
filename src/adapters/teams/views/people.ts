import type { Member, Referral } from '../../../domain/referral';
import { addressWords, consentLines, customerContacts, personWords } from '../../../wording';
import type { Reader } from '../../../domain/subscription';
import { md } from '../escape';
import type { Markdown } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';
import { andMore } from './common';
import type { TextModel } from './common';

export interface PersonModel {
  readonly icon: string;
  readonly name: Markdown;
  readonly lines: readonly TextModel[];
}

export interface CustomerModel {
  readonly hasCustomer: boolean;
  readonly address: Markdown;
  readonly contactsNote: Markdown;
  readonly contacts: readonly PersonModel[];
  readonly consent: readonly { readonly icon: string; readonly color: string; readonly text: Markdown }[];
}

/** The customer's address, contact people and consent. */
export function customerModel(referral: Referral, reader: Reader, limits: TextLimits): CustomerModel {
  const { people, note } = customerContacts(referral, reader);
  const address = md(addressWords(referral.customerProfile?.address, reader.language), 400);
  const contacts = peopleModels(people, 'Person', reader, limits);
  const consent = consentLines(referral.consent, reader).map(({ allowed, text }) => ({
    icon: allowed ? 'CheckmarkCircle' : 'DismissCircle',
    color: allowed ? 'Good' : 'Attention',
    text: md(text),
  }));
  const contactsNote = md(note);
  const hasCustomer = address !== '' || contactsNote !== '' || contacts.length > 0 || consent.length > 0;
  return { hasCustomer, address, contactsNote, contacts, consent };
}

/** People with what is known of them. */
export function peopleModels(
  members: readonly Member[],
  icon: string,
  reader: Reader,
  limits: TextLimits,
): readonly PersonModel[] {
  const people = members.map((member) => personModel(member, icon, reader, limits));
  return firstOf(people, limits.items, (left) => ({ icon, name: md(andMore(left, reader)), lines: [] }));
}

function personModel(member: Member, icon: string, reader: Reader, limits: TextLimits): PersonModel {
  const { name, lines } = personWords(member, reader);
  return { icon, name: md(name, 80), lines: lines.map((text) => ({ text: md(text, limits.line) })) };
}
