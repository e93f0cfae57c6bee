import type { Conversation } from './chat-log';
import type { Person } from './directory';
import { PEOPLE, TEAM, TENANT_ID, membersOf } from './directory';

/** A member as Teams describes it to bots (`TeamsChannelAccount`). */
export function memberAccount(person: Person): Readonly<Record<string, string>> {
  const [givenName = '', surname = ''] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    givenName,
    surname,
    email: person.email,
    userPrincipalName: person.email,
    objectId: person.aadObjectId,
    aadObjectId: person.aadObjectId,
    tenantId: TENANT_ID,
    userRole: 'user',
  };
}

export interface MemberPage {
  readonly members: readonly unknown[];
  readonly continuationToken?: string;
}

/** One page of members; the token is the position to go on from. */
export function pageOfMembers(conversation: Conversation, pageSize: number, token: string): MemberPage {
  const everybody = membersOf(conversation);
  const start = Number.parseInt(token, 10) || 0;
  const end = start + pageSize;
  const members = everybody.slice(start, end).map(memberAccount);
  return end < everybody.length ? { members, continuationToken: String(end) } : { members };
}

/** A member by Teams id or directory id. */
export function findMember(conversation: Conversation, id: string): Person | undefined {
  return membersOf(conversation).find((p) => p.id === id || p.aadObjectId === id);
}

export function teamDetails(channels: readonly Conversation[]): Readonly<Record<string, unknown>> {
  return { ...TEAM, type: 'standard', channelCount: channels.length, memberCount: PEOPLE.length };
}
