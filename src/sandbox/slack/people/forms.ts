import { ApiError, refusedFor } from '../api-error';
import { withIds } from '../block-ids';
import { faultsOf, modalView } from '../check';
import type { SlackPerson } from '../directory';
import type { HomeTab } from '../events';
import { eventRequest, homeOpenedEvent } from '../events';
import { interactionRequest } from '../interactions';
import type { StandingView } from '../view-book';
import { viewFields } from '../view-book';
import type { StateValues, ViewFields } from '../wire';
import { isRecord } from '../wire';
import type { Outcome, PeopleDeps } from './deps';
import { chatOf, sendAndWait } from './deps';
import { missingValues } from './inputs';

export interface SubmitOutcome {
  readonly closed: boolean;
  /** By block: what to say beside the field. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What to say about the whole form. */
  readonly error?: string;
}

/** Sends a form off, and does with it what the bot's answer says (docs.slack.dev, "Modals"). */
export async function submit(
  deps: PeopleDeps,
  standing: StandingView,
  person: SlackPerson,
  values: StateValues,
): Promise<SubmitOutcome> {
  const missing = missingValues(standing.view.blocks, values);
  if (Object.keys(missing).length > 0) return { closed: false, errors: missing };
  const rest = {
    trigger_id: deps.triggers.issue({ personKey: person.key, viewId: standing.id }),
    view: viewFields(standing, values),
    response_urls: [],
  };
  const delivery = await deps.bot.send(interactionRequest('view_submission', person, rest));
  if (delivery.kind !== 'accepted') {
    const why = deps.bot.describe(delivery);
    return { closed: false, error: `We had some trouble connecting: ${why}. Try again?` };
  }
  try {
    return follow(deps, standing, delivery.body);
  } catch (error) {
    if (error instanceof ApiError) return { closed: false, error: unusable(error) };
    throw error;
  }
}

function unusable({ code, details }: ApiError): string {
  const { errors } = details;
  const why = Array.isArray(errors) ? `: ${errors.join('; ')}` : '';
  return `The bot's answer cannot be used (${code}${why}).`;
}

function follow({ views }: PeopleDeps, standing: StandingView, answer: unknown): SubmitOutcome {
  const action = isRecord(answer) ? answer['response_action'] : undefined;
  if (!isRecord(answer) || action === undefined) {
    views.close(standing);
    return { closed: true };
  }
  switch (action) {
    case 'clear':
      views.closeAll(standing.personKey);
      return { closed: true };
    case 'errors':
      return { closed: false, errors: errorsOf(standing, answer['errors']) };
    case 'update':
      views.update(standing, checkedView(answer['view']));
      return { closed: false };
    case 'push':
      views.push(standing, checkedView(answer['view']));
      return { closed: false };
    default:
      return { closed: false, error: 'The bot gave an answer that Slack does not know.' };
  }
}

/** Errors must name blocks of the form; others make Slack say that something went wrong. */
function errorsOf({ view }: StandingView, errors: unknown): Readonly<Record<string, string>> {
  const entries = isRecord(errors) ? Object.entries(errors) : [];
  const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const wrong = entries.filter(([id, text]) => !inputs.includes(id) || typeof text !== 'string');
  if (entries.length === 0 || wrong.length > 0)
    throw refusedFor(
      'invalid_errors',
      wrong.map(([id]) => `no input block ${id}`),
    );
  return Object.fromEntries(entries.map(([id, text]) => [id, String(text)]));
}

function checkedView(value: unknown): ViewFields {
  const faults = faultsOf(modalView, value, '/view');
  if (faults.length > 0) throw refusedFor('invalid_view', faults);
  const view = value as ViewFields;
  return { ...view, blocks: withIds(view.blocks) };
}

/** Closes a form without sending it; the bot hears of it where it asked to. */
export function close(deps: PeopleDeps, standing: StandingView, person: SlackPerson): void {
  deps.views.close(standing);
  if (standing.view.notify_on_close !== true) return;
  const rest = { view: viewFields(standing), is_cleared: false };
  deps.outbox.post([interactionRequest('view_closed', person, rest)]);
}

/** Looks at the Home tab, or at the chat with the bot. */
export async function openHome(deps: PeopleDeps, person: SlackPerson, tab: HomeTab): Promise<Outcome> {
  const chat = chatOf(deps, person);
  if (chat === undefined) return { kind: 'error', text: 'This person has no chat with the bot.' };
  const home = tab === 'home' ? deps.views.home(person.key) : undefined;
  const view = home === undefined ? {} : { view: viewFields(home) };
  const event = homeOpenedEvent(person, chat, deps.log.nextTs(), { tab, ...view });
  return sendAndWait(deps, eventRequest(event, deps.now()));
}
