import { readHttpConfig } from '../../../../src/adapters/http/config';

const DEFAULTS = { port: 3978, host: '0.0.0.0' };

describe('readHttpConfig', () => {
  it('has defaults, also for empty texts', () => {
    expect(readHttpConfig({})).toEqual({ ok: true, config: DEFAULTS });
    const empty = {
      PORT: ' ',
      HOST: '',
      TRUSTED_PROXIES: ' ',
      METRICS_PORT: '',
      METRICS_HOST: '',
      METRICS_TOKEN: '',
    };
    expect(readHttpConfig(empty)).toEqual({ ok: true, config: DEFAULTS });
  });

  it.each(['127.0.0.1', '::1', 'localhost', 'bot.example.com'])('takes HOST=%s', (host) => {
    expect(readHttpConfig({ HOST: host, PORT: '0' })).toEqual({ ok: true, config: { port: 0, host } });
  });

  it.each([
    ['loopback', ['loopback']],
    ['10.0.0.0/8, 169.254.1.2', ['10.0.0.0/8', '169.254.1.2']],
    ['fd00::/8 ::1', ['fd00::/8', '::1']],
  ])('takes TRUSTED_PROXIES=%s', (text, trustedProxies) => {
    expect(readHttpConfig({ TRUSTED_PROXIES: text })).toEqual({
      ok: true,
      config: { ...DEFAULTS, trustedProxies },
    });
  });

  const token = 'a-token-of-twenty-one';
  it.each([
    ['a port', { METRICS_PORT: '9464' }, { own: { port: 9464, host: '127.0.0.1' } }],
    ['a port and an address', { METRICS_PORT: '0', METRICS_HOST: '::' }, { own: { port: 0, host: '::' } }],
    ['a token', { METRICS_TOKEN: token }, { token }],
    [
      'both',
      { METRICS_PORT: '9464', METRICS_TOKEN: token },
      { own: { port: 9464, host: '127.0.0.1' }, token },
    ],
  ])('takes %s for the metrics', (_name, env, metrics) => {
    expect(readHttpConfig(env)).toEqual({ ok: true, config: { ...DEFAULTS, metrics } });
  });

  it.each([
    [{ PORT: '99999' }, 'PORT', 'must be a port number from 0 to 65535 (it is "99999")'],
    [{ PORT: '-1' }, 'PORT', 'must be a port number from 0 to 65535 (it is "-1")'],
    [{ HOST: 'http://x' }, 'HOST', 'must be an IP address or a host name to listen on (it is "http://x")'],
    [{ TRUSTED_PROXIES: 'my-proxy' }, 'TRUSTED_PROXIES', 'must hold addresses'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES', '(it is "10.0.0.0/33")'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8 300.1.1.1' }, 'TRUSTED_PROXIES', 'must hold addresses'],
    [{ METRICS_PORT: 'x' }, 'METRICS_PORT', 'must be a port number'],
    [{ METRICS_PORT: '3978' }, 'METRICS_PORT', 'must be another port than PORT (both are 3978)'],
    [{ METRICS_HOST: '::1' }, 'METRICS_PORT', 'must be set because METRICS_HOST is'],
    [{ METRICS_PORT: '1', METRICS_HOST: 'a b' }, 'METRICS_HOST', '(it is "a b")'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN', 'must be at least 16 letters'],
  ])('says what is wrong with %j', (env, variable, message) => {
    const read = readHttpConfig(env);
    expect(read.ok ? [] : read.problems).toEqual([
      {
        variable,
        message: expect.stringContaining(message) as string,
        example: expect.any(String) as string,
      },
    ]);
  });

  it('tells every problem at once, and never the token', () => {
    const read = readHttpConfig({ PORT: 'x', HOST: 'http://x', METRICS_TOKEN: 'secret' });
    expect(read.ok ? [] : read.problems.map(({ variable }) => variable)).toEqual([
      'PORT',
      'HOST',
      'METRICS_TOKEN',
    ]);
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});
