import { destinationId } from '../address';
import { post } from './answer';
import { readPressed, readerOf } from './asked';
import type { TurnDeps } from './asked';
import type { Place, ReceivedOf } from '../receive/received';

/** Says hello where somebody opens their chat with the bot for the first time. */
export async function greet(deps: TurnDeps, at: Place, userId: string, key: string): Promise<void> {
  await welcome(deps, at, userId, key);
}

/** Says hello where the bot has come into a conversation; the coming and going of people is theirs. */
export async function joined(
  deps: TurnDeps,
  { at, userId, inviterId }: ReceivedOf<'joined'>,
  { key, botUserId }: { key: string; botUserId: string },
): Promise<void> {
  if (userId === botUserId) await welcome(deps, at, inviterId, key);
}

/** Nothing may be posted any more where the bot was taken out, or what was closed for all. */
export async function left(
  { handler }: TurnDeps,
  { at, userId }: ReceivedOf<'left'>,
  botUserId: string,
): Promise<void> {
  if (userId === undefined || userId === botUserId) await handler.removed(destinationId(at.channelId));
}

async function welcome(deps: TurnDeps, at: Place, addedById: string | undefined, key: string): Promise<void> {
  const said =
    addedById === undefined
      ? { destination: await deps.conversations.destination(at, undefined), text: '', from: { id: '' } }
      : await readPressed(deps, at, { userId: addedById }, '');
  const notice = await deps.handler.installed(
    said.destination,
    addedById === undefined ? undefined : said.from,
  );
  if (notice !== undefined)
    await post(deps, { to: said.destination, key }, { notice, reader: await readerOf(deps, said) });
}
