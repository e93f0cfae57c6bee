import { DEFAULT_PERSON as FIRST_PERSON, PEOPLE as EVERYBODY } from '../teams/directory';

/** Who and what exists in the make-believe workspace: the people of the Teams tenant, under Slack's kind of ids. */

export interface SlackPerson {
  /** The same as in the Teams tenant. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** The short name that old payloads carry. */
  readonly userName: string;
  readonly email: string;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47, as `users.info` tells it. */
  readonly locale: string;
}

export type ChannelType = 'channel' | 'private' | 'dm';

export interface Room {
  readonly id: string;
  readonly type: ChannelType;
  /** Without the `#`. */
  readonly name: string;
  readonly memberKeys: readonly string[];
}

export const WORKSPACE = { id: 'T04CNTS0PRT', name: 'Contoso Partners', domain: 'contoso-partners' } as const;

export const APP = { id: 'A04RFRL0APP', command: '/referral' } as const;

/** `id` is the bot's, `userId` that of the user as whom it speaks. */
export const BOT = {
  id: 'B04RFRL0BOT',
  userId: 'U04RFRL0BOT',
  name: 'Referral Bot',
  userName: 'referral_bot',
} as const;

/** The message shortcuts of the app's manifest. */
export const SHORTCUTS = [{ callbackId: 'show_referral', title: 'Show referral' }] as const;

/** Links to these are told to the bot when somebody posts them. */
export const UNFURL_DOMAINS = ['partner.microsoft.com'] as const;

const HOMES: Readonly<Record<string, readonly [id: string, timeZone: string, locale: string]>> = {
  alex: ['U04ALEX0WLB', 'Europe/London', 'en-US'],
  dana: ['U04DANA0WHT', 'Europe/Berlin', 'de-DE'],
  tomas: ['U04TOMAS0RY', 'Europe/Madrid', 'es-ES'],
  mei: ['U04MEI0LNDQ', 'Europe/Stockholm', 'en-GB'],
};

/** Short names have no accents. */
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

export const PEOPLE: readonly SlackPerson[] = EVERYBODY.map(({ key, name, email }) => {
  const [id = `U04${key.toUpperCase()}`, timeZone = 'UTC', locale = 'en-US'] = HOMES[key] ?? [];
  return { key, id, name, userName: plainLetters(email.split('@')[0] ?? key), email, timeZone, locale };
});

const everybody = PEOPLE.map((p) => p.key);

const chatWithBot = (owner: SlackPerson): Room => ({
  id: owner.id.replace('U04', 'D04'),
  type: 'dm',
  name: BOT.name,
  memberKeys: [owner.key],
});

/** Where the bot is found from the first start on, and which is subscribed then. */
export const FIRST_CHANNEL = 'C04RFRLS001';

export const ROOMS: readonly Room[] = [
  ...PEOPLE.map(chatWithBot),
  { id: FIRST_CHANNEL, type: 'channel', name: 'referrals', memberKeys: everybody },
  { id: 'C04DEALDESK', type: 'channel', name: 'deal-desk', memberKeys: everybody },
  { id: 'C04EMEALEAD', type: 'private', name: 'emea-leads', memberKeys: ['alex', 'dana', 'tomas'] },
];

/** The person at the page until somebody else is chosen. */
export const DEFAULT_PERSON = FIRST_PERSON;

export function personByKey(key: string): SlackPerson | undefined {
  return PEOPLE.find((p) => p.key === key);
}

export function personById(id: string): SlackPerson | undefined {
  return PEOPLE.find((p) => p.id === id);
}

export function membersOf(room: Room): readonly SlackPerson[] {
  return PEOPLE.filter((p) => room.memberKeys.includes(p.key));
}
