/** Which substatus may stand beside which status, and where each status may go (referral-resources page). */
const legal: Readonly<
  Record<string, { readonly next: readonly string[]; readonly substatus: readonly string[] }>
> = {
  New: { next: ['New', 'Active', 'Closed'], substatus: ['Pending', 'Received'] },
  Active: { next: ['Active', 'Closed'], substatus: ['Accepted', 'Engaged'] },
  Closed: { next: [], substatus: ['Won', 'Lost', 'Declined', 'Expired'] },
};

export interface State {
  readonly status: string;
  readonly substatus: string;
}

export type Move = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Whether a write may leave a referral that was `from` in the state `to`. Closed is terminal: no write at all. */
export function judgeMove(from: State, to: State): Move {
  if (from.status === 'Closed') {
    return no(`The referral is closed (${from.substatus}); a closed referral cannot be changed any more.`);
  }
  // A status that the documents do not list tells nothing about where it may go.
  const next = legal[from.status]?.next ?? Object.keys(legal);
  if (!next.includes(to.status)) {
    return no(
      `A referral that is ${from.status} cannot become ${to.status}; it can become ${next.join(', ')}.`,
    );
  }
  const allowed = legal[to.status]?.substatus ?? [];
  if (!allowed.includes(to.substatus)) {
    return no(
      `A referral that is ${to.status} cannot be ${to.substatus}; set substatus to ${allowed.join(', ')}.`,
    );
  }
  return { ok: true };
}

export const statuses = Object.keys(legal);
export const substatuses = Object.values(legal).flatMap((entry) => entry.substatus);

function no(reason: string): Move {
  return { ok: false, reason };
}
