import { nearest } from './nearest';

/**
 * Names that the tables of zones have changed; engines with older tables still answer by the former name.
 * Source: the file `backward` of the IANA time zone database.
 */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** No name of a zone is half as long; what is longer is not compared with all of them. */
const LONGEST_NAME = 64;

/** Whether the clocks of this zone are known: `Europe/Paris`, `UTC`; in any case of letters. */
export function isTimeZone(name: string): boolean {
  return resolved(name) !== undefined;
}

/**
 * The name as the tables spell it today (`asia/calcutta` gives `Asia/Kolkata`), or `undefined` when there is no such
 * zone. Abbreviations are refused but UTC: IST is the time of three countries.
 */
export function canonicalTimeZone(name: string): string | undefined {
  const typed = normal(name);
  const listed = namesByLowerCase().get(typed.toLowerCase());
  if (listed !== undefined) return listed;
  const known = resolved(typed);
  return known === undefined ? undefined : (RENAMED.get(known) ?? known);
}

/** The zone that was probably meant: `Europe/Pariss` and `paris` are `Europe/Paris`; `undefined` when none is near. */
export function nearestTimeZone(typed: string): string | undefined {
  if (typed.length > LONGEST_NAME) return undefined;
  const canonical = canonicalTimeZone(typed);
  if (canonical !== undefined) return canonical;
  const name = normal(typed).toLowerCase();
  const byCity = namesByCity();
  const city = cityOf(name);
  const near = nearest(name, [...namesByLowerCase().keys()]);
  if (near !== undefined) return namesByLowerCase().get(near);
  return byCity.get(city) ?? byCity.get(nearest(city, [...byCity.keys()]) ?? '');
}

/** `New York ` as the tables write it: `New_York`. */
function normal(typed: string): string {
  return typed
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '_');
}

function resolved(name: string): string | undefined {
  // The engine also knows three-letter names of its own, some of which mean several places.
  if (!name.includes('/') && !/^utc$/i.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

let byLowerCase: ReadonlyMap<string, string> | undefined;
let byCity: ReadonlyMap<string, string> | undefined;

function namesByLowerCase(): ReadonlyMap<string, string> {
  const names = () => [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((name) => RENAMED.get(name) ?? name);
  byLowerCase ??= new Map(names().map((name) => [name.toLowerCase(), name]));
  return byLowerCase;
}

function namesByCity(): ReadonlyMap<string, string> {
  byCity ??= new Map([...namesByLowerCase()].map(([lower, name]) => [cityOf(lower), name]));
  return byCity;
}
