import { decode } from 'html-entities';
import { z } from 'zod';
import type { Person } from '../../ports/chat-platform';
import { oneLine, shorten } from '../../wording';
import type { ConversationAddress } from './address';
import type { Connector } from './connector';

/** A person in the text of a message. */
export interface Mention {
  /** What stands in the message: `<at>Dana Young</at>`. */
  readonly text: string;
  readonly person: Person & { readonly name: string };
}

/** More than anybody means to address; a bound for texts made to be slow. */
const MOST_MENTIONS = 20;
const LONGEST_NAME = 100;

const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

const schema = z
  .array(
    z
      .object({
        type: z.literal('mention'),
        text: z.string().min(1),
        mentioned: z.object({
          id: z.string().min(1),
          name: optionalText,
          aadObjectId: optionalText,
          type: optionalText,
        }),
      })
      .optional()
      .catch(undefined),
  )
  .catch([]);

/** The entities of a message sorted: what addresses the bot, and the other people who are mentioned. */
export function readMentions(
  entities: unknown,
  botId: string,
): { readonly bot: readonly string[]; readonly people: readonly Mention[] } {
  const mentions = schema.parse(entities).filter((mention) => mention !== undefined);
  return {
    bot: mentions.filter(({ mentioned }) => mentioned.id === botId).map(({ text }) => text),
    people: mentions
      .filter(({ mentioned }) => isPerson(mentioned))
      .slice(0, MOST_MENTIONS)
      .map(({ text, mentioned }) => ({
        text,
        person: { id: mentioned.aadObjectId ?? mentioned.id, name: nameIn(mentioned.name ?? text) },
      })),
  };
}

/** Bots are `28:…`, channels and teams `19:…`; tags say what they are. */
function isPerson({ id, type }: { readonly id: string; readonly type?: string | undefined }): boolean {
  return !/^(28|19):/.test(id) && (type === undefined || type === 'person' || type === 'user');
}

function nameIn(text: string): string {
  return shorten(oneLine(decode(text.replace(/<\/?at(?:\s[^<>]*)?>/gi, ' '))), LONGEST_NAME);
}

/**
 * The same people under the directory's ids, by which they are known when they write themselves: a mention carries
 * the account's id. Who cannot be looked up keeps that.
 */
export function withDirectoryIds(
  connector: Connector,
  of: ConversationAddress,
  people: readonly Person[],
): Promise<readonly Person[]> {
  return Promise.all(
    people.map(async (person) => {
      if (!person.id.startsWith('29:')) return person;
      const found = await connector.member(of, person.id);
      const directoryId = found.ok ? found.answer.directoryId : undefined;
      return directoryId === undefined ? person : { ...person, id: directoryId };
    }),
  );
}
