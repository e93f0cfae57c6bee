import type { TurnDeps } from './answer/asked';
import { createChartStyles } from './send/chart-style';
import type { Clients } from './client';
import { createConnect } from './connection';
import { createConversations } from './answer/conversations';
import { createPeople } from './people';
import { createPlatform } from './send/platform';
import { createRenderer } from './draw/render';
import { createRespond } from './answer/response-url';
import type { SlackDeps } from './slack-deps';
import type { Workspaces } from './install/workspaces';

export interface Shared {
  readonly workspaces: Workspaces;
  readonly clients: Clients;
  /** How long one request to Slack may take. */
  readonly timeoutMs: number;
}

/** Everything by which what was received is carried out, but the application. Nothing is loaded by it. */
export function createTurnParts(deps: SlackDeps, shared: Shared): Omit<TurnDeps, 'handler'> {
  const { config, partnerCenterUrl, store, clock, log } = deps;
  const { apiUrl } = config;
  const { workspaces, timeoutMs } = shared;
  const connect = createConnect({ ...shared, clock });
  const renderer = createRenderer({ partnerCenterUrl, log });
  return {
    ...{ connect, workspaces, renderer, clock, log },
    platform: createPlatform({ ...shared, renderer, kept: store, apiUrl, clock, log }),
    people: createPeople({ connect, clock, log }),
    conversations: createConversations({ connect, clock, log }),
    charts: createChartStyles({ kept: store, clock, log }),
    respond: createRespond({ apiUrl, timeoutMs }),
  };
}
