import { ApiError } from '../api-error';
import { flagArg, limitArg, neededArg } from '../args';
import type { SlackPerson } from '../directory';
import { APP, BOT, PEOPLE, WORKSPACE, personById } from '../directory';
import type { Fields } from '../wire';
import type { Method } from './method';
import { pageOf } from './paging';

const shared = { team_id: WORKSPACE.id, deleted: false, is_restricted: false, is_ultra_restricted: false };

const bot: Fields = {
  ...shared,
  id: BOT.userId,
  name: BOT.userName,
  real_name: BOT.name,
  is_bot: true,
  is_app_user: false,
  profile: { real_name: BOT.name, display_name: BOT.name, api_app_id: APP.id, bot_id: BOT.id },
};

/** A member of the workspace as `users.info` describes one. */
function userFields(person: SlackPerson, withLocale: boolean): Fields {
  const { id, userName, name, email, timeZone, locale } = person;
  return {
    ...shared,
    id,
    name: userName,
    real_name: name,
    tz: timeZone,
    tz_label: zoneLabel(timeZone),
    tz_offset: offsetSeconds(timeZone),
    is_bot: false,
    is_app_user: false,
    is_admin: false,
    ...(withLocale ? { locale } : {}),
    profile: { real_name: name, real_name_normalized: name, display_name: '', email },
  };
}

const info: Method = (args) => {
  const id = neededArg(args, 'user');
  const person = personById(id);
  if (person !== undefined) return { user: userFields(person, flagArg(args, 'include_locale')) };
  if (id === BOT.userId) return { user: bot };
  throw new ApiError('user_not_found');
};

const list: Method = (args) => {
  const everybody = [...PEOPLE.map((p) => userFields(p, flagArg(args, 'include_locale'))), bot];
  const { items, next } = pageOf(everybody, args, limitArg(args, 200, 1000));
  return { members: items, response_metadata: { next_cursor: next } };
};

function zoneLabel(timeZone: string): string {
  return zonePart(timeZone, 'long');
}

function offsetSeconds(timeZone: string): number {
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(zonePart(timeZone, 'longOffset')) ?? [];
  const seconds = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -seconds : seconds;
}

function zonePart(timeZone: string, timeZoneName: 'long' | 'longOffset'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

export const userMethods: Readonly<Record<string, Method>> = { 'users.info': info, 'users.list': list };
