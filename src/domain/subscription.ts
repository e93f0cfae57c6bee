import type { EpochMs } from './instant';

/** One channel or chat on one platform. */
export interface Destination {
  /** `<platform>:<conversation>`, the same for the same conversation for ever. */
  readonly id: string;
  /** The name of the platform that understands `address`, e.g. `teams`. */
  readonly platform: string;
  /** Everything the platform needs to post here, as text; opaque outside its adapter. */
  readonly address: string;
  readonly scope: Scope;
  /** What people call it, where the platform tells. */
  readonly name?: string;
}

/** The platform that a destination's id begins with. */
export function platformOf(destinationId: string): string {
  return destinationId.split(':', 1).join('');
}

export type Scope = 'personal' | 'group' | 'channel';

/** What one destination wants to hear about, and how it likes to read it. */
export interface Subscription {
  readonly id: string;
  readonly destinationId: string;
  /** A filter in the query language; absent means every incoming referral. */
  readonly filter?: string;
  readonly wants: { readonly new: boolean; readonly reminders: boolean; readonly digest: boolean };
  /** BCP 47, e.g. `en-GB`. */
  readonly language: string;
  /** IANA name, e.g. `Europe/Paris`. */
  readonly timeZone: string;
  /** How long before the deadline it is reminded, in milliseconds, longest first; absent: `DEFAULT_LADDER`. */
  readonly ladder?: readonly number[];
  /** When reminders were last switched on or changed; no stage is owed for a moment before. Absent: `createdAt`. */
  readonly ladderSince?: EpochMs;
  /** When people there work; absent: `DEFAULT_HOURS`, with the holidays of the zone's country. */
  readonly hours?: WorkingHours;
  /** When its digest comes; absent: `DEFAULT_DIGEST`. */
  readonly digest?: DigestSchedule;
  /** Who asked for it, as the platform shows the person's name. */
  readonly createdBy?: string;
  readonly createdAt: EpochMs;
}

/** A day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When people work, in the zone of the subscription. `from` and `to` are minutes after midnight, `from` < `to`. */
export interface WorkingHours {
  readonly days: readonly Weekday[];
  readonly from: number;
  readonly to: number;
  /** ISO 3166 alpha-2, whose public holidays are free; absent: the country of the zone; `none`: work on all of them. */
  readonly holidays?: string;
}

/** When a digest comes, in the zone of the subscription. */
export interface DigestSchedule {
  /** Minutes after midnight. */
  readonly at: number;
  readonly days: readonly Weekday[];
  /** What is said on a day without news and with nothing waiting: one line, or nothing at all. */
  readonly whenQuiet: 'line' | 'silence';
  /** When this was last changed; no digest is owed for a moment before. Absent: since the subscription was made. */
  readonly since?: EpochMs;
}

/** For whom a notice is put into words: their clock, their zone, their language. */
export interface Reader {
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly language: string;
}
