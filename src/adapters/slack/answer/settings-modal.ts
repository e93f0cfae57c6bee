import { z } from 'zod';
import type { Notice, ProblemNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import type { ChatHandler, ChatMessage } from '../../../ports/chat-platform';
import type { Clock } from '../../../ports/clock';
import { tell } from '../../../wording';
import { message } from '../../../wording/message';
import { CALLBACK_IDS } from '../draw/actions';
import { PLATFORM_NAME, destinationId, printAddress } from '../address';
import { post } from './answer';
import { readPressed, readerOf } from './asked';
import type { TurnDeps } from './asked';
import { workspaceIn } from '../receive/clicks';
import { plainText } from '../draw/escape';
import { parsePlace, printPlace } from '../receive/received';
import type { Entry, Place, ReceivedOf } from '../receive/received';
import { submissionSchema } from '../receive/schema';
import { readSettingsForm } from '../draw/views/settings-answers';
import type { FormCommand } from '../draw/views/settings-answers';
import { settingsForm } from '../draw/views/settings-form';

export interface Opening {
  readonly said: ChatMessage;
  readonly at: Place;
  /** Of the press; Slack takes it for three seconds. */
  readonly triggerId: string;
}

/** Opens the form for a conversation's settings, filled in with what stands; gives what to say where it cannot be. */
export async function openSettings(
  deps: TurnDeps,
  { said, at, triggerId }: Opening,
): Promise<Notice | undefined> {
  const notice = await deps.handler.command(said);
  if (notice.kind !== 'settings') return notice;
  const view = settingsForm(notice.subscriptions, await readerOf(deps, said), printPlace(at));
  const connection = await deps.connect(at);
  if (connection.kind !== 'connected') return formLate();
  const result = await connection.ask(({ views }) => views.open({ trigger_id: triggerId, view }));
  if (result.ok) return undefined;
  deps.log.warn('the form for settings could not be opened', {
    destinationId: said.destination.id,
    code: result.failure.code,
    at: result.failure.at,
  });
  return formLate();
}

function formLate(): ProblemNotice {
  return {
    kind: 'problem',
    title: message('slack.answers.form-late.title'),
    text: message('slack.answers.form-late.text'),
    suggestions: ['settings', 'help'],
  };
}

export interface SubmitDeps {
  readonly handler: ChatHandler;
  readonly clock: Clock;
}

/** What became of a form that was sent: what is wrong with it, by its inputs, or what is to be told in the conversation. */
export interface Submitted {
  readonly errors?: Readonly<Record<string, string>>;
  readonly saved?: Entry;
}

const LONGEST_ERROR = 300;
const answer = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_time: z.string().nullish(),
});
const stateSchema = z.object({ values: z.record(z.string(), z.record(z.string(), answer)) });

/**
 * Carries out what a sent form asks for, while Slack waits: the first change that is refused ends it, and those after it
 * are not made. Nothing is asked of Slack. `undefined` when it is no form of ours.
 */
export async function submitSettings(deps: SubmitDeps, body: unknown): Promise<Submitted | undefined> {
  const read = submissionSchema.safeParse(body).data;
  if (read?.view.callback_id !== CALLBACK_IDS.settingsForm) return undefined;
  const at = parsePlace(read.view.private_metadata ?? '');
  const state = stateSchema.safeParse(read.view.state).data;
  // A form of one workspace says nothing about the conversations of another.
  if (at === undefined || state === undefined || workspaceIn(read)?.teamId !== at.teamId) return {};
  const said = settingsMessage(at, read.user.id);
  const current = await deps.handler.command(said);
  if (current.kind !== 'settings') return {};
  const { commands } = readSettingsForm(state, current.subscriptions);
  const errors = await change(deps, said, commands);
  if (errors !== undefined) return { errors };
  if (commands.length === 0) return {};
  const received = { kind: 'settings-saved', at, userId: read.user.id } as const;
  return {
    saved: { key: `slack:view:${read.trigger_id ?? `${read.view.id} ${read.view.hash ?? ''}`}`, received },
  };
}

async function change(
  { handler, clock }: SubmitDeps,
  said: ChatMessage,
  commands: readonly FormCommand[],
): Promise<Submitted['errors']> {
  for (const { blockId, text } of commands) {
    const notice = await handler.command({ ...said, text });
    if (notice.kind !== 'problem') continue;
    const reader: Reader = { now: clock.now(), timeZone: 'UTC', language: await handler.language(said) };
    return { [blockId]: plainText(tell(reader, notice.text), LONGEST_ERROR) };
  }
  return undefined;
}

/** The conversation by its address alone: it is known, for it has settings. */
function settingsMessage(at: Place, userId: string): ChatMessage {
  const { teamId, enterpriseId, channelId } = at;
  return {
    destination: {
      id: destinationId(channelId),
      platform: PLATFORM_NAME,
      address: printAddress({ teamId, channelId, ...(enterpriseId !== undefined && { enterpriseId }) }),
      scope: channelId.startsWith('D') ? 'personal' : 'channel',
    },
    text: 'settings',
    from: { id: userId },
  };
}

/** Tells a conversation that somebody has changed its settings. */
export async function tellSaved(
  deps: TurnDeps,
  received: ReceivedOf<'settings-saved'>,
  key: string,
): Promise<void> {
  const said = await readPressed(deps, received.at, received, 'settings');
  const notice: Notice = {
    kind: 'done',
    title: message('slack.answers.settings-saved.title'),
    text: message('slack.answers.settings-saved.text', { name: said.from.name ?? said.from.id }),
    suggestions: ['settings'],
  };
  await post(deps, { to: said.destination, key }, { notice, reader: await readerOf(deps, said) });
}
