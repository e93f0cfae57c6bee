import { readHttpConfig } from '../../../../src/adapters/http/config';

describe('readHttpConfig', () => {
  it('has defaults, also for empty texts', () => {
    expect(readHttpConfig({})).toEqual({ ok: true, config: { port: 3978, host: '0.0.0.0' } });
    expect(readHttpConfig({ PORT: ' ', HOST: '' })).toEqual(readHttpConfig({}));
  });

  it.each(['127.0.0.1', '::1', 'localhost', 'bot.example.com'])('takes HOST=%s', (host) => {
    expect(readHttpConfig({ HOST: host, PORT: '0' })).toEqual({ ok: true, config: { port: 0, host } });
  });

  it('tells every problem with what would be right', () => {
    expect(readHttpConfig({ PORT: '99999', HOST: 'http://x' })).toEqual({
      ok: false,
      problems: [
        { variable: 'PORT', message: expect.stringContaining('"99999"') as string, example: '3978' },
        { variable: 'HOST', message: expect.stringContaining('"http://x"') as string, example: '127.0.0.1' },
      ],
    });
    expect(readHttpConfig({ PORT: '-1' }).ok).toBe(false);
  });
});
