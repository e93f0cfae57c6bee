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
  /** Who asked for it, as the platform shows the person's name. */
  readonly createdBy?: string;
  readonly createdAt: EpochMs;
}

/** For whom a notice is put into words: their clock, their zone, their language. */
export interface Reader {
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly language: string;
}
