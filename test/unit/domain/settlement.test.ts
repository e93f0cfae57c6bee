import type { Delivery, SendOutcome } from '../../../src/domain/delivery';
import { deliveryId } from '../../../src/domain/delivery';
import { DAY_MS } from '../../../src/domain/instant';
import { LOOK_AFTER_MS, REPEAT_AFTER_MS, settlementOf } from '../../../src/domain/settlement';

const now = Date.UTC(2020, 10, 1);

function delivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    id: 'x',
    referralId: 'r',
    destinationId: 'd',
    kind: 'new',
    stage: '',
    dueAt: now,
    priority: 1,
    state: 'sending',
    attempts: 1,
    unanswered: 0,
    createdAt: now,
    ...changes,
  };
}

const unanswered: SendOutcome = { kind: 'unanswered', reason: 'timeout' };

describe('settlementOf', () => {
  it('keeps the message id of what was delivered', () => {
    expect(settlementOf(delivery(), { kind: 'delivered', messageId: 'm1' }, now)).toEqual({
      state: 'delivered',
      messageId: 'm1',
    });
  });

  it('closes what was refused, with the reason', () => {
    const refused: SendOutcome = { kind: 'refused', reason: 'channel gone', gone: true };
    expect(settlementOf(delivery(), refused, now)).toEqual({ state: 'refused', reason: 'channel gone' });
  });

  it('repeats a message once when its answer never came', () => {
    expect(settlementOf(delivery(), unanswered, now)).toEqual({
      state: 'unknown',
      dueAt: now + REPEAT_AFTER_MS,
      reason: 'timeout',
    });
  });

  it('does not send a third copy', () => {
    expect(settlementOf(delivery({ unanswered: 1 }), unanswered, now)).toEqual({
      state: 'refused',
      reason: 'never answered, twice: timeout',
    });
  });

  it('simply redraws again when an update was not answered', () => {
    expect(settlementOf(delivery({ kind: 'update', unanswered: 3 }), unanswered, now)).toMatchObject({
      state: 'due',
      dueAt: now + 2_000,
    });
  });

  it.each([
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [9, 300_000],
    [1_000, 300_000],
    [0, 2_000],
  ])('backs off after attempt %d by %d ms', (attempts, waitMs) => {
    const settlement = settlementOf(
      delivery({ attempts }),
      { kind: 'later', reason: 'refused connection' },
      now,
    );
    expect(settlement).toEqual({ state: 'due', dueAt: now + waitMs, reason: 'refused connection' });
  });

  it('waits as long as the platform asks', () => {
    const later: SendOutcome = { kind: 'later', reason: '429', retryAfterMs: 57_000 };
    expect(settlementOf(delivery(), later, now)).toMatchObject({ state: 'due', dueAt: now + 57_000 });
  });

  it('looks for an unanswered message where that is possible, however often no answer came', () => {
    const lost: SendOutcome = { ...unanswered, canBeFound: true };
    for (const [attempts, waitMs] of [
      [1, LOOK_AFTER_MS],
      [3, LOOK_AFTER_MS],
      [4, 16_000],
      [50, 300_000],
    ] as const) {
      expect(settlementOf(delivery({ attempts, unanswered: attempts - 1 }), lost, now)).toEqual({
        state: 'unknown',
        dueAt: now + waitMs,
        reason: 'timeout',
      });
    }
  });

  it('gives up looking after 14 days, too', () => {
    const lost: SendOutcome = { ...unanswered, canBeFound: true };
    const old = delivery({ createdAt: now - 14 * DAY_MS - 1 });
    expect(settlementOf(old, lost, now)).toMatchObject({ state: 'refused' });
  });

  it('passes on that somebody must mend something first', () => {
    const blocked: SendOutcome = { kind: 'later', reason: 'no token', blocked: true };
    expect(settlementOf(delivery(), blocked, now)).toMatchObject({ state: 'due', blocked: true });
    const old = delivery({ createdAt: now - 14 * DAY_MS - 1 });
    expect(settlementOf(old, blocked, now)).toEqual({
      state: 'refused',
      reason: 'given up after 14 days: no token',
    });
  });

  it('gives up after 14 days', () => {
    const later: SendOutcome = { kind: 'later', reason: 'teams is switched off' };
    const old = delivery({ createdAt: now - 14 * DAY_MS - 1 });
    expect(settlementOf(old, later, now)).toEqual({
      state: 'refused',
      reason: 'given up after 14 days: teams is switched off',
    });
  });
});

describe('deliveryId', () => {
  it('is the same for the same key and never for another', () => {
    const key = {
      referralId: 'r',
      destinationId: 'teams:19:a@thread',
      kind: 'update',
      stage: '2020|x',
    } as const;
    expect(deliveryId(key)).toBe(deliveryId({ ...key }));
    expect(deliveryId(key)).not.toBe(deliveryId({ ...key, stage: '2020', referralId: 'x|r' }));
  });
});
