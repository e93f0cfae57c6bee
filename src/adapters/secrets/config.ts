import { accessSync, constants, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ConfigResult, Env } from '../../ports/config';
import { parseKeys } from './key-source';
import type { KeySource } from './key-source';

/** What tokens are sealed with before they are kept. */
export interface SecretsConfig {
  /** The first seals, all of them open. Empty when none is set and replicas would have to share one. */
  readonly keys: readonly KeySource[];
}

const EXAMPLE = 'the 64 digits that "openssl rand -hex 32" prints';

/**
 * Reads `TOKEN_KEY`. Without it the embedded database in `DATA_DIR` (default `./data`) has a key of its own beside it;
 * a database for several replicas (`DATABASE_URL`) has none, which is a problem when the Slack app keeps tokens there
 * (`SLACK_CLIENT_ID`). Makes no file. The key is never quoted.
 */
export function readSecretsConfig(env: Env): ConfigResult<SecretsConfig> {
  const text = env['TOKEN_KEY']?.trim() ?? '';
  const embedded = !env['DATABASE_URL']?.trim();
  const own = join(resolve(env['DATA_DIR']?.trim() || './data'), 'token.key');
  if (text !== '') {
    // What was sealed with it before somebody set TOKEN_KEY can still be opened.
    return withGivenKeys(text, embedded && existsSync(own) ? [{ kind: 'file', path: own }] : []);
  }
  if (embedded) return { ok: true, config: { keys: [{ kind: 'own-file', path: own }] } };
  if (!env['SLACK_CLIENT_ID']?.trim()) return { ok: true, config: { keys: [] } };
  return failed('must be set when SLACK_CLIENT_ID and DATABASE_URL are: all replicas seal with one key');
}

function withGivenKeys(text: string, before: readonly KeySource[]): ConfigResult<SecretsConfig> {
  const { keys, fault } = parseKeys(text);
  const problem = fault ?? keys.map(faultOfFile).find((one) => one !== undefined);
  return problem === undefined ? { ok: true, config: { keys: [...keys, ...before] } } : failed(problem);
}

/** Only whether it is there for us: what it holds may change. */
function faultOfFile(source: KeySource): string | undefined {
  if (source.kind !== 'file') return undefined;
  try {
    accessSync(source.path, constants.R_OK);
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return `must name a file that the bot can read ("${source.path}" is none: ${code})`;
  }
}

function failed(message: string): ConfigResult<SecretsConfig> {
  return { ok: false, problems: [{ variable: 'TOKEN_KEY', message, example: EXAMPLE }] };
}
