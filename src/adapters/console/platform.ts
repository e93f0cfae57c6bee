import type { SendOutcome } from '../../domain/delivery';
import type { Notice } from '../../domain/notice';
import type { Destination, Reader } from '../../domain/subscription';
import type { ChatPlatform, Person, PersonalChat } from '../../ports/chat-platform';
import { oneLine, shorten } from '../../wording';
import { linesOf } from './lines';
import { codeOf, isClosed } from './stream';
import type { Write } from './stream';

export const CONSOLE = 'console';
const STDOUT = 'stdout';
const LONGEST_NAME = 60;

/** The conversation of whoever sits at the console. */
export const HERE: Destination = {
  id: 'console:stdout',
  platform: CONSOLE,
  address: STDOUT,
  scope: 'channel',
};

export interface ConsoleDeps {
  /** `console` when absent; else the platform that it stands in for. */
  readonly name?: string;
  readonly write: Write;
}

/**
 * A chat platform that is read where the bot was started. Each message is printed once, as text, under an id of its
 * own; one that is redrawn is printed again and says so. Every conversation of its name is one.
 */
export function createConsolePlatform({ name = CONSOLE, write }: ConsoleDeps): ChatPlatform {
  let count = 0;
  const print = async (to: Destination, text: Printed): Promise<SendOutcome> => {
    if (to.address !== STDOUT) return notOurs();
    const delivered = { kind: 'delivered', messageId: text.id } as const;
    return write(printed(to, text)).then(() => delivered, outcomeOf);
  };
  const nextId = (): string => `${name}-${String(++count)}`;
  return {
    name,
    // More than anybody reads; a console never asks for less.
    pace: { held: 'once-throttled', windows: [{ messages: 1_000, perMs: 1_000 }] },
    post: (to, notice, reader) => print(to, { id: nextId(), notice, reader }),
    reply: (to, below, notice, reader) =>
      print(to, { id: nextId(), notice, reader, ...(below !== '' && { below }) }),
    update: (to, id, notice, reader) => print(to, { id, notice, reader, changed: true }),
    personal: (near, person) => Promise.resolve(personalChat(name, near, person)),
    destination: (id) => Promise.resolve(destinationOf(name, id)),
  };
}

/** The conversation with this id; `undefined` when it is another platform's. */
export function destinationOf(platform: string, id: string): Destination | undefined {
  return id.startsWith(`${platform}:`) ? { ...HERE, id, platform } : undefined;
}

interface Printed {
  readonly id: string;
  readonly notice: Notice;
  readonly reader: Reader;
  /** The message that this one stands below. */
  readonly below?: string;
  readonly changed?: boolean;
}

/** Lines of ours begin with a bracket, and those of a notice are indented further: none can pass for the other. */
function printed(to: Destination, { id, notice, reader, below, changed }: Printed): string {
  const indent = below === undefined ? '' : '    ';
  const how = below === undefined ? '' : `, below [${plain(below)}]`;
  const head = `[${plain(id)}] ${plain(to.name ?? to.id)}${how}${changed === true ? ', changed:' : ''}`;
  return `${[head, ...linesOf(notice, reader).map((line) => `  ${line}`)].map((line) => indent + line).join('\n')}\n\n`;
}

function plain(text: string): string {
  return shorten(oneLine(text).replace(/[[\]]/g, ''), LONGEST_NAME);
}

function personalChat(platform: string, near: Destination, { id, name }: Person): PersonalChat {
  if (near.scope === 'personal') return { kind: 'open', destination: near };
  if (near.address !== STDOUT) return notOurs();
  const chat = { ...HERE, id: `${platform}:${oneLine(id)}`, platform, scope: 'personal' } as const;
  return { kind: 'open', destination: name === undefined ? chat : { ...chat, name: plain(name) } };
}

/** Of what a full disk refused a part may stand there; a pipe that nobody reads has shown nothing. */
function outcomeOf(error: unknown): SendOutcome {
  if (isClosed(error))
    return { kind: 'later', reason: 'standard output is closed: nobody reads it any more' };
  return { kind: 'unanswered', reason: `writing to standard output failed (${codeOf(error)})` };
}

function notOurs() {
  const reason = 'the stored address of this conversation is not a console';
  return { kind: 'refused', reason, gone: false } as const;
}
