import type { Request } from 'restify';
import { queryOf, readText } from '../page/http';
import { ApiError } from './api-error';
import { isRecord } from './wire';

/** The arguments of a call to the Web API, before anything is known about them. */
export type Args = Readonly<Record<string, unknown>>;

/** Reads the query and the body, a form or JSON (docs.slack.dev, "Using the Slack Web API"). Throws `ApiError`. */
export async function readArgs(req: Request): Promise<Args> {
  const query = Object.fromEntries(queryOf(req));
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const body = await readText(req);
  if (type === 'application/json') return { ...query, ...readJsonArgs(body) };
  if (type === 'application/x-www-form-urlencoded' || body === '') {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  throw new ApiError('invalid_form_data');
}

function readJsonArgs(body: string): Args {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body);
    if (isRecord(value)) return value;
  } catch {
    throw new ApiError('invalid_json');
  }
  throw new ApiError('json_not_object');
}

/** A text; a number counts as one. */
export function textArg(args: Args, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Throws `invalid_arguments` when it is missing. */
export function neededArg(args: Args, name: string): string {
  const value = textArg(args, name);
  if (value === undefined) {
    const messages = [`[ERROR] missing required field: ${name}`];
    throw new ApiError('invalid_arguments', { response_metadata: { messages } });
  }
  return value;
}

export function flagArg(args: Args, name: string): boolean {
  return ['true', true, '1', 1].includes(args[name] as string);
}

/** A whole number within the bounds, or `fallback` when it is missing or none. */
export function limitArg(args: Args, fallback: number, most: number): number {
  const value = Number(args['limit'] ?? fallback);
  if (!Number.isInteger(value) || value < 1) throw new ApiError('invalid_limit');
  return Math.min(value, most);
}

/** An object or a list, in a form written as JSON. Throws `code` when it is not JSON. */
export function jsonArg(args: Args, name: string, code: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new ApiError(code);
  }
}
