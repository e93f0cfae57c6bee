import { Refusal } from '../../../../src/sandbox/http';
import { applyPatch, readPatch } from '../../../../src/sandbox/partner-center/patch';
import type { ReferralPayload } from '../../../../src/sandbox/seam';

const AT = '2020-11-01T10:00:00.0000000Z';
const pending: ReferralPayload = {
  id: 'r1',
  status: 'New',
  substatus: 'Pending',
  expirationDateTime: '2020-11-13T00:00:00Z',
  details: { notes: 'old', requirements: { solutions: [{ id: 'a' }] } },
};

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('was not refused');
}

const patched = (payload: ReferralPayload, ...steps: readonly object[]): ReferralPayload =>
  applyPatch(payload, readPatch(steps), AT);

describe('reading a patch', () => {
  it.each([
    ['a plain object', { status: 'Active' }, 'list of steps'],
    ['nothing', undefined, 'list of steps'],
    ['an empty list', [], 'list of steps'],
    ['another op', [{ op: 'remove', path: '/team' }], 'Step 1'],
    ['a step without value', [{ op: 'replace', path: '/status' }], 'Step 1'],
    ['a path that is read-only', [{ op: 'replace', path: '/id', value: 'x' }], 'cannot be written: "/id"'],
    ['a path of the prototype', [{ op: 'add', path: '/__proto__', value: {} }], 'cannot be written'],
    ['a name of Object.prototype', [{ op: 'add', path: 'toString', value: {} }], 'cannot be written'],
    ['an unknown status', [{ op: 'replace', path: '/status', value: 'Done' }], '/status cannot take'],
    [
      'a currency in words',
      [{ op: 'replace', path: '/details/currency', value: 'Euro' }],
      '/details/currency cannot take',
    ],
    ['replace at the end of a list', [{ op: 'replace', path: '/team/-', value: {} }], 'must use "add"'],
    ['a bad second step', [{ op: 'add', path: '/team/-', value: {} }, 7], 'Step 2'],
  ])('refuses %s with 400', (_what, body, words) => {
    const refusal = refusalOf(() => readPatch(body));
    expect([refusal.status, refusal.code]).toEqual([400, 'invalidRequest']);
    expect(refusal.message).toContain(words);
  });

  it('reads the deal value that the patch page sends as a text', () => {
    expect(readPatch([{ op: 'replace', path: '/details/dealValue', value: '10000' }])).toEqual([
      { op: 'replace', path: '/details/dealValue', value: 10000 },
    ]);
  });
});

describe('applying a patch', () => {
  it('accepts: dates the acceptance and drops the expiration, as real accepted referrals have none', () => {
    const steps = [
      { op: 'replace', path: '/status', value: 'Active' },
      { op: 'replace', path: '/substatus', value: 'Accepted' },
    ];
    expect(patched(pending, ...steps)).toEqual({
      ...pending,
      status: 'Active',
      substatus: 'Accepted',
      acceptedDateTime: AT,
      expirationDateTime: null,
    });
  });

  it('declines with a reason that was not there before', () => {
    const steps = [
      { op: 'replace', path: '/status', value: 'Closed' },
      { op: 'replace', path: '/substatus', value: 'Declined' },
      { op: 'add', path: '/statusReason', value: 'No capacity' },
    ];
    expect(patched(pending, ...steps)).toMatchObject({
      status: 'Closed',
      statusReason: 'No capacity',
      closedDateTime: AT,
    });
  });

  it('appends to lists, also to missing ones, and leaves the given payload alone', () => {
    const before = structuredClone(pending);
    const result = patched(
      pending,
      { op: 'add', path: '/details/requirements/solutions/-', value: { id: 'b' } },
      { op: 'add', path: '/customerProfile/team/-', value: { email: 'sue@example.com' } },
      { op: 'add', path: '/team/-', value: { email: 'jane@example.com' } },
    );
    expect(result).toMatchObject({
      details: { notes: 'old', requirements: { solutions: [{ id: 'a' }, { id: 'b' }] } },
      customerProfile: { team: [{ email: 'sue@example.com' }] },
      team: [{ email: 'jane@example.com' }],
    });
    expect(pending).toEqual(before);
  });

  it('makes missing parents', () => {
    expect(
      patched(
        { id: 'r2', status: 'New', substatus: 'Pending' },
        { op: 'add', path: '/details/notes', value: 'x' },
      ),
    ).toMatchObject({
      details: { notes: 'x' },
    });
  });

  it('refuses an illegal move, and any write to a closed referral, with 409', () => {
    const half = refusalOf(() => patched(pending, { op: 'replace', path: '/status', value: 'Active' }));
    const closed = { ...pending, status: 'Closed', substatus: 'Lost' };
    const late = refusalOf(() => patched(closed, { op: 'replace', path: '/details/notes', value: 'x' }));
    expect([half.status, late.status]).toEqual([409, 409]);
    expect(late.message).toContain('closed (Lost)');
  });
});
