import type { Settlement } from '../../domain/delivery';
import type { EpochMs } from '../../domain/instant';
import type { ClaimedDelivery } from '../../ports/store';
import type { Param, Queries, Row } from './db';
import { wholeMs } from './rows';

/**
 * Records what became of a claimed delivery, fenced by the claim's token. The token stays, so that the same settlement
 * repeated after a lost answer is recognised and is true again.
 */
export async function settle(
  queries: Queries,
  claim: ClaimedDelivery,
  settlement: Settlement,
  now: EpochMs,
): Promise<boolean> {
  const written =
    settlement.state === 'delivered' || settlement.state === 'refused'
      ? await close(queries, claim, settlement, now)
      : await reopen(queries, claim, settlement);
  return written.length === 1 || isSettledSo(queries, claim, settlement);
}

/** A delivery that was refused with its destination while it was on its way may still turn out to have arrived. */
function close(
  queries: Queries,
  claim: ClaimedDelivery,
  settlement: Settlement,
  now: EpochMs,
): Promise<readonly Row[]> {
  const { state, messageId, reason } = valuesOf(settlement);
  return queries.all(
    `update delivery set state = $3, message_id = $4, reason = $5, settled_at = $6
     where id = $1 and token = $2 and state in ('sending', 'refused') returning id`,
    [claim.id, claim.token, state, messageId, reason, wholeMs(now)],
  );
}

function reopen(
  queries: Queries,
  claim: ClaimedDelivery,
  settlement: Extract<Settlement, { readonly dueAt: EpochMs }>,
): Promise<readonly Row[]> {
  const dueAt = wholeMs(settlement.dueAt);
  const unanswered = settlement.state === 'unknown' ? 1 : 0;
  return queries.all(
    `update delivery set state = $3, due_at = $4, claimable_at = $5, reason = $6, unanswered = unanswered + $7
     where id = $1 and token = $2 and state = 'sending' returning id`,
    [claim.id, claim.token, settlement.state, dueAt, dueAt, settlement.reason, unanswered],
  );
}

async function isSettledSo(
  queries: Queries,
  claim: ClaimedDelivery,
  settlement: Settlement,
): Promise<boolean> {
  const [row] = await queries.all(
    'select state, message_id, reason from delivery where id = $1 and token = $2',
    [claim.id, claim.token],
  );
  const { state, messageId, reason } = valuesOf(settlement);
  return row?.['state'] === state && row['message_id'] === messageId && row['reason'] === reason;
}

function valuesOf(settlement: Settlement): Readonly<Record<'state' | 'messageId' | 'reason', Param>> {
  const { state } = settlement;
  return settlement.state === 'delivered'
    ? { state, messageId: settlement.messageId, reason: null }
    : { state, messageId: null, reason: settlement.reason };
}
