import { maskSecrets } from '../../../../src/adapters/log/mask';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzM2NyZXQifQ.c2lnbmF0dXJlLXMzY3JldA';
const PEM = '-----BEGIN PRIVATE KEY-----\ns3cret/s3cret==\ns3cret\n-----END PRIVATE KEY-----';

describe('what looks like a secret is masked', () => {
  it.each([
    ['a token', `got ${JWT} from`, 'got [secret] from'],
    ['a token cut off', `"${JWT.slice(0, 40)}"`, '"[secret]"'],
    ['a bearer', 'Authorization failed for Bearer s3cret-s3cret', 'Authorization failed for Bearer [secret]'],
    ['a basic', 'Basic czNjcmV0OnMzY3JldA==', 'Basic [secret]'],
    ['a header', 'authorization: Whatever s3cret', 'authorization: [secret]'],
    ['a cookie', 'Cookie=s3cret', 'Cookie=[secret]'],
    ['a signature of a webhook', 'Signature s3cret+s3cret/s3cret==', 'Signature [secret]'],
    ['a signature of Slack', `v0=${'5ec4e7'.repeat(10)}`, 'v0=[secret]'],
    ['a bot token', 'token xoxb-1-2-s3cret was', 'token [secret] was'],
    ['a rotating token', 'xoxe.xoxb-1-s3cret', '[secret]'],
    ['an app token', 'xapp-1-A-s3cret', '[secret]'],
    ['a refresh token', `is 0.AXoAs3cret${'s3cret-_'.repeat(4)}.s3cret now`, 'is [secret] now'],
    ['a client secret', `AADSTS7000215: ab~8Q~${'s3cret'.repeat(6)}`, 'AADSTS7000215: [secret]'],
    ['a private key', `the key ${PEM} is`, 'the key [secret] is'],
    ['a private key cut off', PEM.slice(0, 50), '[secret]'],
    [
      'a password in an address',
      'at postgres://bot:s3cret@db.example:5432/x',
      'at postgres://[secret]@db.example:5432/x',
    ],
    ['an odd password', 'postgres://bot:s3/c@ret@db.example/x', 'postgres://[secret]@db.example/x'],
    [
      'an address for answers',
      'to https://hooks.slack.com/commands/T1/2/s3cret',
      'to https://hooks.slack.com/[secret]',
    ],
    ['a trigger', '1234567890.9876543210.0123456789abcdef0123456789abcdef', '[secret]'],
    ['a key of ours', 'a'.repeat(64), '[secret]'],
    ['a form', 'grant_type=x&refresh_token=s3cret&a=b', 'grant_type=x&refresh_token=[secret]&a=b'],
    [
      'an address with a code',
      'http://localhost/?code=s3cret&x=1#y',
      'http://localhost/?code=[secret]&x=1#y',
    ],
    [
      'an access signature',
      'https://x.example/a?sv=1&sig=s3cret%2F',
      'https://x.example/a?sv=1&sig=[secret]',
    ],
    ['JSON', '{"access_token":"s3cret s3cret","x":1}', '{"access_token":"[secret]","x":1}'],
    ['a mail address', "for Ann.O'Neil+x@contoso.example, who", 'for [mail], who'],
  ])('%s', (_, text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
    // The same in a line of the log, and once more in JSON in that.
    const line = maskSecrets(JSON.stringify({ text, more: [JSON.stringify({ text })] }));
    expect(line).not.toMatch(/s3cret|czNjcmV0|5ec4e7|O'Neil/);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it.each([
    'a poll was recorded',
    'Signature verification failed',
    'check Basic Information, Signing Secret',
    'Key Vault did not answer',
    'referral 6c6ba1a2-3aea-4ce4-b2f4-2b1ef5a3fb9c, request 0HN1:00000001',
    'teams:19:abc@thread.tacv2 and 19:a_b@unq.gbl.spaces and 19:x@thread.skype',
    'connect ECONNREFUSED 127.0.0.1:5432 at https://api.partner.microsoft.com/v1.0',
    '{"code":"resourceModified","token":true}',
  ])('and %s is not', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  it('takes no longer for what somebody made to be slow', () => {
    const parts = [
      'a',
      'a.',
      'a@',
      '-----BEGIN PRIVATE KEY-----',
      'a:/',
      'x://a:',
      '"password":"',
      '\\"',
      'Bearer ',
    ];
    for (const part of parts) expect(maskSecrets(part.repeat(20_000))).toBeDefined();
  });
});
