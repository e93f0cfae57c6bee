import { parseFilter, printFilter, referralModel } from '../../../../src/domain/query';
import { refusal, selects, selectsReferral } from './asking';

describe('times', () => {
  it('are compared exactly to 100 ns, however many digits are written', () => {
    const at = (created: string) => ({ createdDateTime: created });
    expect(
      selectsReferral('created gt 2018-10-30T21:03:42.4579541Z', at('2018-10-30T21:03:42.4579542Z')),
    ).toBe(true);
    expect(
      selectsReferral('created gt 2018-10-30T21:03:42.4579542Z', at('2018-10-30T21:03:42.4579542Z')),
    ).toBe(false);
    expect(
      selectsReferral('created eq 2018-10-29T21:24:52.0404690Z', at('2018-10-29T21:24:52.040469Z')),
    ).toBe(true);
    expect(
      selectsReferral('created gt 2018-10-29T21:24:52.040469Z', at('2018-10-29T21:24:52.0404691Z')),
    ).toBe(true);
    expect(selectsReferral('created eq 2018-11-13T00:00:00Z', at('2018-11-13T00:00:00.0000000Z'))).toBe(true);
    expect(selectsReferral('created lt 2018-11-13T00:00:00.0000001Z', at('2018-11-13T00:00:00Z'))).toBe(true);
  });

  it.each([
    '2020-10-30T21:03:00Z',
    '2020-10-30T23:03:00+02:00',
    '2020-10-30T16:33:00.000-0430',
    '2020-10-30t21:03z',
    '2020-10-30T21:03:00.00000001Z',
  ])('are the same moment in every zone: %s', (text) => {
    const row = { createdDateTime: text, updatedDateTime: '2020-10-30T21:03:00.0000000Z' };
    expect(
      selectsReferral('created eq 2020-10-30T21:03:00Z and created ge updated and updated le created', row),
    ).toBe(true);
    expect(selectsReferral('created in (2020-10-30T21:03:00Z)', row)).toBe(true);
    expect(selects('createdDateTime eq updatedDateTime', row)).toBe(true);
    expect(selects('createdDateTime in (2020-10-30T22:03:00+01:00)', row)).toBe(true);
  });

  it.each([
    '',
    'soon',
    '2020-02-30T00:00:00Z',
    '2020-10-30T24:00:00Z',
    '2020-10-30T21:03:00',
    '0000-01-01T00:00:00+05:00',
    5,
    null,
    {},
    undefined,
  ])('are null when a field holds none: %p', (value) => {
    const row = { createdDateTime: value };
    expect(selectsReferral('created eq null', row)).toBe(true);
    expect(selectsReferral('created gt 2020-01-01T00:00:00Z or created le 2020-01-01T00:00:00Z', row)).toBe(
      false,
    );
    expect(selectsReferral('created ne 2020-01-01T00:00:00Z', row)).toBe(true);
  });

  it('take a day for its first moment', () => {
    const row = { createdDateTime: '2020-10-30T00:00:00Z', updatedDateTime: '2020-10-30' };
    expect(
      selectsReferral('created ge 2020-10-30 and created le 2020-10-30 and not (created gt 2020-10-30)', row),
    ).toBe(true);
    expect(selectsReferral('2020-10-31 gt created and updated eq created', row)).toBe(true);
    expect(selects('createdDateTime lt 2020-10-31', row, { absent: 'excluded' })).toBe(true);
    expect(selects('createdDateTime eq 2020-10-30', row)).toBe(true);
    expect(selects('date(createdDateTime) eq 2020-10-30 and date(updatedDateTime) eq 2020-10-30', row)).toBe(
      true,
    );
    expect(selects('date(createdDateTime) lt now()', row)).toBe(true);
    expect(
      selects('date(nothing) eq null and date(number) eq null and date(text) eq null', {
        number: 5,
        text: 'x',
      }),
    ).toBe(true);
  });

  it.each([
    ["expires lt now() add duration'P3D'", true],
    ["expires lt now() add duration'P2DT12H'", false],
    ["duration'P3D' add now() gt expires", true],
    ["now() sub duration'P30D' lt created", true],
    ["expires sub created eq duration'P14D'", true],
    ["expires sub created eq 'P14D' and 'P14D' eq expires sub created", true],
    ['totalseconds(expires sub created) div 86400 eq 14', true],
    ['expires sub 2026-11-10 eq date(expires) sub 2026-11-10', true],
    ['2026-11-24 sub created eq 2026-11-24 sub 2026-11-10', true],
    ["date(created) add duration'P14DT23H' eq 2026-11-24", true],
    ["date(created) sub duration'PT1S' eq 2026-11-09", true],
    ["duration'P1D' mul 2 eq duration'PT48H' and 2 mul duration'P1D' eq duration'P2D'", true],
    ["duration'P1D' div 2 eq duration'PT12H' and duration'P1D' divby 4 eq duration'PT6H'", true],
    [
      "duration'P1D' add duration'P1D' eq duration'P2D' and duration'P1D' sub duration'P2D' eq -duration'P1D'",
      true,
    ],
    ["duration'P1D' div 0 eq null and duration'P1D' mul missing/x eq null", true],
    ["created add duration'P999999D' add duration'P999999D' add duration'P999999D' eq null", true],
    ['created sub 0001-01-01T00:00:00Z gt created sub 0001-01-02T00:00:00Z', true],
    ["created sub duration'PT0.0000001S' eq 2026-11-09T23:59:59.9999999Z", true],
    ["1969-12-31T23:59:59.5Z add duration'PT0.5S' eq 1970-01-01T00:00:00Z", true],
    ['now() add null eq null', true],
    ["now() add duration'P999999D' mul 1000000 eq null and now() sub duration'P999999D' eq null", true],
  ])('are calculated with: %s', (filter, expected) => {
    const row = {
      createdDateTime: '2026-11-10T00:00:00.0000000Z',
      expirationDateTime: '2026-11-24T00:00:00Z',
    };
    const model = {
      ...referralModel,
      fields: { ...referralModel.fields, missing: { kind: 'unknown' } as const },
    };
    expect(selects(filter, row, { model })).toBe(expected);
  });

  it('are calculated with where no model says which fields are times', () => {
    const row = { a: '2020-10-02T00:00:00Z', b: '2020-10-01', n: 5, odd: 'abcd-ef-ghTij:kl:mn.opqrstuZ' };
    expect(selects("a sub b eq duration'P1D' and totalseconds(a sub b) eq 86400 and n sub 3 eq 2", row)).toBe(
      true,
    );
    expect(
      selects(
        "a add duration'P1D' gt a and duration'P1D' add a gt a and a sub duration'P1D' eq 2020-10-01T00:00:00Z",
        row,
      ),
    ).toBe(true);
    expect(selects('a sub 2020-10-01T00:00:00Z eq a sub b', row)).toBe(true);
    expect(
      selects(
        "odd sub a eq null and a sub odd eq null and odd add duration'P1D' eq null and a sub n eq null",
        row,
      ),
    ).toBe(true);
    expect(
      selects('bad sub a eq null and a sub bad eq null', { ...row, bad: '2020-10-30T21:03:00.abcdefgZ' }),
    ).toBe(true);
    expect(
      selects("n mul duration'P1D' eq duration'P5D' and duration'P1D' mul n eq duration'P5D'", row),
    ).toBe(true);
    expect(selects("n add duration'P1D' eq null", row)).toBe(true);
  });

  it.each([
    '2020-13-01',
    '2020-02-30',
    '2021-02-29',
    '2020-10-30T25:00:00Z',
    '2020-10-30T21:60:00Z',
    '2020-10-30T21:03:00+25:00',
    '25:00',
    '21:03:60',
    '9999-12-31T23:59:59-01:00',
  ])('that no calendar or clock shows are refused: %s', (text) => {
    expect(refusal(() => parseFilter(`created gt ${text}`)).at).toEqual({ start: 11, end: 11 + text.length });
  });

  it.each(['P', 'PT', 'P1', '1D', 'P1M', 'P1DT', 'P1000000D', 'PT1.S'])(
    'refuses %s as a length of time',
    (text) => {
      expect(refusal(() => parseFilter(`a eq duration'${text}'`)).message).toContain('length of time');
    },
  );

  it.each(['P1D', '-P1DT2H3M4.5S', 'PT0.0000001S', 'P999999DT23H59M59.9999999S', 'PT1H', 'PT1M', 'PT1S'])(
    'prints the length %s as it was',
    (text) => {
      expect(printFilter(parseFilter(`a eq duration'${text}'`))).toBe(`a eq duration'${text}'`);
    },
  );
});
