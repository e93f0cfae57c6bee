import type { z } from 'zod';
import { isLoopbackHost } from '../../domain/loopback';
import type { ConfigProblem, Env } from '../../ports/config';

/** What a configuration is read from, and what was found wrong with it so far. */
export interface Source {
  readonly env: Env;
  readonly problems: ConfigProblem[];
}

const DEFAULT_HOST = '0.0.0.0';

/** The variable without the spaces around it; an empty text counts as unset. */
export function textOf(env: Env, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

/** The variable as its schema reads it; `undefined` when unset or wrong (then a problem has been noted). */
export function read<T>(
  { env, problems }: Source,
  variable: string,
  schema: z.ZodType<T>,
  example: string,
): T | undefined {
  const text = textOf(env, variable);
  if (text === undefined) return undefined;
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  problems.push({ variable, message: result.error.issues[0]?.message ?? 'is not usable', example });
  return undefined;
}

/** On which address the bot listens, and whether only this machine can reach it. */
export function hostOf(env: Env): { readonly host: string; readonly isLoopback: boolean } {
  const host = textOf(env, 'HOST') ?? DEFAULT_HOST;
  const asInUrl = host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
  return { host, isLoopback: isLoopbackHost(asInUrl) };
}
