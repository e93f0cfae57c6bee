import { readHttpConfig } from './adapters/http/config';
import type { HttpConfig } from './adapters/http/config';
import { readLogConfig } from './adapters/log/config';
import type { LogConfig } from './adapters/log/config';
import { readOutgoingConfig } from './adapters/outgoing/config';
import type { OutgoingConfig } from './adapters/outgoing/config';
import { readPartnerCenterConfig } from './adapters/partner-center/config';
import type { PartnerCenterConfig } from './adapters/partner-center/config';
import { readWebhookConfig } from './adapters/partner-center/webhooks/config';
import type { WebhookSettings } from './adapters/partner-center/webhooks/config';
import { readSecretsConfig } from './adapters/secrets/config';
import type { SecretsConfig } from './adapters/secrets/config';
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
  readonly outgoing: OutgoingConfig;
  readonly partnerCenter: PartnerCenterConfig;
  readonly webhooks: WebhookSettings;
  readonly store: StoreConfig;
  readonly secrets: SecretsConfig;
  readonly teams: TeamsSettings;
  readonly slack: SlackSettings;
  /** Where faults are told, as `<platform>:<conversation>`. */
  readonly operationsDestination: string | undefined;
  /** Who may sign the bot in and out from a chat, as `<platform>:<id of the person>`. */
  readonly administrators: readonly string[];
}

/** Reads the whole configuration; every problem of every part comes back at once. */
export function readBotConfig(env: Env): ConfigResult<BotConfig> {
  return together({
    http: readHttpConfig(env),
    log: readLogConfig(env),
    outgoing: readOutgoingConfig(env),
    partnerCenter: readPartnerCenterConfig(env),
    webhooks: readWebhookConfig(env),
    store: readStoreConfig(env),
    secrets: readSecretsConfig(env),
    teams: readTeamsConfig(env),
    slack: readSlackConfig(env),
    operationsDestination: readOperationsDestination(env),
    administrators: readAdministrators(env),
  });
}

/** What each part gives when it is usable. */
type Read<Parts> = { readonly [Name in keyof Parts]: Parts[Name] extends ConfigResult<infer T> ? T : never };

function together<Parts extends Readonly<Record<string, ConfigResult<unknown>>>>(
  parts: Parts,
): ConfigResult<Read<Parts>> {
  const problems = Object.values(parts).flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0) return { ok: false, problems };
  const entries = Object.entries(parts).map(([name, part]) => [name, part.ok ? part.config : undefined]);
  return { ok: true, config: Object.fromEntries(entries) as Read<Parts> };
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

function readAdministrators(env: Env): ConfigResult<readonly string[]> {
  const given = (env['ADMINISTRATORS'] ?? '').split(',').map((one) => one.trim());
  const people = given.filter((one) => one !== '');
  const wrong = people.find((one) => !/^[a-z]+:[^\s:]\S*$/.test(one));
  if (wrong === undefined) return { ok: true, config: people };
  const message = `must hold people as <platform>:<id>, separated by commas ("${wrong}" is none)`;
  const example = 'teams:11111111-2222-3333-4444-555555555555,slack:U0123456789';
  return { ok: false, problems: [{ variable: 'ADMINISTRATORS', message, example }] };
}
