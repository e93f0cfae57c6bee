import { z } from 'zod';
import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Log } from '../../../ports/log';
import type { Clients } from '../client';
import { outcomeOfFailure } from '../send/errors';
import { missingScopes } from './scopes';
import { readFailure } from '../send/send-failure';
import type { SendFailure } from '../send/send-failure';
import { shareWork } from '../receive/share-work';
import type { Workspace, Workspaces } from './workspaces';

export interface SingleWorkspaceDeps {
  /** `SLACK_BOT_TOKEN`. */
  readonly botToken: string;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long a refused token is not asked about again; a new one comes with a new start. */
const REFUSED_FOR_MS = MINUTE_MS;

/** An id that is not there comes as null. */
const optionalId = z
  .string()
  .min(1)
  .nullish()
  .transform((id) => id ?? undefined);

const answerSchema = z.object({
  team_id: z.string().min(1),
  team: optionalId,
  enterprise_id: optionalId,
  is_enterprise_install: z.boolean().nullish(),
  user_id: z.string().min(1),
  bot_id: optionalId,
  response_metadata: z.object({ scopes: z.array(z.string()).nullish() }).nullish(),
});

type Answer = z.infer<typeof answerSchema>;

/** The one workspace that a token of its own belongs to. It is asked about on first use, then known. */
export function createSingleWorkspace(deps: SingleWorkspaceDeps): Workspaces {
  const share = shareWork<Home>();
  let known: Home | undefined;
  let refused: { readonly error: SignInError; readonly until: EpochMs } | undefined;
  const ask = async (): Promise<Home> => {
    if (refused !== undefined && deps.clock.now() < refused.until) throw refused.error;
    try {
      known = await askHome(deps);
      return known;
    } catch (error) {
      if (error instanceof SignInError) refused = { error, until: deps.clock.now() + REFUSED_FOR_MS };
      throw error;
    }
  };
  const home = (): Promise<Home> => (known === undefined ? share('home', ask) : Promise.resolve(known));
  return {
    workspace: async (teamId, enterpriseId) => {
      const { workspace, wholeOrganisation } = await home();
      if (teamId === workspace.teamId) return workspace;
      const sameOrganisation = enterpriseId !== undefined && enterpriseId === workspace.enterpriseId;
      return wholeOrganisation && sameOrganisation ? { ...workspace, teamId } : undefined;
    },
    all: async () => [(await home()).workspace],
    removed: (teamId, enterpriseId) => {
      const ids = [known?.workspace.teamId, known?.workspace.enterpriseId];
      if (ids.includes(teamId ?? enterpriseId)) known = undefined;
      return Promise.resolve();
    },
  };
}

interface Home {
  readonly workspace: Workspace;
  /** The app is installed for all workspaces of the organisation. */
  readonly wholeOrganisation: boolean;
}

/** `auth.test`: whose token it is (docs.slack.dev). */
async function askHome({ botToken, clients, clock, log }: SingleWorkspaceDeps): Promise<Home> {
  let answer: unknown;
  try {
    answer = await (await clients.client(botToken)).auth.test();
  } catch (error) {
    throw unusable(readFailure(error), clock.now());
  }
  const { data } = answerSchema.safeParse(answer);
  if (data === undefined) {
    const words =
      'Slack’s answer about SLACK_BOT_TOKEN could not be read: check SLACK_API_URL, and that it is a bot’s.';
    throw new RetryLaterError(words);
  }
  const missing = missingScopes(data.response_metadata?.scopes ?? []);
  if (missing.length > 0) log.warn('the Slack app lacks scopes: add them and install it again', { missing });
  return { workspace: toWorkspace(data, botToken), wholeOrganisation: data.is_enterprise_install === true };
}

function toWorkspace(answer: Answer, botToken: string): Workspace {
  const {
    team_id: teamId,
    user_id: botUserId,
    enterprise_id: enterpriseId,
    team: name,
    bot_id: botId,
  } = answer;
  return {
    ...{ teamId, botUserId, botToken },
    ...(enterpriseId !== undefined && { enterpriseId }),
    ...(name !== undefined && { name }),
    ...(botId !== undefined && { botId }),
  };
}

/** Only what Slack itself says about the token makes a person look for another one. */
function unusable(failure: SendFailure, now: EpochMs): Error {
  const outcome = outcomeOfFailure(failure, 'look', now);
  const { kind, reason } = outcome;
  const final = kind === 'refused' || (kind === 'later' && outcome.blocked === true);
  if (final && failure.code !== undefined) {
    return new SignInError(
      `SLACK_BOT_TOKEN cannot be used. ${reason}. On the page of the app, under "OAuth & Permissions", install it and ` +
        'copy its "Bot User OAuth Token" into SLACK_BOT_TOKEN, then start the bot again.',
    );
  }
  const retryAfterMs = kind === 'later' ? outcome.retryAfterMs : undefined;
  return new RetryLaterError(
    `Slack could not be asked about SLACK_BOT_TOKEN: ${reason}.`,
    retryAfterMs === undefined ? {} : { retryAt: now + retryAfterMs },
  );
}
