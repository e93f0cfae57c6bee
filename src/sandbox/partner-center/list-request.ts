import { Refusal } from '../http';
import { readSkipToken, type Position } from './skiptoken';

/** What one GET of a collection asks for, the options that its `$skiptoken` carries included. */
export interface ListRequest {
  /** The recognised options by name, without `$skiptoken`; texts as they were written. */
  readonly options: Readonly<Record<string, string>>;
  /** Where to go on; absent on the first page. */
  readonly position?: Position;
}

const ODATA_OPTIONS = ['$filter', '$orderby', '$select', '$top', '$count', '$skiptoken'] as const;
/** The query parameters of the 2018 page; the token is ours, so that long lists end there too. */
const V1_OPTIONS = ['engagementId', 'self', 'status', 'invitedByOrganization', '$skiptoken'] as const;

/** Reads the query part of `/v1.0/engagements/referrals`. Throws a 400 `Refusal` for an option it does not know. */
export function readODataRequest(search: string): ListRequest {
  const options = recognised(search, ODATA_OPTIONS);
  const { $top, $count } = options as { $top?: string; $count?: string };
  if ($top !== undefined && !/^\d{1,9}$/.test($top)) {
    throw badOption('$top', `$top must be a whole number such as 10 (it is ${quoted($top)}).`);
  }
  if ($count !== undefined && !/^(true|false)$/.test($count)) {
    throw badOption('$count', `$count must be true or false (it is ${quoted($count)}).`);
  }
  return continued(options);
}

/** Reads the query part of `/v1/referrals`. */
export function readV1Request(search: string): ListRequest {
  return continued(recognised(search, V1_OPTIONS));
}

/** A 400 about one query option. */
export function badOption(target: string, message: string, position?: number): Refusal {
  const innerError =
    position === undefined
      ? {}
      : { innerError: { code: 'syntaxError', message: `position ${String(position)}` } };
  return new Refusal(400, 'invalidRequest', message, { details: { target, ...innerError } });
}

function recognised(search: string, names: readonly string[]): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (names.includes(name)) {
      if (name in options) throw badOption(name, `${name} is given twice.`);
      options[name] = value;
    } else if (name.startsWith('$')) {
      throw badOption(name, `The option ${quoted(name)} is not known here; known are ${names.join(', ')}.`);
    }
  }
  return options;
}

/** A token carries the options it was made for: they may be left out, or repeated, but not changed. */
function continued({ $skiptoken: token, ...options }: Record<string, string>): ListRequest {
  if (token === undefined) return { options };
  const position = readSkipToken(token);
  if (position === undefined)
    throw badOption('$skiptoken', 'The $skiptoken is damaged or was not made here.');
  for (const [name, value] of Object.entries(options)) {
    if (position.options[name] !== value) {
      throw badOption(
        '$skiptoken',
        `The $skiptoken was made for another ${name}; repeat the options of the first page.`,
      );
    }
  }
  return { options: position.options, position };
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
