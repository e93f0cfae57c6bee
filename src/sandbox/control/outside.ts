import { merged } from '../partner-center/payload';
import { settleMove } from '../partner-center/patch';
import type { ReferralPayload } from '../seam';
import type { OutsideBody } from './bodies';

/**
 * The referral after somebody has acted on it in Partner Center itself. Actions keep to the status machine (a 409
 * `Refusal` otherwise); `edit` merges anything over it. `at` is the moment in the API's format.
 */
export function changedOutside(payload: ReferralPayload, body: OutsideBody, at: string): ReferralPayload {
  switch (body.action) {
    case 'accept':
      return moved(payload, { status: 'Active', substatus: 'Accepted' }, at);
    case 'receive':
      return moved(payload, { status: 'New', substatus: 'Received' }, at);
    case 'decline':
      return moved(
        payload,
        { status: 'Closed', substatus: 'Declined', statusReason: body.reason ?? null },
        at,
      );
    case 'win':
      return moved(payload, { status: 'Closed', substatus: 'Won', statusReason: body.reason ?? null }, at);
    case 'lose':
      return moved(payload, { status: 'Closed', substatus: 'Lost', statusReason: body.reason ?? null }, at);
    case 'edit':
      return merged(payload, body.changes) as ReferralPayload;
  }
}

function moved(payload: ReferralPayload, state: object, at: string): ReferralPayload {
  return settleMove(payload, { ...payload, ...state }, at);
}
