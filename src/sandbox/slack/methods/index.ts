import { APP, BOT, WORKSPACE } from '../directory';
import { chatMethods } from './chat';
import { conversationMethods } from './conversations';
import { historyMethods } from './history';
import type { Method } from './method';
import { userMethods } from './users';
import { viewMethods } from './views';

export type { ApiDeps, Method } from './method';

const authTest: Method = () => ({
  url: `https://${WORKSPACE.domain}.slack.com/`,
  team: WORKSPACE.name,
  user: BOT.userName,
  team_id: WORKSPACE.id,
  user_id: BOT.userId,
  bot_id: BOT.id,
  app_id: APP.id,
  is_enterprise_install: false,
});

/** Says back what it was told; with `error` it fails. Needs no token. */
const apiTest: Method = (args) => {
  const { error, token: _secret, ...rest } = args;
  return { ...(typeof error === 'string' ? { ok: false, error } : {}), args: rest };
};

/** The methods of the Web API that the sandbox has, by name. */
export const METHODS: Readonly<Record<string, Method>> = {
  'api.test': apiTest,
  'auth.test': authTest,
  ...chatMethods,
  ...conversationMethods,
  ...historyMethods,
  ...userMethods,
  ...viewMethods,
};
