import { isLoopbackHost, isLoopbackUrl, parseUrl } from '../../../src/domain/loopback';

describe('an address of this machine', () => {
  it.each([
    'http://localhost/x',
    'http://127.0.0.1:3978',
    'https://127.1',
    'http://0x7f.1/',
    'http://[::1]:80/',
  ])('is %s', (url) => {
    expect(isLoopbackUrl(url)).toBe(true);
    expect(isLoopbackHost(new URL(url).hostname)).toBe(true);
  });

  it.each(['http://127.0.0.1.evil.example', 'https://slack.com', 'http://10.0.0.1', 'localhost', '', '/x'])(
    'is not "%s"',
    (url) => {
      expect(isLoopbackUrl(url)).toBe(false);
    },
  );

  it('is read only where it is absolute', () => {
    expect(parseUrl('https://a.example/b')?.pathname).toBe('/b');
    expect(parseUrl('a.example/b')).toBeUndefined();
  });
});
