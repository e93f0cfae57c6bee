import type { ReferralPayload } from '../seam';
import { deadlineOf, stamp, textAt } from './payload';
import { createEtags } from './etag';

/** One referral as the emulator keeps it. */
export interface Kept {
  /** Grows in the order of arrival; settles the order of rows that are otherwise equal. */
  readonly seq: number;
  readonly payload: ReferralPayload;
  /** The published text; only as long as nothing has changed the referral. */
  readonly text?: string;
  /** A deadline that the clock crosses after this moment lets the referral expire; an older one is history. */
  readonly watchedFrom: number;
}

/** The referrals of the emulated partner, in memory. Moments are milliseconds since 1970. */
export interface ReferralBook {
  /** In order of arrival. */
  all(): readonly Kept[];
  /** By id, in whatever case. */
  find(id: string): Kept | undefined;
  /** Takes a payload as it is. Throws an `Error` when the id is taken. */
  add(payload: ReferralPayload, now: number, text?: string): Kept;
  /** Puts the payload that `edit` makes in place of the old one, with a new eTag and `updatedDateTime`. */
  change(kept: Kept, now: number, edit: (payload: ReferralPayload) => ReferralPayload): Kept;
  /** Takes a referral away, as if it had never been visible to this partner. */
  remove(kept: Kept): void;
  /** Lets every New referral whose deadline has come expire, as of its deadline. */
  expireDue(now: number): void;
  clear(): void;
  /** A fresh `updatedDateTime`: later than every one given out before for the same or an earlier millisecond. */
  stampNow(now: number): string;
  /** A version that was never given out before. */
  nextEtag(now: number): string;
}

export function createReferralBook(): ReferralBook {
  const byId = new Map<string, Kept>();
  const nextEtag = createEtags();
  const stampNow = createStamps();
  let seq = 0;

  function add(payload: ReferralPayload, now: number, text?: string): Kept {
    if (byId.has(payload.id.toLowerCase()))
      throw new Error(`There is a referral with the id ${payload.id} already.`);
    seq += 1;
    return keep({ seq, payload, watchedFrom: now, ...(text === undefined ? {} : { text }) });
  }

  function change(kept: Kept, now: number, edit: (payload: ReferralPayload) => ReferralPayload): Kept {
    return write(kept, now, stampNow(now), edit(kept.payload));
  }

  function expireDue(now: number): void {
    for (const { kept, deadline } of dueAt(byId.values(), now)) {
      const closed = { status: 'Closed', substatus: 'Expired', closedDateTime: stamp(deadline) };
      write(kept, now, stamp(deadline), { ...kept.payload, ...closed });
    }
  }

  function write(kept: Kept, now: number, updatedDateTime: string, payload: ReferralPayload): Kept {
    const { id } = kept.payload;
    return keep({
      seq: kept.seq,
      payload: { ...payload, id, updatedDateTime, eTag: nextEtag(now) },
      watchedFrom: now,
    });
  }

  function keep(kept: Kept): Kept {
    byId.set(kept.payload.id.toLowerCase(), kept);
    return kept;
  }

  return {
    all: () => [...byId.values()],
    find: (id) => byId.get(id.toLowerCase()),
    add,
    change,
    remove: ({ payload }) => void byId.delete(payload.id.toLowerCase()),
    expireDue,
    clear: () => {
      byId.clear();
    },
    stampNow,
    nextEtag,
  };
}

function dueAt(all: Iterable<Kept>, now: number): readonly { kept: Kept; deadline: number }[] {
  const due: { kept: Kept; deadline: number }[] = [];
  for (const kept of all) {
    if (textAt(kept.payload, 'status') !== 'New') continue;
    const deadline = deadlineOf(kept.payload);
    if (deadline !== undefined && deadline > kept.watchedFrom && deadline <= now)
      due.push({ kept, deadline });
  }
  return due.sort((a, b) => a.deadline - b.deadline);
}

/** Two writes within a millisecond differ in the digits below it, as the service's own do. */
function createStamps(): (now: number) => string {
  let lastMs = -Infinity;
  let ticks = 0;
  return (now) => {
    ticks = now === lastMs ? ticks + 1 : 0;
    lastMs = now;
    return stamp(now, ticks);
  };
}
