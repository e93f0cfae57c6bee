import { readHttpConfig } from './adapters/http/config';
import type { HttpConfig } from './adapters/http/config';
import { readLogConfig } from './adapters/log/config';
import type { LogConfig } from './adapters/log/config';
import { readPartnerCenterConfig } from './adapters/partner-center/config';
import type { PartnerCenterConfig } from './adapters/partner-center/config';
import { readStoreConfig } from './adapters/store/config';
import type { StoreConfig } from './adapters/store/config';
import { readSlackConfig } from './adapters/slack/config';
import type { SlackSettings } from './adapters/slack/config';
import { readTeamsConfig } from './adapters/teams/config';
import type { TeamsSettings } from './adapters/teams/config';
import type { ConfigProblem, ConfigResult, Env } from './ports/config';

/** Everything a live start needs, checked. */
export interface BotConfig {
  readonly http: HttpConfig;
  readonly log: LogConfig;
  readonly partnerCenter: PartnerCenterConfig;
  readonly store: StoreConfig;
  readonly teams: TeamsSettings;
  readonly slack: SlackSettings;
  /** Where faults are told, as `<platform>:<conversation>`. */
  readonly operationsDestination: string | undefined;
}

/** Reads the whole configuration; every problem of every part comes back at once. */
export function readBotConfig(env: Env): ConfigResult<BotConfig> {
  const parts = {
    http: readHttpConfig(env),
    log: readLogConfig(env),
    partnerCenter: readPartnerCenterConfig(env),
    store: readStoreConfig(env),
    teams: readTeamsConfig(env),
    slack: readSlackConfig(env),
    operationsDestination: readOperationsDestination(env),
  };
  const { http, log, partnerCenter, store, teams, slack, operationsDestination } = parts;
  const chatsOk = teams.ok && slack.ok && operationsDestination.ok;
  if (http.ok && log.ok && partnerCenter.ok && store.ok && chatsOk) {
    return {
      ok: true,
      config: {
        http: http.config,
        log: log.config,
        partnerCenter: partnerCenter.config,
        store: store.config,
        teams: teams.config,
        slack: slack.config,
        operationsDestination: operationsDestination.config,
      },
    };
  }
  return { ok: false, problems: Object.values(parts).flatMap((part) => (part.ok ? [] : part.problems)) };
}

/** The configuration cannot be used; the message lists every problem with a value that would be right. */
export class InvalidConfigError extends Error {
  constructor(problems: readonly ConfigProblem[]) {
    super(describeProblems(problems));
    this.name = 'InvalidConfigError';
  }
}

function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(
    ({ variable, message, example }) => `  ${variable} ${message}\n      for example: ${variable}=${example}`,
  );
  const count = problems.length === 1 ? 'one setting is' : `${String(problems.length)} settings are`;
  return [`referral-bot cannot start: ${count} wrong.`, ...lines].join('\n');
}

function readOperationsDestination(env: Env): ConfigResult<string | undefined> {
  const given = env['OPERATIONS_DESTINATION']?.trim() ?? '';
  if (given === '') return { ok: true, config: undefined };
  if (/^[a-z]+:\S+$/.test(given)) return { ok: true, config: given };
  const message = `must be <platform>:<conversation id> (it is "${given}")`;
  const example = 'teams:19:abc@thread.tacv2 (or slack:C0123456789)';
  return { ok: false, problems: [{ variable: 'OPERATIONS_DESTINATION', message, example }] };
}
