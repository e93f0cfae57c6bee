import { keysIn, parseKeys } from '../../../../src/adapters/secrets/key-source';

const BYTES = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index));
const HEX = BYTES.toString('hex');
const KEY = { kind: 'bytes', bytes: BYTES };
const SECRET = 'https://my-bot.vault.azure.net/secrets/slack-key';

describe('a key in TOKEN_KEY', () => {
  it.each([
    ['digits', HEX],
    ['capital digits', HEX.toUpperCase()],
    ['base64', BYTES.toString('base64')],
    ['base64 for addresses', BYTES.toString('base64url')],
  ])('is 32 bytes in %s', (_, text) => {
    expect(parseKeys(text)).toEqual({ keys: [KEY] });
  });

  it('may be one of several', () => {
    const other = Buffer.alloc(32, 7);
    expect(parseKeys(`${HEX}, ${other.toString('base64')},${SECRET}`)).toEqual({
      keys: [KEY, { kind: 'bytes', bytes: other }, { kind: 'key-vault', secretUri: SECRET }],
    });
  });

  it.each([
    [SECRET, SECRET],
    [`${SECRET}/`, SECRET],
    [`${SECRET}/0123abcd`, `${SECRET}/0123abcd`],
    [`@Microsoft.KeyVault(SecretUri=${SECRET}/)`, SECRET],
    ['@Microsoft.KeyVault(VaultName=my-bot;SecretName=slack-key)', SECRET],
    ['@Microsoft.KeyVault(VaultName=my-bot;SecretName=slack-key;SecretVersion=v1)', `${SECRET}/v1`],
    ['https://b.vault.azure.cn/secrets/k', 'https://b.vault.azure.cn/secrets/k'],
    ['https://b.vault.usgovcloudapi.net/secrets/k', 'https://b.vault.usgovcloudapi.net/secrets/k'],
  ])('may be in a vault: %s', (text, secretUri) => {
    expect(parseKeys(text)).toEqual({ keys: [{ kind: 'key-vault', secretUri }] });
  });

  it.each([
    '',
    'geheim',
    HEX.slice(2),
    `${HEX}00`,
    BYTES.toString('base64').slice(4),
    'http://my-bot.vault.azure.net/secrets/k',
    'https://my-bot.vault.azure.net.evil.example/secrets/k',
    'https://evil.example/vault.azure.net/secrets/k',
    'https://vault.azure.net/secrets/k',
    'https://u:p@my-bot.vault.azure.net/secrets/k',
    'https://my-bot.vault.azure.net:444/secrets/k',
    'https://my-bot.vault.azure.net/secrets/k?x=1',
    'https://my-bot.vault.azure.net/keys/k',
    '@Microsoft.KeyVault(SecretUri=https://evil.example/secrets/k)',
    '@Microsoft.KeyVault(VaultName=evil.example/;SecretName=k)',
    '@Microsoft.KeyVault()',
    'file:secrets/k',
    'file://server/secrets/k',
  ])('is not "%s", which is not quoted', (text) => {
    const { keys, fault } = parseKeys(text);
    expect(keys).toEqual([]);
    expect(fault).toMatch(/^must be 32 bytes, as 64 hexadecimal digits or in base64/);
    if (text !== '') expect(fault).not.toContain(text);
  });

  it('is told by its number where it is one of several', () => {
    expect(parseKeys(`${HEX},nonsense,${HEX}`).fault).toContain('number 2 of its 3 is not');
    expect(parseKeys(`${HEX},`).fault).toContain('number 2 of its 2 is not');
  });

  it.each([
    ['file:/run/secrets/token-key', '/run/secrets/token-key'],
    ['file:///run/secrets/token-key', '/run/secrets/token-key'],
  ])('may be in a file: %s', (text, path) => {
    expect(parseKeys(`${text},${HEX}`)).toEqual({ keys: [{ kind: 'file', path }, KEY] });
  });

  it('may not lead from a vault or a file to another one', () => {
    expect(keysIn(`${HEX},${BYTES.toString('base64')}`)).toEqual([BYTES, BYTES]);
    for (const text of [SECRET, 'file:/run/secrets/k', '', 'geheim']) {
      expect(() => keysIn(text)).toThrow(/^must be 32 bytes, as 64 hexadecimal digits or in base64; several/);
    }
  });
});
