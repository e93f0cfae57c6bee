import { nearest } from '../nearest';
import { parseDayWord } from '../week';
import { nearestTimeZone } from '../zone';

/**
 * What is wrong with the words after `digest`. `not-a-time`: digits that no clock shows (`8:3`). `hour`, `minute`: a time
 * with an hour or minute that does not exist (`25:00`, `08:70`). `zone`, `days`: a name or a range that does not exist
 * (`Europe/Pariss`, `mon-fry`). `unknown`: any other word. `two-times`, `two-zones`, `two-ways`: a second one that
 * contradicts the first. `not-alone`: `now` or `off` among settings.
 */
export interface DigestProblem {
  readonly why:
    | 'not-a-time'
    | 'hour'
    | 'minute'
    | 'zone'
    | 'days'
    | 'unknown'
    | 'two-times'
    | 'two-zones'
    | 'two-ways'
    | 'not-alone';
  /** The offending word as it was typed, cut after 40 characters. */
  readonly text: string;
  /** The word that was probably meant. */
  readonly suggestion?: string;
  /** What would be right in the place of `text`, probably meant or not. */
  readonly example: string;
}

const EXAMPLES: Readonly<Record<DigestProblem['why'], string>> = {
  'not-a-time': '08:30',
  hour: '08:30',
  minute: '08:30',
  zone: 'Europe/Paris',
  days: 'mon-fri',
  unknown: '08:30 mon-fri',
  'two-times': '08:30',
  'two-zones': 'Europe/Paris',
  'two-ways': 'silent',
  'not-alone': '08:30 mon-fri',
};

const SHORT_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LONG_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAYS = [...SHORT_DAYS, ...LONG_DAYS];
const WORDS = ['daily', 'weekdays', 'weekends', 'silent', 'silence', 'line', 'now', 'off', ...DAYS];

const LONGEST_TEXT = 40;
/** Also the offsets and abbreviations that are refused, for they do not follow the clocks of any place. */
const LIKE_A_ZONE = /\/|^(?:utc|gmt|[cwe]es?t|[ecmp][sd]t|bst|ist|jst)(?:[+-]\d.*)?$|^[+-]\d\d?(?::?\d\d)?$/i;

/** A problem with a word; its example is the suggestion where there is one. */
export function problemWith(why: DigestProblem['why'], word: string, suggestion?: string): DigestProblem {
  const text = Array.from(word).slice(0, LONGEST_TEXT).join('');
  const example = suggestion ?? EXAMPLES[why];
  return { why, text, example, ...(suggestion !== undefined && { suggestion }) };
}

/** What is wrong with digits that are no time. */
export function timeProblem(word: string): DigestProblem {
  const match = /^(\d{1,2})(?:[:.h]?(\d\d))?(?:h|am|pm)?$/i.exec(word);
  if (match === null) return problemWith('not-a-time', word);
  return problemWith(Number(match[2] ?? 0) > 59 ? 'minute' : 'hour', word);
}

/** What is wrong with a word that is neither a time nor a day nor a zone. */
export function wordProblem(word: string): DigestProblem {
  if (word.length > LONGEST_TEXT) return problemWith('unknown', word);
  if (LIKE_A_ZONE.test(word)) return problemWith('zone', word, nearestTimeZone(word));
  const parts = word.toLowerCase().split('-');
  const days = parts.map(nearestDay);
  if (parts.length > 1 && days.some((day) => day !== undefined)) {
    return problemWith(
      'days',
      word,
      days.includes(undefined) || days.length > 2 ? undefined : days.join('-'),
    );
  }
  return problemWith('unknown', word, nearest(word.toLowerCase(), WORDS) ?? days[0] ?? zoneOfCity(word));
}

/** `mon` for `mo`, `fri` for `fry`, and itself for what is a day. */
function nearestDay(word: string): string | undefined {
  if (parseDayWord(word) !== undefined) return word;
  const begun = word.length === 2 ? SHORT_DAYS.find((day) => day.startsWith(word)) : undefined;
  return begun ?? nearest(word, DAYS);
}

/** `Europe/Paris` for `paris`; a slip in a city is not guessed at, for there are too many of them. */
function zoneOfCity(word: string): string | undefined {
  const zone = nearestTimeZone(word);
  const city = zone?.slice(zone.lastIndexOf('/') + 1);
  return city?.toLowerCase() === word.toLowerCase() ? zone : undefined;
}
