import fc from 'fast-check';
import { isUsableId, toReferral } from '../../../../src/adapters/partner-center/to-referral';

const ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';

function referralOf(fields: Record<string, unknown>) {
  const record = toReferral({ id: ID, ...fields });
  if (!record.ok) throw new Error(record.reason);
  return record;
}

describe('toReferral', () => {
  it('leaves absent what the service left out or sent as null, and keeps empty texts', () => {
    const { referral, dropped } = referralOf({
      name: null,
      externalReferenceId: '',
      statusReason: null,
      customerProfile: { size: '', address: { addressLine2: null, city: 'Redmond' } },
    });
    expect(referral).toEqual({
      id: ID,
      externalReferenceId: '',
      customerProfile: { size: '', address: { city: 'Redmond' } },
    });
    expect(Object.hasOwn(referral, 'name')).toBe(false);
    expect(dropped).toEqual([]);
  });

  it('matches keys in any case, the exact one first wherever it stands', () => {
    const { referral } = referralOf({
      Substatus: 'Pending',
      StatusReason: 'r',
      Details: { Requirements: { Industries: [{ Id: 'Education' }] } },
      STATUS: 'Closed',
      status: 'New',
      Status: 'Active',
    });
    expect(referral).toEqual({
      id: ID,
      substatus: 'Pending',
      statusReason: 'r',
      details: { requirements: { industries: [{ id: 'Education' }] } },
      status: 'New',
    });
  });

  it('reads a record in PascalCase throughout', () => {
    expect(toReferral({ ID, CustomerProfile: { Name: 'Fabrikam' } })).toMatchObject({
      referral: { id: ID, customerProfile: { name: 'Fabrikam' } },
    });
  });

  it('takes statusDetail of 2018-10-01 for the substatus', () => {
    expect(referralOf({ statusDetail: 'Accepted' }).referral.substatus).toBe('Accepted');
    expect(referralOf({ statusDetail: 'Accepted', substatus: 'Won' }).referral.substatus).toBe('Won');
  });

  it.each([
    ['2020-12-01T00:00:00Z', '2020-12-01T00:00:00.0000000Z'],
    ['2020-10-30T21:03:00.040469Z', '2020-10-30T21:03:00.0404690Z'],
    ['2018-10-30T21:03:42.4579542Z', '2018-10-30T21:03:42.4579542Z'],
    ['2018-02-17T00:05:39.5485487+02:00', '2018-02-16T22:05:39.5485487Z'],
  ])('reads the moment %s exactly', (text, instant) => {
    expect(referralOf({ updatedDateTime: text }).referral.updatedDateTime).toBe(instant);
  });

  it('drops moments that are none, and counts only those that said something', () => {
    const { referral, dropped } = referralOf({
      createdDateTime: 'yesterday',
      closedDateTime: '',
      acceptedDateTime: '0001-01-01T00:00:00',
      expirationDateTime: '2020-02-30T00:00:00Z',
    });
    expect(referral).toEqual({ id: ID });
    expect([...dropped].sort()).toEqual(['createdDateTime', 'expirationDateTime']);
  });

  it('undoes HTML escaping exactly once, and only where it is escaping', () => {
    const { referral } = referralOf({
      name: 'OIL &amp; GAS &#39;A&#x27; &amp;lt;b&gt;',
      details: {
        notes: 'R&D, ?a=1&copy=2, AT&T <b>',
        requirements: { products: [{ id: 'Power &amp; Utilities' }] },
      },
    });
    expect(referral.name).toBe("OIL & GAS 'A' &lt;b>");
    expect(referral.details?.notes).toBe('R&D, ?a=1&copy=2, AT&T <b>');
    expect(referral.details?.requirements?.products).toEqual([{ id: 'Power & Utilities' }]);
  });

  it('keeps the eTag with its quotes', () => {
    expect(referralOf({ eTag: '"2500ec5a-0000-0000-0000-5bf4967d0000"' }).referral.eTag).toBe(
      '"2500ec5a-0000-0000-0000-5bf4967d0000"',
    );
  });

  it('reads booleans and decimals that came as texts, and codes that came as numbers', () => {
    const { referral, dropped } = referralOf({
      consent: { consentToContact: 'true', consentToToShareInfoWithOthers: 'False' },
      details: { dealValue: '10000.50' },
      customerProfile: { address: { postalCode: 98052 } },
      salesStage: 100,
    });
    expect(referral).toMatchObject({
      consent: { consentToContact: true, consentToToShareInfoWithOthers: false },
      details: { dealValue: 10000.5 },
      customerProfile: { address: { postalCode: '98052' } },
      salesStage: '100',
    });
    expect(dropped).toEqual([]);
  });

  it.each([
    [{}, []],
    [[], []],
    [[{ profileType: 'Duns', id: '' }], [{ profileType: 'Duns', id: '' }]],
    [{ profileType: 'External', id: '7' }, [{ profileType: 'External', id: '7' }]],
    [null, undefined],
  ])('reads ids %j as %j', (ids, expected) => {
    expect(referralOf({ customerProfile: { ids } }).referral.customerProfile?.ids).toEqual(expected);
  });

  it('takes a single object where a list is documented', () => {
    const { referral } = referralOf({ team: { firstName: 'Ann', email: 'ann@example.com' } });
    expect(referral.team).toEqual([{ firstName: 'Ann', email: 'ann@example.com' }]);
  });

  it('ignores tags of any shape, links and whatever else it does not know', () => {
    for (const tags of [null, 'a', [], [1], {}])
      expect(
        referralOf({ tags, links: { self: 1 }, lastRunId: {}, novelty: { deep: [1] } }).referral,
      ).toEqual({
        id: ID,
      });
  });

  it('keeps values of enumerations it does not know, and mends the case of those it does', () => {
    const { referral } = referralOf({
      status: 'new',
      substatus: 'Engaged',
      direction: 'INCOMING',
      type: 'Quantum',
    });
    expect(referral).toMatchObject({
      status: 'New',
      substatus: 'Engaged',
      direction: 'Incoming',
      type: 'Quantum',
    });
  });

  it('drops fields of a wrong type and says where they stood, without saying what they held', () => {
    const { referral, dropped } = referralOf({
      name: { secret: 'x' },
      favorite: 'maybe',
      details: { dealValue: 'plenty', currency: 'USD', requirements: 'none' },
      team: ['Ann', { firstName: 'Bob', email: 7 }, null, { lastName: ['Z'], title: 'CEO' }],
      customerProfile: 'Fabrikam',
    });
    expect(referral).toEqual({
      id: ID,
      details: { currency: 'USD' },
      team: [{ firstName: 'Bob' }, { title: 'CEO' }],
    });
    expect([...dropped].sort()).toEqual([
      'customerProfile',
      'details/dealValue',
      'details/requirements',
      'favorite',
      'name',
      'team',
      'team/email',
      'team/lastName',
    ]);
  });

  it('is not moved by keys that name parts of a prototype', () => {
    const hostile: unknown = JSON.parse(
      `{"id":"${ID}","__proto__":{"status":"Closed"},"constructor":1,"hasOwnProperty":1,` +
        '"customerProfile":{"__proto__":{"name":"evil"},"toString":"x"}}',
    );
    const record = toReferral(hostile);
    expect(record).toEqual({ ok: true, referral: { id: ID, customerProfile: {} }, dropped: [] });
    expect(record.ok && record.referral.status).toBeUndefined();
    expect(record.ok && record.referral.customerProfile?.name).toBeUndefined();
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });

  it('survives a record nested a hundred thousand deep', () => {
    const deep: unknown = JSON.parse(
      `{"id":"${ID}","details":`.repeat(1) + '{"details":'.repeat(100_000) + '1' + '}'.repeat(100_001),
    );
    expect(toReferral(deep)).toMatchObject({ ok: true, referral: { id: ID } });
  });

  it.each([
    [{}, 'it has no id'],
    [{ id: '' }, 'it has no id'],
    [{ id: null }, 'it has no id'],
    [{ id: 7 }, 'its id is a number, not a text'],
    [{ id: '../x' }, 'its id cannot stand in a URL'],
    [null, 'it is null, not an object'],
    ['text', 'it is a string, not an object'],
    [[], 'it is a list, not an object'],
  ])('refuses the record %j because %s', (raw, reason) => {
    expect(toReferral(raw)).toEqual({ ok: false, reason });
  });

  it('never throws, and what it reads is stable when read again', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('name', 'Team', 'details', 'status', 'ids', 'notes', '__proto__') }),
        (raw) => {
          const record = toReferral({ ...raw, id: ID });
          if (!record.ok) throw new Error(record.reason);
          const plain: unknown = JSON.parse(JSON.stringify(record.referral).replaceAll('&', '+'));
          const again = toReferral(plain);
          expect(again).toEqual({ ok: true, referral: plain, dropped: [] });
        },
      ),
    );
  });
});

describe('isUsableId', () => {
  it.each([ID, 'r-1', 'SOL:7', 'ref.1', 'ä'])('takes %s', (id) => {
    expect(isUsableId(id)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    'a/b',
    'a\\b',
    'a b',
    'a?b',
    'a#b',
    'a%2fb',
    'a\u0000',
    'a\u202eb',
    'x'.repeat(201),
  ])('refuses %j', (id) => {
    expect(isUsableId(id)).toBe(false);
  });
});
