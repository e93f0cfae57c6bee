import type { Claim } from '../../../src/domain/claim';
import type { Conversation } from '../../../src/domain/conversation';
import type { Delivery } from '../../../src/domain/delivery';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import { decidePlan, homeOf, upcomingIn } from '../../../src/domain/plan';
import type { Decided, PlanCase } from '../../../src/domain/plan';
import { PRIORITY } from '../../../src/domain/routing';
import { aReferral, at, ms } from '../../helpers/builders';

/** A Thursday at noon; people work around the clock, so that each stage falls where the ladder says. */
const DEADLINE = '2026-12-10T12:00:00Z';
const SHOWN_AT = ms('2026-11-26T10:00:00Z');
const MARK = '@2026-12-10';
const referral = aReferral({ createdDateTime: at('2026-11-26T00:00:00Z'), expirationDateTime: at(DEADLINE) });
/** So long before the deadline. */
const before = (lengthMs: number) => ms(DEADLINE) - lengthMs;

function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    destinationId: 'a',
    ladder: [7 * DAY_MS, 3 * DAY_MS, DAY_MS, 4 * HOUR_MS],
    hours: { days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 },
    timeZone: 'UTC',
    isHoliday: () => false,
    since: SHOWN_AT - DAY_MS,
    ...changes,
  };
}

/** The card where it stands, or what the test makes of it. */
function delivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    ...{ settledAt: changes.createdAt ?? SHOWN_AT },
    id: 'd',
    referralId: referral.id,
    destinationId: 'a',
    kind: 'new',
    stage: '',
    dueAt: SHOWN_AT,
    priority: PRIORITY.new,
    state: 'delivered',
    attempts: 1,
    unanswered: 0,
    createdAt: SHOWN_AT,
    ...changes,
  };
}

function cardOnItsWay(state: 'due' | 'sending' | 'unknown'): Delivery {
  const { settledAt: _, ...open } = delivery({ state });
  return open;
}

const reminded = (stage: string, createdAt: number, destinationId = 'a') =>
  delivery({
    ...{ kind: 'reminder', stage: `${stage}${MARK}`, createdAt, destinationId },
    ...(destinationId === 'alone' && { payload: '{"alone":true}' }),
  });

function claim(changes: Partial<Claim> = {}): Claim {
  return {
    id: 'claim-1',
    referralId: referral.id,
    by: { platform: 'chat', id: 'u1', name: 'Alex' },
    destinationId: 'a',
    at: SHOWN_AT + HOUR_MS,
    ...changes,
  };
}

function plan(now: number, changes: Partial<PlanCase> = {}): PlanCase {
  return {
    now,
    referral,
    snoozes: [],
    deliveries: [delivery()],
    conversations: [conversation()],
    ...changes,
  };
}

function decide(now: number, changes: Partial<PlanCase> = {}): Decided {
  const decision = decidePlan(plan(now, changes));
  if (decision.kind !== 'decided') throw new TypeError(`it was not decided but ${decision.kind}`);
  return decision;
}

/** `reminder a 3d@2026-12-10` for each delivery. */
const said = ({ deliveries }: Decided) =>
  deliveries.map(({ kind, destinationId, stage }) => [kind, destinationId, stage].join(' ').trim());

describe('without a claim', () => {
  it('waits for the next stage', () => {
    expect(decide(before(8 * DAY_MS))).toEqual({
      kind: 'decided',
      deliveries: [],
      nextAt: before(7 * DAY_MS),
      confirm: false,
    });
  });

  it('redraws the card and says a word below it when a stage is due', () => {
    const decision = decide(before(3 * DAY_MS));
    expect(decision.deliveries).toEqual([
      {
        referralId: referral.id,
        destinationId: 'a',
        kind: 'update',
        stage: `reminder:3d${MARK}`,
        dueAt: before(3 * DAY_MS),
        priority: PRIORITY.new,
      },
      {
        referralId: referral.id,
        destinationId: 'a',
        kind: 'reminder',
        stage: `3d${MARK}`,
        dueAt: before(3 * DAY_MS),
        priority: PRIORITY.new,
      },
    ]);
    expect(decision.nextAt).toBe(before(DAY_MS));
  });

  it('sends the last call before everything else, and wakes at the deadline after it', () => {
    const decision = decide(before(4 * HOUR_MS));
    expect(decision.deliveries.map(({ priority }) => priority)).toEqual([PRIORITY.urgent, PRIORITY.urgent]);
    expect(decision.nextAt).toBe(before(0));
  });

  it('shows the card where none stands, as a reminder', () => {
    const decision = decide(before(3 * DAY_MS), { deliveries: [] });
    expect(said(decision)).toEqual(['new a']);
    expect(decision.deliveries[0]?.payload).toBe('{"occasion":"reminder"}');
  });

  it('counts a card that came as a reminder as one', () => {
    const card = delivery({ payload: '{"occasion":"reminder"}', createdAt: before(3 * DAY_MS) });
    expect(decide(before(3 * DAY_MS) + 1, { deliveries: [card] })).toMatchObject({
      deliveries: [],
      nextAt: before(DAY_MS),
    });
  });

  it.each(['due', 'sending', 'unknown'] as const)(
    'takes a card that is %s for the reminder: it will say how much time is left',
    (state) => {
      expect(decide(before(3 * DAY_MS), { deliveries: [cardOnItsWay(state)] })).toMatchObject({
        deliveries: [],
        nextAt: before(DAY_MS),
      });
    },
  );

  it('says nothing where the card was refused', () => {
    expect(decide(before(3 * DAY_MS), { deliveries: [delivery({ state: 'refused' })] })).toMatchObject({
      deliveries: [],
      nextAt: before(0),
    });
  });

  it('says nothing when no stage is left, and wakes at the deadline', () => {
    const deliveries = [delivery(), reminded('4h', before(4 * HOUR_MS))];
    expect(decide(before(HOUR_MS), { deliveries })).toMatchObject({ deliveries: [], nextAt: before(0) });
  });

  it('wakes at the deadline when nobody wants reminders', () => {
    expect(decide(before(3 * DAY_MS), { conversations: [] })).toMatchObject({
      deliveries: [],
      nextAt: before(0),
    });
  });

  it('reminds each conversation by its own ladder', () => {
    const other = conversation({ destinationId: 'b', ladder: [5 * DAY_MS], since: SHOWN_AT });
    const decision = decide(before(3 * DAY_MS), { conversations: [conversation(), other] });
    expect(said(decision)).toEqual([`update a reminder:3d${MARK}`, `reminder a 3d${MARK}`, 'new b']);
  });

  it('says nothing during a snooze of that conversation, but does not hold back the others', () => {
    const snoozes = [{ referralId: referral.id, destinationId: 'a', until: before(2 * DAY_MS) }];
    const conversations = [conversation(), conversation({ destinationId: 'b' })];
    const decision = decide(before(3 * DAY_MS), { snoozes, conversations });
    expect(said(decision)).toEqual(['new b']);
    expect(decision.nextAt).toBe(before(2 * DAY_MS));
  });

  it('is not kept quiet by a snooze in a chat that has subscribed to nothing', () => {
    const snoozes = [{ referralId: referral.id, destinationId: 'alone', until: before(DAY_MS) }];
    expect(said(decide(before(3 * DAY_MS), { snoozes }))).toContain(`reminder a 3d${MARK}`);
  });

  it('is reminded of what another channel was reminded of before it left', () => {
    const deliveries = [delivery(), reminded('3d', before(3 * DAY_MS), 'left')];
    expect(said(decide(before(3 * DAY_MS) + HOUR_MS, { deliveries }))).toContain(`reminder a 3d${MARK}`);
  });

  it('does not say again what the claimer was told alone before giving it back', () => {
    const deliveries = [delivery(), reminded('3d', before(3 * DAY_MS), 'alone')];
    expect(decide(before(3 * DAY_MS) + HOUR_MS, { deliveries })).toMatchObject({
      deliveries: [],
      nextAt: before(DAY_MS),
    });
  });
});

describe('what does not wait for an answer', () => {
  it('is not reminded of, and nobody thinks about it again', () => {
    const nothing = { kind: 'decided', deliveries: [], confirm: false };
    expect(decide(before(DAY_MS), { referral: { ...referral, substatus: 'Accepted' } })).toEqual(nothing);
    const { expirationDateTime: _, createdDateTime: __, ...undated } = referral;
    expect(decide(before(DAY_MS), { referral: undated })).toEqual(nothing);
  });
});

describe('from the deadline on', () => {
  const deliveries = [delivery(), delivery({ destinationId: 'b', state: 'refused' })];

  it('the cards say so, nobody is reminded, and Partner Center is asked', () => {
    const decision = decide(before(0), { deliveries, claim: claim() });
    expect(said(decision)).toEqual([`update a passed:${referral.expirationDateTime ?? ''}`]);
    expect(decision).toMatchObject({ confirm: true, nextAt: before(0) + 5 * MINUTE_MS });
    expect(decision.endClaim).toBeUndefined();
  });

  it.each([
    [HOUR_MS, 30 * MINUTE_MS],
    [DAY_MS, 12 * HOUR_MS],
  ])('asks ever less often: %d ms after it, in %d ms', (overMs, pauseMs) => {
    const now = before(0) + overMs;
    expect(decide(now)).toMatchObject({ confirm: true, nextAt: now + pauseMs });
  });

  it('has no need to say it on a card that was posted when it was over already', () => {
    const late = [delivery({ createdAt: before(0) })];
    expect(said(decide(before(0) + HOUR_MS, { deliveries: late }))).toEqual([]);
  });

  it('leaves what is over for more than a day to the passes that read everything open again', () => {
    const decision = decide(before(0) + DAY_MS + 1, { deliveries });
    expect(said(decision)).toEqual([`update a passed:${referral.expirationDateTime ?? ''}`]);
    expect(decision.confirm).toBe(false);
    expect(decision.nextAt).toBeUndefined();
  });
});

describe('while somebody has it', () => {
  const late = claim({ at: before(2 * DAY_MS) });
  const dayBefore = before(DAY_MS);

  it('waits for the next stage, and at most for the moment the claim lapses', () => {
    expect(decide(before(8 * DAY_MS), { claim: claim() }).nextAt).toBe(before(7 * DAY_MS));
    expect(decide(before(7 * DAY_MS) + 1, { claim: claim(), claimerChat: 'alone' }).nextAt).toBe(
      before(3 * DAY_MS),
    );
    expect(
      decide(before(36 * HOUR_MS), { claim: late, deliveries: [reminded('1d', dayBefore)] }).nextAt,
    ).toBe(before(4 * HOUR_MS));
  });

  it('asks for the claimer’s chat only when a reminder is due', () => {
    const needed = { kind: 'needs-claimer-chat', claim: late };
    expect(decidePlan(plan(dayBefore, { claim: late }))).toEqual(needed);
  });

  it('shows the card to the claimer alone and redraws it elsewhere', () => {
    const decision = decide(dayBefore, { claim: late, claimerChat: 'alone' });
    expect(said(decision)).toEqual(['new alone', `update a reminder:1d${MARK}`]);
    expect(decision.nextAt).toBe(before(4 * HOUR_MS));
  });

  it('says a word below the card that stands with the claimer', () => {
    const deliveries = [delivery(), delivery({ destinationId: 'alone' })];
    const decision = decide(before(4 * HOUR_MS), { claim: late, claimerChat: 'alone', deliveries });
    expect(said(decision)).toEqual([
      `update alone reminder:4h${MARK}`,
      `reminder alone 4h${MARK}`,
      `update a reminder:4h${MARK}`,
    ]);
    expect(decision.nextAt).toBe(before(0));
  });

  it('reminds in the channels when the claimer cannot be written to', () => {
    const decision = decide(dayBefore, { claim: late, claimerChat: 'none' });
    expect(said(decision)).toEqual([`update a reminder:1d${MARK}`, `reminder a 1d${MARK}`]);
    expect(decision.nextAt).toBe(before(4 * HOUR_MS));
  });

  it('reminds in the channels when the claimer’s chat has refused the card', () => {
    const deliveries = [delivery(), delivery({ destinationId: 'alone', state: 'refused' })];
    const decision = decide(dayBefore, { claim: late, claimerChat: 'alone', deliveries });
    expect(said(decision)).toContain(`reminder a 1d${MARK}`);
  });

  it('says nothing when no stage is left', () => {
    const deliveries = [delivery(), reminded('4h', before(4 * HOUR_MS), 'alone')];
    expect(decide(before(HOUR_MS), { claim: late, deliveries })).toMatchObject({
      deliveries: [],
      nextAt: before(0),
    });
  });

  it('says nothing when nobody wants reminders, and still wakes to let the claim lapse', () => {
    expect(decide(before(8 * DAY_MS), { claim: claim(), conversations: [] })).toMatchObject({
      deliveries: [],
      nextAt: before(3 * DAY_MS),
    });
  });

  it('holds back what the claimer has snoozed alone', () => {
    const snoozes = [{ referralId: referral.id, destinationId: 'alone', until: before(12 * HOUR_MS) }];
    expect(decide(dayBefore, { claim: late, claimerChat: 'alone', snoozes })).toMatchObject({
      deliveries: [],
      nextAt: before(12 * HOUR_MS),
    });
  });

  it('goes by the conversation in which it was claimed, else by the first', () => {
    const b = conversation({ destinationId: 'b' });
    const both = plan(dayBefore, { conversations: [conversation(), b] });
    expect(homeOf(both, claim({ destinationId: 'b' }))).toBe(b);
    expect(homeOf(both, claim({ destinationId: 'z' }))?.destinationId).toBe('a');
  });
});

describe('a claim that nobody acts on', () => {
  const lapseAt = before(3 * DAY_MS);

  it('ends 72 hours before the deadline, which the due reminder says', () => {
    const decision = decide(lapseAt, { claim: claim() });
    expect(said(decision)).toEqual([`update a reminder:3d${MARK}`, `reminder a 3d${MARK}`]);
    expect(decision.endClaim).toEqual({ id: 'claim-1', end: { at: lapseAt, how: 'lapsed' } });
    expect(decision.nextAt).toBe(before(DAY_MS));
  });

  it('is told of wherever a card stands and no reminder is due', () => {
    const deliveries = [delivery(), delivery({ destinationId: 'alone' })];
    const conversations = [conversation({ ladder: [DAY_MS] })];
    const decision = decide(lapseAt, { claim: claim(), deliveries, conversations });
    expect(said(decision)).toEqual([
      'update a lapsed:claim-1',
      'claim a lapsed:claim-1',
      'update alone lapsed:claim-1',
      'claim alone lapsed:claim-1',
    ]);
    expect(decision.deliveries[1]?.payload).toBe('{"what":"lapsed","by":"Alex"}');
    expect(decision.nextAt).toBe(before(DAY_MS));
  });
});

describe('what a card says of its own plan', () => {
  it('is the next reminder of its conversation', () => {
    expect(upcomingIn(plan(before(8 * DAY_MS)), 'a')).toMatchObject({
      at: before(7 * DAY_MS),
      number: 1,
      of: 4,
    });
    expect(upcomingIn(plan(before(8 * DAY_MS)), 'z')).toBeUndefined();
  });

  it('is the claimer’s next reminder on every card while somebody has it', () => {
    const claimed = plan(before(8 * DAY_MS), { claim: claim() });
    expect(upcomingIn(claimed, 'alone')?.at).toBe(before(7 * DAY_MS));
    expect(upcomingIn({ ...claimed, conversations: [] }, 'alone')).toBeUndefined();
  });

  it('is nothing for what has been answered or has no date', () => {
    const answered = { ...referral, substatus: 'Accepted' };
    expect(upcomingIn(plan(before(8 * DAY_MS), { referral: answered }), 'a')).toBeUndefined();
    const { expirationDateTime: _, createdDateTime: __, ...undated } = referral;
    expect(upcomingIn(plan(before(8 * DAY_MS), { referral: undated }), 'a')).toBeUndefined();
  });
});
