import { placeOf } from './clicks';
import { LONGEST_TEXT } from './received';
import type { Entry } from './received';
import { commandSchema } from './schema';

/** What a slash command asks to be done; its own name, `/referral`, may be anything. */
export function entryOfCommand(body: unknown): Entry | undefined {
  const read = commandSchema.safeParse(body).data;
  if (read === undefined) return undefined;
  const { team_id: teamId, enterprise_id: enterpriseId } = read;
  const { user_name: userName, response_url: responseUrl } = read;
  const workspace = { teamId, ...(enterpriseId !== undefined && { enterpriseId }) };
  return {
    key: `slack:cmd:${read.trigger_id}`,
    received: {
      kind: 'command',
      at: placeOf(workspace, read.channel_id, read.channel_name),
      userId: read.user_id,
      text: (read.text ?? '').slice(0, 2 * LONGEST_TEXT),
      ...(userName !== undefined && { userName }),
      ...(responseUrl !== undefined && { responseUrl }),
    },
  };
}
