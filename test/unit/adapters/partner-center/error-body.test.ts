import { errorCodes } from '../../../../src/adapters/partner-center/error-body';
import { fixture } from '../../../helpers/partner-center-client';

describe('errorCodes', () => {
  it('reads the documented sample down to its inner error', () => {
    expect(errorCodes(fixture('rest2020-error-codes-01.json'))).toEqual(['unAuthorized', 'innerErrorCode']);
  });

  it.each([
    ['{"error":{"code":"a","innererror":{"code":"b","innerError":{"Code":"c"}}}}', ['a', 'b', 'c']],
    ['{"Error":{"Code":"a"}}', ['a']],
    ['{"code":900421,"description":"x","data":[],"source":"y"}', ['900421']],
    [
      '{"error":"invalid_grant","error_description":"AADSTS50076: x","error_codes":[50076]}',
      ['invalid_grant', '50076'],
    ],
    ['{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}', []],
    ['{"error":{"code":"Contoso Ltd. said eyJ0eXAi.x.y"}}', []],
    ['{"error":{"code":null,"innerError":[]}}', []],
    ['{"error":null}', []],
    ['[{"code":"a"}]', []],
    ['"a"', []],
    ['', []],
    ['<html><code>a</code></html>', []],
  ])('finds in %s the codes %j', (text, codes) => {
    expect(errorCodes(text)).toEqual(codes);
  });

  it('does not follow inner errors for ever', () => {
    const text = '{"error":{"code":"x","innerError":'.repeat(5000) + '{}' + '}}'.repeat(5000);
    expect(errorCodes(text).length).toBeLessThanOrEqual(10);
  });
});
