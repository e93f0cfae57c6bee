import type { Member, Referral } from '../../../domain/referral';
import {
  addressWords,
  consentLines,
  counted,
  languageName,
  joined,
  oneLine,
  personName,
} from '../../../wording';
import type { Reader } from '../../../domain/subscription';
import { md } from '../escape';
import type { Markdown } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';

export interface PersonModel {
  readonly icon: string;
  readonly name: Markdown;
  readonly lines: readonly { readonly text: Markdown }[];
}

export interface CustomerModel {
  readonly hasCustomer: boolean;
  readonly address: Markdown;
  readonly contactsNote: Markdown;
  readonly contacts: readonly PersonModel[];
  readonly consent: readonly { readonly icon: string; readonly color: string; readonly text: Markdown }[];
}

/** The customer's address, contact people and consent. Who does not want to be contacted is not shown with a number. */
export function customerModel(referral: Referral, reader: Reader, limits: TextLimits): CustomerModel {
  const team = referral.customerProfile?.team ?? [];
  const isOff = referral.consent?.consentToContact === false && team.length > 0;
  const address = md(addressWords(referral.customerProfile?.address, reader.language), 400);
  const contacts = isOff ? [] : peopleModels(team, 'Person', reader, limits);
  const consent = consentLines(referral.consent).map(({ allowed, text }) => ({
    icon: allowed ? 'CheckmarkCircle' : 'DismissCircle',
    color: allowed ? 'Good' : 'Attention',
    text: md(text),
  }));
  const contactsNote = md(
    isOff ? `${counted(team.length, 'contact')} not shown: the customer does not want to be contacted.` : '',
  );
  const hasCustomer = address !== '' || contactsNote !== '' || contacts.length > 0 || consent.length > 0;
  return { hasCustomer, address, contactsNote, contacts, consent };
}

/** People with what is known of them. Mail addresses and numbers are text, never links made of what came in. */
export function peopleModels(
  members: readonly Member[],
  icon: string,
  reader: Reader,
  limits: TextLimits,
): readonly PersonModel[] {
  const people = members.map((member) => personModel(member, icon, reader, limits));
  return firstOf(people, limits.items, (left) => ({ icon, name: md(`and ${String(left)} more`), lines: [] }));
}

function personModel(member: Member, icon: string, reader: Reader, limits: TextLimits): PersonModel {
  const { title, email, phoneNumber, contactPreference } = member;
  const locale = contactPreference?.locale;
  const lines = [
    title,
    email,
    phoneNumber,
    joined([
      locale === undefined || locale === '' ? '' : `prefers ${languageName(locale, reader.language)}`,
      notificationWords(contactPreference?.disableNotifications),
    ]),
  ];
  const name = personName(member) || oneLine(email ?? '') || oneLine(phoneNumber ?? '') || 'Unnamed contact';
  const texts = lines.filter((text) => text !== name).map((text) => ({ text: md(text ?? '', limits.line) }));
  return {
    icon,
    name: md(name, 80),
    lines: texts.filter(({ text }) => text !== ''),
  };
}

function notificationWords(isOff: boolean | undefined): string {
  return isOff === undefined ? '' : isOff ? 'no notifications' : 'takes notifications';
}
