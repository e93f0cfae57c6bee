import { referralModel, selectFields } from '../../../../src/domain/query';
import { refusal } from './asking';

const row = {
  id: 'r',
  customerProfile: { name: 'Fabrikam', address: { country: 'US', city: 'Redmond' } },
  team: [{ email: 'a@x', title: 'CEO' }, { title: 'CTO' }, 'odd'],
  statusReason: null,
};

describe('$select', () => {
  it.each([
    ['id', { id: 'r' }],
    ['id, statusReason ,missing', { id: 'r', statusReason: null }],
    [
      'customerProfile/address/country,customerProfile/name',
      { customerProfile: { name: 'Fabrikam', address: { country: 'US' } } },
    ],
    ['customerProfile/name,customerProfile', { customerProfile: row.customerProfile }],
    ['customerProfile,customerProfile/name', { customerProfile: row.customerProfile }],
    ['team/email', { team: [{ email: 'a@x' }, {}, 'odd'] }],
    ['id/deeper', { id: 'r' }],
    [' * ', row],
  ])('%s', (select, expected) => {
    expect(selectFields(select)(row)).toEqual(expected);
  });

  it('gives objects without a prototype, and only what the row has itself', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"a":{"b":1}}');
    const chosen = selectFields('__proto__,a/b,constructor,toString')(hostile);
    expect(Object.getPrototypeOf(chosen)).toBeNull();
    expect(Object.keys(chosen)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf((chosen as { a: object }).a)).toBeNull();
    expect('polluted' in {}).toBe(false);
  });

  it.each([undefined, null, 5, 'text'])('has nothing to choose from %p', (odd) => {
    expect(selectFields('id')(odd)).toEqual({});
  });

  it('knows the model and its shorthands', () => {
    expect(selectFields('country,id', { model: referralModel })(row)).toEqual({
      id: 'r',
      customerProfile: { address: { country: 'US' } },
    });
    expect(refusal(() => selectFields('id,stats', { model: referralModel }))).toMatchObject({
      at: { start: 3, end: 8 },
      suggestions: ['id,status', 'id,state'],
    });
    expect(refusal(() => selectFields('email', { model: referralModel })).at).toEqual({ start: 0, end: 5 });
    expect(refusal(() => selectFields('team/email', { model: referralModel })).message).toContain('list');
  });

  it.each([
    ['', ''],
    ['id,', ''],
    ['id status', 'status'],
    ["'id'", "'id'"],
    ['id/', ''],
    ['id,*', '*'],
  ])('refuses %j and points at %j', (select, place) => {
    const { at } = refusal(() => selectFields(select));
    expect(select.slice(at.start, at.end)).toBe(place);
  });
});
