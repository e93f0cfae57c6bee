import type { Member, Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { languageName } from '../locale';
import { personName } from '../people';
import { say } from '../say';
import { joined, oneLine } from '../text';

/** A person and what is known of them. */
export interface PersonWords {
  readonly name: string;
  /** Title, mail address, number and preferences; text, never links made of what came in. */
  readonly lines: readonly string[];
}

export interface CustomerContacts {
  readonly people: readonly Member[];
  /** Set in place of people who do not want to be contacted. */
  readonly note: string;
}

/** The people at the customer, for the details alone. Who does not want to be contacted is not shown with a number. */
export function customerContacts({ customerProfile, consent }: Referral, reader: Reader): CustomerContacts {
  const people = customerProfile?.team ?? [];
  const isOff = consent?.consentToContact === false && people.length > 0;
  if (!isOff) return { people, note: '' };
  return { people: [], note: say(reader, 'details.contacts-hidden', { count: people.length }) };
}

export function personWords(member: Member, reader: Reader): PersonWords {
  const { title = '', email = '', phoneNumber = '' } = member;
  const name = personName(member) || oneLine(email) || oneLine(phoneNumber);
  const lines = [title, email, phoneNumber, preferences(member, reader)];
  return {
    name: name || say(reader, 'details.unnamed-contact'),
    lines: lines.filter((text) => text !== name && oneLine(text) !== ''),
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
