import type { Member, Referral } from '../../../domain/referral';
import { addressWords, consentLines, languageName, joined, oneLine, personName, say } from '../../../wording';
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

/** The customer's address, contact people and consent. Who does not want to be contacted is not shown with a number. */
export function customerModel(referral: Referral, reader: Reader, limits: TextLimits): CustomerModel {
  const team = referral.customerProfile?.team ?? [];
  const isOff = referral.consent?.consentToContact === false && team.length > 0;
  const address = md(addressWords(referral.customerProfile?.address, reader.language), 400);
  const contacts = isOff ? [] : peopleModels(team, 'Person', reader, limits);
  const consent = consentLines(referral.consent, reader).map(({ allowed, text }) => ({
    icon: allowed ? 'CheckmarkCircle' : 'DismissCircle',
    color: allowed ? 'Good' : 'Attention',
    text: md(text),
  }));
  const contactsNote = md(isOff ? say(reader, 'details.contacts-hidden', { count: team.length }) : '');
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
  return firstOf(people, limits.items, (left) => ({ icon, name: md(andMore(left, reader)), lines: [] }));
}

function personModel(member: Member, icon: string, reader: Reader, limits: TextLimits): PersonModel {
  const { title, email, phoneNumber } = member;
  const name = personName(member) || oneLine(email ?? '') || oneLine(phoneNumber ?? '');
  const lines = [title, email, phoneNumber, preferences(member, reader)];
  const texts = lines.filter((text) => text !== name).map((text) => ({ text: md(text ?? '', limits.line) }));
  return {
    icon,
    name: md(name || say(reader, 'details.unnamed-contact'), 80),
    lines: texts.filter(({ text }) => text !== ''),
  };
}

function preferences({ contactPreference = {} }: Member, reader: Reader): string {
  const { locale = '', disableNotifications } = contactPreference;
  const language = locale === '' ? '' : languageName(locale, reader.language);
  return joined([
    language === '' ? '' : say(reader, 'details.prefers-language', { language }),
    notificationWords(disableNotifications, reader),
  ]);
}

function notificationWords(isOff: boolean | undefined, reader: Reader): string {
  if (isOff === undefined) return '';
  return say(reader, isOff ? 'details.no-notifications' : 'details.takes-notifications');
}
