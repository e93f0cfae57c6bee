import type { ConversationType } from './wire';

/** Who and what exists in the make-believe tenant. Ids have the form that real Teams uses (`29:` people, `28:` bots, `19:` rooms). */

export interface Person {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly email: string;
}

export interface Room {
  readonly id: string;
  readonly type: ConversationType;
  readonly name: string;
  readonly memberKeys: readonly string[];
}

export const TENANT_ID = '8f3b6a52-4f6d-4c0e-9a35-2f1f0c7d9e10';

export const BOT = { id: '28:5a9d2f60-1c7e-4d39-8b1f-7d2c6e0a4b11', name: 'Referral Bot' } as const;

export const TEAM = {
  id: '19:c0a7e51d6b2f4d0f9a1e@thread.tacv2',
  name: 'Contoso Partner Sales',
  aadGroupId: 'b7c9a1de-5a36-4b8f-8a4e-0f6d1c2b3a49',
} as const;

const person = (key: string, name: string, serial: string): Person => ({
  key,
  id: `29:1-${key}-7hQvT2mYx0`,
  name,
  aadObjectId: `6d1f0b3c-2a7e-4c58-9d10-00000000${serial}`,
  email: `${name.toLowerCase().replace(' ', '.')}@contoso.example`,
});

export const PEOPLE: readonly Person[] = [
  person('alex', 'Alex Wilber', 'a1e0'),
  person('dana', 'Dana Whitfield', 'da4a'),
  person('tomas', 'Tomás Rey', '70ca'),
  person('mei', 'Mei Lindqvist', '3e11'),
];

const everybody = PEOPLE.map((p) => p.key);

const personalRoom = (owner: Person): Room => ({
  id: `a:1-${owner.key}-referral-bot`,
  type: 'personal',
  name: BOT.name,
  memberKeys: [owner.key],
});

export const ROOMS: readonly Room[] = [
  ...PEOPLE.map(personalRoom),
  { id: '19:deal-desk-4f0e2b@thread.v2', type: 'groupChat', name: 'Deal desk', memberKeys: everybody },
  { id: TEAM.id, type: 'channel', name: 'General', memberKeys: everybody },
  { id: '19:0b7e4d2c9a6f4e15@thread.tacv2', type: 'channel', name: 'Bot operations', memberKeys: everybody },
  { id: '19:5e1f9d3a7c0b42c8@thread.tacv2', type: 'channel', name: 'Referrals', memberKeys: everybody },
];

/** The person at the page until somebody else is chosen. */
export const DEFAULT_PERSON = 'alex';

/** Where new referrals are shown from the first start on. */
export const REFERRALS_ROOM = '19:5e1f9d3a7c0b42c8@thread.tacv2';

/** Where the bot is found from the first start on. */
export const FIRST_ROOMS = [
  'a:1-alex-referral-bot',
  REFERRALS_ROOM,
  '19:0b7e4d2c9a6f4e15@thread.tacv2',
] as const;

export function personByKey(key: string): Person | undefined {
  return PEOPLE.find((p) => p.key === key);
}

export function membersOf(room: Room): readonly Person[] {
  return PEOPLE.filter((p) => room.memberKeys.includes(p.key));
}
