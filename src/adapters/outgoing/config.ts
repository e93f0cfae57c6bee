import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';
import { canonicalHost } from './allowed-host';
import type { AllowedHost } from './allowed-host';

/** What an operator allows beside what the other settings ask for. */
export interface OutgoingConfig {
  readonly extra: readonly AllowedHost[];
}

const VARIABLE = 'OUTGOING_HOSTS';
const ENTRY = /^(?<host>(\*\.)?[a-z\d]([a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])(:(?<port>\d{1,5}))?$/i;

/**
 * Reads `OUTGOING_HOSTS`: hosts separated by commas, each with a port where it is not 443, `*.` before a domain for all
 * below it. Unset or empty: none.
 */
export function readOutgoingConfig(env: Env): ConfigResult<OutgoingConfig> {
  const entries = (env[VARIABLE] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const problems = entries.flatMap(problemOf);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: { extra: entries.map(read) } };
}

function problemOf(entry: string): ConfigProblem[] {
  const parts = ENTRY.exec(entry)?.groups;
  const port = Number(parts?.['port'] ?? 443);
  const isTooWide = /^\*\.[^.]+$/.test(parts?.['host'] ?? '');
  if (parts !== undefined && port > 0 && port <= 65_535 && !isTooWide) return [];
  const wrong = isTooWide ? 'would allow a whole top-level domain' : 'is neither host nor host:port';
  const message = `must be hosts separated by commas ("${entry}" ${wrong})`;
  return [{ variable: VARIABLE, message, example: 'graph.microsoft.com,collector.example.com:4318' }];
}

function read(entry: string): AllowedHost {
  const { host = '', port } = ENTRY.exec(entry)?.groups ?? {};
  return {
    host: host.startsWith('*.') ? host.toLowerCase() : canonicalHost(host),
    port: Number(port ?? 443),
    setting: VARIABLE,
  };
}
