import type { BotWatch } from '../../page/bot-watch';
import type { BotRequest } from '../bot-link';
import type { Channel, ChatLog } from '../chat-log';
import type { SlackPerson } from '../directory';
import type { AnswerPlace } from '../interactions';
import type { Outbox } from '../outbox';
import type { ResponsePlace, ResponseUrls } from '../response-urls';
import type { Triggers } from '../triggers';
import type { ViewBook } from '../view-book';

/** What people act with. */
export interface PeopleDeps {
  readonly log: ChatLog;
  readonly views: ViewBook;
  readonly triggers: Triggers;
  readonly urls: ResponseUrls;
  readonly bot: BotWatch<BotRequest>;
  readonly outbox: Outbox;
  readonly now: () => number;
  readonly baseUrl: () => string;
}

/** What something that somebody did leads to on their screen; messages and forms come by themselves. */
export type Outcome = { readonly kind: 'accepted' } | { readonly kind: 'error'; readonly text: string };

/** Where the bot may answer, for a while. */
export function answerPlace(deps: PeopleDeps, place: ResponsePlace): AnswerPlace {
  return {
    triggerId: deps.triggers.issue({ personKey: place.personKey }),
    responseUrl: `${deps.baseUrl()}${deps.urls.issue(place)}`,
  };
}

/** Sends a request while the person waits, as Slack shows a warning when it fails. */
export async function sendAndWait(deps: PeopleDeps, request: BotRequest): Promise<Outcome> {
  const delivery = await deps.bot.send(request);
  if (delivery.kind === 'accepted') return { kind: 'accepted' };
  return { kind: 'error', text: `Something went wrong: ${deps.bot.describe(delivery)}.` };
}

/** Somebody's chat with the bot. */
export function chatOf({ log }: PeopleDeps, person: SlackPerson): Channel | undefined {
  return log.channels().find((c) => c.type === 'dm' && c.memberKeys[0] === person.key);
}
