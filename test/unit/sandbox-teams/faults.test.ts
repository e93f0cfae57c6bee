import { createFaultPlan, faultsBody } from '../../../src/sandbox/teams/faults';

const fault = (given: object) => faultsBody.parse(given).faults;

describe('the fault plan', () => {
  it('hits as many requests as asked for, then none', () => {
    const plan = createFaultPlan();
    plan.add(fault({ kind: 'throttle', times: 2 }));
    const kinds = [1, 2, 3].map(() => plan.take('post', ['Referrals'])?.kind);
    expect(kinds).toEqual(['throttle', 'throttle', undefined]);
    expect(plan.pending()).toEqual([]);
  });

  it('waits for the operation and the conversation it is meant for', () => {
    const plan = createFaultPlan();
    plan.add(fault({ faults: [{ kind: 'forbidden', operation: 'update', conversation: 'Referrals' }] }));
    expect(plan.take('post', ['Referrals'])).toBeUndefined();
    expect(plan.take('update', ['General'])).toBeUndefined();
    expect(plan.take('update', ['19:x', 'Referrals'])?.kind).toBe('forbidden');
  });

  it('comes in the order of asking and can be cleared', () => {
    const plan = createFaultPlan();
    plan.add(fault({ faults: [{ kind: 'server-error', operation: 'any' }, { kind: 'delay' }] }));
    expect(plan.take('delete', [])?.kind).toBe('server-error');
    plan.clear();
    expect(plan.take('post', [])).toBeUndefined();
  });

  it('refuses kinds and fields it does not know', () => {
    expect(faultsBody.safeParse({ kind: 'flood' }).success).toBe(false);
    expect(faultsBody.safeParse({ kind: 'delay', delay: 5 }).success).toBe(false);
  });
});
