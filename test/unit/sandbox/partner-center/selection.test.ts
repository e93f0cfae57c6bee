import { readODataRequest } from '../../../../src/sandbox/partner-center/list-request';
import { odataSelection } from '../../../../src/sandbox/partner-center/selection';

const context = { now: Date.UTC(2020, 9, 31), absent: 'null', ownOrganizationId: 'us' } as const;
const row = {
  id: 'r',
  status: 'New',
  customerProfile: { name: 'Fabrikam', address: { country: 'US', city: 'Redmond' } },
  links: { self: { uri: 'https://example.com', method: 'GET' } },
};

const selected = ($select: string): object =>
  odataSelection(readODataRequest(new URLSearchParams({ $select }).toString()), context).select(row);

describe('$select', () => {
  it.each([
    ['id,status', { id: 'r', status: 'New' }],
    ['customerProfile/address/country', { customerProfile: { address: { country: 'US' } } }],
    ['id,links', { id: 'r', links: row.links }],
    ['id,expirationDateTime', { id: 'r' }],
    ['*', row],
  ])('takes %s', ($select, expected) => {
    expect(selected($select)).toEqual(expected);
  });

  it.each([
    ['id,contry', 'contry', 3],
    ['customerProfile/adress', 'adress', 16],
    ['ID', 'ID', 0],
    ['id,status/deeper', 'deeper', 10],
    // Short names are for chat.
    ['country', 'country', 0],
    ['email', 'email', 0],
  ])('refuses %s with a 400 that names the field and its place', ($select, word, position) => {
    const attempt = (): object => selected($select);
    expect(attempt).toThrow(
      expect.objectContaining({
        status: 400,
        code: 'invalidRequest',
        details: {
          target: '$select',
          innerError: { code: 'syntaxError', message: `position ${String(position)}` },
        },
      }) as Error,
    );
    expect(attempt).toThrow(word);
  });
});
