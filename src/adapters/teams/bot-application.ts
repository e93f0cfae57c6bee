import type { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { CloudAdapter, InvokeResponse, TurnContext } from 'botbuilder';
import type { Log } from '../../ports/log';
import type { TeamsActivity } from './activity';
import type { Admitted } from './gate';
import type { CardJson } from './templates';
import type { Turns } from './turns';

/** The verb of every button of ours; what it does is in its `command`. */
const COMMAND_VERB = 'command';

/** Where a turn finds the activity as we have read it. */
const ACTIVITY_KEY = Symbol('activity');

/** Carries out one activity that has passed the gate; gives the answer to an invoke. Rejects when a turn fails. */
export type RunTurn = (admission: Admitted, raw: unknown) => Promise<InvokeResponse | undefined>;

/**
 * The turns, run by Bot Framework's adapter. Loading teams-ai takes about half a second, so it is not imported before
 * (and then without the package's root, which loads OpenAI clients as well).
 */
export async function createRunTurn(adapter: CloudAdapter, turns: Turns, log: Log): Promise<RunTurn> {
  type Incoming = Parameters<CloudAdapter['processActivityDirect']>[1];
  const { Application } = await import('@microsoft/teams-ai/lib/Application.js');
  const { INVOKE_RESPONSE_KEY } = await import('botbuilder');
  /** Its option against the typing timer changes nothing, and the timer is one for all turns: there is none here. */
  class QuietApplication extends Application {
    override startTypingTimer(): void {
      // Whoever waits for an answer sees it when it is there.
    }
  }
  const app = route(new QuietApplication({ removeRecipientMention: false }), turns, log);
  return async ({ activity, proof }, raw) => {
    let answer: InvokeResponse | undefined;
    // What we have checked, as we have checked it, stands before what came in.
    const { type, channelId, serviceUrl } = activity;
    const incoming = { ...(raw as Incoming), type, channelId, serviceUrl };
    await adapter.processActivityDirect(proof, incoming, async (context) => {
      context.turnState.set(ACTIVITY_KEY, activity);
      await app.run(context);
      answer = context.turnState.get<{ value?: InvokeResponse } | undefined>(INVOKE_RESPONSE_KEY)?.value;
    });
    return answer;
  };
}

/**
 * Routes activities with teams-ai's `Application`. No storage and no state in it (last write wins there), and
 * every invoke is answered here, because what `Application` does not answer
 * becomes a 501.
 */
function route(app: Application, turns: Turns, log: Log): Application {
  app.activity('message', (context) => turns.message(activityOf(context), context.activity.entities));
  for (const type of ['conversationUpdate', 'installationUpdate']) {
    app.activity(type, (context) => turns.membership(activityOf(context)));
  }
  app.addRoute(
    (context) => Promise.resolve(context.activity.type === 'invoke'),
    async (context) => {
      const response = await answerInvoke(turns, log, context);
      await context.sendActivity({ type: 'invokeResponse', value: response });
    },
    true,
  );
  return app;
}

async function answerInvoke(turns: Turns, log: Log, context: TurnContext): Promise<InvokeResponse> {
  const { name, value } = context.activity as { name?: string; value?: unknown };
  const action = actionIn(value);
  if (name !== 'adaptiveCard/action' || action?.verb !== COMMAND_VERB) {
    return errorResponse(
      'BadRequest',
      'I do not know this button. It may belong to an older card; say “help”.',
    );
  }
  try {
    const card = await turns.click(activityOf(context), action.data);
    if (card !== undefined) return cardResponse(card);
    return errorResponse('BadRequest', 'This button says nothing that I understand. Say “help”.');
  } catch (error) {
    log.error('a button could not be answered', { error });
    return errorResponse(
      'InternalError',
      'That went wrong on my side, and nothing was changed. Try again in a minute.',
    );
  }
}

function actionIn(value: unknown): { readonly verb?: unknown; readonly data?: unknown } | undefined {
  const action = typeof value === 'object' && value !== null && 'action' in value ? value.action : undefined;
  return typeof action === 'object' && action !== null ? action : undefined;
}

/** Shown in place of the pressed card, to the person who pressed. */
function cardResponse(card: CardJson): InvokeResponse {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  };
}

/** Shown under the card. The request itself has been dealt with, hence the outer 200. */
function errorResponse(code: 'BadRequest' | 'InternalError', message: string): InvokeResponse {
  const statusCode = code === 'BadRequest' ? 400 : 500;
  return {
    status: 200,
    body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
  };
}

function activityOf(context: TurnContext): TeamsActivity {
  return context.turnState.get<TeamsActivity>(ACTIVITY_KEY);
}
