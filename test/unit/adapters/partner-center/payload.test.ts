import { readdirSync } from 'node:fs';
import {
  readListPayload,
  readReferralsText,
  readSinglePayload,
} from '../../../../src/adapters/partner-center/payload';
import { RetryLaterError } from '../../../../src/ports/errors';
import { fixture, FIXTURES } from '../../../helpers/partner-center-client';

const files = readdirSync(FIXTURES);
/** What is JSON but no referral: sign-in tokens and errors. */
const OTHER = /^(auth|http|sdk2021|rest2020-error)/;
const referralFiles = files.filter((name) => name.endsWith('.json') && !OTHER.test(name));
const brokenFiles = files.filter((name) => name.endsWith('.txt'));

/** Every text, number and boolean in a payload with the keys that lead to it, links and envelope left out. */
function leaves(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null)
    return value === null ? [] : [`${path}=${JSON.stringify(value).replace(/^"|"$/g, '')}`];
  return Object.entries(value)
    .filter(([key]) => !/^(links|attributes|@odata.*|totalCount)$/.test(key))
    .flatMap(([key, item]) => leaves(item, Array.isArray(value) ? path : `${path}/${key}`));
}

/** Nothing the bot reads: device details of IoT deals, and a customer id of early 2019. */
const NOT_READ = /additionalrequirements|\/customerprofile\/id=/;

/** A leaf with what may differ between the payload and what is read of it evened out. */
function comparable(leaf: string): string {
  return leaf
    .toLowerCase()
    .replace('/statusdetail=', '/substatus=')
    .replace(/(datetime=[^.]+?)(?:\.(\d+))?z$/, (_all, head: string, digits = '') => {
      return `${head}.${String(digits).padEnd(7, '0')}z`;
    });
}

describe('readReferralsText', () => {
  it('knows at least thirty payloads of the documents', () => {
    expect(referralFiles.length + brokenFiles.length).toBeGreaterThanOrEqual(30);
  });

  it.each(referralFiles)('reads %s and loses nothing of it', (name) => {
    const text = fixture(name);
    const { referrals, skipped, dropped } = readReferralsText(text);
    const raw = JSON.parse(text) as { value?: unknown[]; items?: unknown[] };
    const rows = raw.value ?? raw.items ?? [raw];
    expect(dropped).toEqual({});
    expect(referrals.length + skipped.length).toBe(rows.length);
    for (const record of skipped) expect(record.reason).toBe('it has no id');
    referrals.forEach((referral, index) => {
      const read = leaves(referral).map(comparable);
      for (const leaf of leaves(rows[index]).map(comparable))
        if (!NOT_READ.test(leaf)) expect(read).toContain(leaf);
    });
  });

  it.each(brokenFiles)('says where %s stops being JSON, and nothing of what it holds', (name) => {
    const text = fixture(name);
    let message = '';
    try {
      readReferralsText(text, name);
    } catch (error) {
      expect(error).toBeInstanceOf(RetryLaterError);
      message = (error as Error).message;
    }
    expect(message).toMatch(/ is not JSON: .+ at line \d+, column \d+$/);
    expect(message).toContain(name);
  });

  it.each([
    ['rest2019feb-get-by-id.txt', "Expected ',' or '}' after property value at line 23, column 13"],
    ['rest2019may-list.txt', "Expected ',' or '}' after property value at line 72, column 13"],
    ['v1-2018-10-30-list-response.txt', "Expected ',' or '}' after property value at line 66, column 13"],
    ['rest2020-update-a-referral-01.txt', 'Expected double-quoted property name at line 107, column 1'],
    [
      'rest2020-create-a-referral-03.txt',
      'Unexpected non-whitespace character after JSON at line 1, column 9',
    ],
  ])('finds the defect of %s: %s', (name, fault) => {
    expect(() => readReferralsText(fixture(name))).toThrow(
      new RetryLaterError(`the payload is not JSON: ${fault}`),
    );
  });

  it('reads the list of the 2020 page to the last field', () => {
    expect(readReferralsText(fixture('rest2020-09-list.json'))).toEqual({
      referrals: [
        {
          id: 'c5fbb3b6-be74-4795-9fb5-4324c73fed37',
          engagementId: '65edc0b5-3485-41b7-a17e-dfa9ef4706e2',
          organizationId: '7d23e5ca-19dc-4eaa-aac8-5e6b559f0d1d',
          organizationName: 'Contoso Company',
          createdDateTime: '2020-10-30T21:03:00.0000000Z',
          updatedDateTime: '2020-10-30T21:03:00.0000000Z',
          status: 'New',
          substatus: 'Pending',
          qualification: 'Direct',
          type: 'Independent',
          direction: 'Incoming',
          customerProfile: {
            name: 'Fabrikam Customer Inc',
            address: {
              addressLine1: 'One Microsoft Way',
              addressLine2: '',
              city: 'Redmond',
              state: 'WA',
              postalCode: '98052',
              country: 'US',
            },
          },
          details: {
            notes:
              'We are interested in deploying Microsoft 365 and are looking for support in training our employees. Can you help?',
            dealValue: 10000,
            currency: 'USD',
            closingDateTime: '2020-12-01T00:00:00.0000000Z',
            requirements: {
              industries: [{ id: 'Education' }],
              products: [{ id: 'Microsoft365' }],
              services: [{ id: 'LearningAndCertification' }],
              solutions: [{ id: 'SOL-Microsoft365', name: 'Microsoft365' }],
            },
          },
        },
      ],
      skipped: [],
      dropped: {},
      nextToken: 'k181pEdP0ykypkieJfcxX',
    });
  });

  it.each([
    ['[]', 'is neither a list nor a referral: it is a bare array'],
    ['7', 'is neither a list nor a referral: it is a number'],
    ['null', 'is neither a list nor a referral: it is null'],
    ['', 'is not JSON: it is empty'],
    [' \r\n', 'is not JSON: it is empty'],
    ['\n  <!DOCTYPE html><html>', 'is not JSON: it looks like HTML at line 2, column 3'],
  ])('refuses %j: it %s', (text, fault) => {
    expect(() => readReferralsText(text, 'the file')).toThrow(new RetryLaterError(`the file ${fault}`));
  });
});

describe('readListPayload', () => {
  const body = (text: string) => ({ text, what: 'page 2 of the referrals' });

  it('skips a record without a usable id and tells where it stood', () => {
    const rows = [
      { id: 'a' },
      { name: 'Fabrikam' },
      'x',
      { id: 'a b' },
      { ID: 'b', team: 7, favorite: 'often' },
    ];
    expect(readListPayload(body(JSON.stringify({ value: rows })), 2)).toEqual({
      referrals: [{ id: 'a' }, { id: 'b' }],
      skipped: [
        { position: 'page 2, record 2', reason: 'it has no id' },
        { position: 'page 2, record 3', reason: 'it is a string, not an object' },
        { position: 'page 2, record 4', reason: 'its id cannot stand in a URL' },
      ],
      dropped: { team: 1, favorite: 1 },
    });
  });

  it('counts dropped fields over all records of a page', () => {
    const rows = ['a', 'b'].map((id) => ({ id, details: { dealValue: 'x' } }));
    expect(readListPayload(body(JSON.stringify({ value: rows }))).dropped).toEqual({
      'details/dealValue': 2,
    });
  });

  it('reads an envelope in another case and with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify({ Value: [{ id: 'a' }], '@odata.NextLink': 'x?$skiptoken=t' })}`;
    expect(readListPayload(body(text))).toMatchObject({ referrals: [{ id: 'a' }], nextToken: 't' });
  });

  it.each([null, ''])('takes the next link %j for the end', (link) => {
    const payload = readListPayload(body(JSON.stringify({ value: [], '@odata.nextLink': link })));
    expect(payload.nextToken).toBeUndefined();
  });

  it('does not take a next link without a token for the end', () => {
    const text = JSON.stringify({ value: [], '@odata.nextLink': 'https://partner.example/?$skip=100' });
    expect(() => readListPayload(body(text))).toThrow(
      'page 2 of the referrals names a next page without a $skiptoken',
    );
  });

  it.each(['{}', '{"value":{}}', '{"value":null}', '[]', '{"id":"a"}', '"text"'])(
    'refuses %s as a list',
    (text) => {
      expect(() => readListPayload(body(text))).toThrow(
        /^page 2 of the referrals is not a list of referrals: it is /,
      );
    },
  );

  it('keeps the ids of the answer with the error', () => {
    const facts = { status: 200, requestId: 'r', correlationId: 'c' };
    let thrown: unknown;
    try {
      readListPayload({ ...body('<html>'), facts });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ facts });
  });
});

describe('readSinglePayload', () => {
  const body = (text: string) => ({ text, what: 'referral a' });

  it('reads one referral', () => {
    expect(readSinglePayload(body('{"id":"a","favorite":"x"}'))).toEqual({
      referral: { id: 'a' },
      dropped: { favorite: 1 },
    });
  });

  it.each([
    ['{"value":[{"id":"a"}]}', 'referral a is not one referral: it is a list'],
    ['{"name":"x"}', 'referral a is not a referral: it has no id'],
    ['[{"id":"a"}]', 'referral a is not a referral: it is a list, not an object'],
    ['', 'referral a is not JSON: it is empty'],
  ])('refuses %s', (text, message) => {
    expect(() => readSinglePayload(body(text))).toThrow(new RetryLaterError(message));
  });
});
