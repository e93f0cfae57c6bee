import { isRecord } from '../wire';

/** One thing wrong with blocks, as Slack names it: what, and where as a JSON pointer. */
export interface BlockFault {
  readonly message: string;
  readonly at: string;
}

/** Looks at one value; no faults means that it may stay. */
export type Check = (value: unknown, at: string) => readonly BlockFault[];

const fault = (message: string, at: string): readonly BlockFault[] => [{ message, at }];

/** Characters are counted as JavaScript does, which for nearly all text is how Slack does. */
export function text(most: number, least = 1): Check {
  return (value, at) => {
    if (typeof value !== 'string') return fault('must be a string', at);
    if (value.length < least) return fault(`must be more than ${String(least - 1)} characters`, at);
    return value.length > most ? fault(`must be less than ${String(most + 1)} characters`, at) : [];
  };
}

export const flag: Check = (value, at) => (typeof value === 'boolean' ? [] : fault('must be a boolean', at));

export const number: Check = (value, at) => (Number.isFinite(value) ? [] : fault('must be a number', at));

export const anything: Check = () => [];

export function oneOf(...allowed: readonly string[]): Check {
  return (value, at) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : fault(`must be a valid enum value: ${allowed.join(', ')}`, at);
}

export function list(least: number, most: number, item: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return fault('must be an array', at);
    if (value.length < least) return fault(`no less than ${String(least)} items required`, at);
    const tooMany = value.length > most ? fault(`no more than ${String(most)} items allowed`, at) : [];
    return [...tooMany, ...value.flatMap((one, index) => item(one, `${at}/${String(index)}`))];
  };
}

export type Shape = Readonly<Record<string, Check>>;

/** An object with these fields and no others. */
export function object(required: Shape, optional: Shape = {}): Check {
  const known: Shape = { ...required, ...optional };
  return (value, at) => {
    if (!isRecord(value)) return fault('must be an object', at);
    const missing = Object.keys(required).filter((name) => value[name] === undefined);
    return [
      ...missing.flatMap((name) => fault(`missing required field: ${name}`, at)),
      ...Object.entries(value).flatMap(([name, one]) => {
        if (one === undefined) return [];
        const check = Object.hasOwn(known, name) ? known[name] : undefined;
        return check === undefined
          ? fault(`invalid additional property: ${name}`, at)
          : check(one, `${at}/${name}`);
      }),
    ];
  };
}

/** An object whose `type` says which check it must stand; types that are not named here are not supported there. */
export function byType(kinds: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isRecord(value)) return fault('must be an object', at);
    const { type } = value;
    if (typeof type !== 'string') return fault('missing required field: type', at);
    const check = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    return check === undefined
      ? fault(`unsupported type: ${type.slice(0, 60)}`, `${at}/type`)
      : check(value, at);
  };
}

/** All of these. */
export function both(...checks: readonly Check[]): Check {
  return (value, at) => checks.flatMap((check) => check(value, at));
}

/** No two objects of a list have the same in this field; those without it do not count. */
export function unique(field: string): Check {
  return (value, at) => {
    const seen = (Array.isArray(value) ? value : [])
      .map((one: unknown) => (isRecord(one) ? one[field] : undefined))
      .filter((one) => one !== undefined);
    return new Set(seen).size === seen.length ? [] : fault(`\`${field}\` must be unique`, at);
  };
}
