import { readSandboxConfig } from '../../../src/sandbox/config';

describe('the sandbox configuration', () => {
  it('needs nothing to be set', () => {
    expect(readSandboxConfig({ SANDBOX_PORT: '' })).toEqual({
      ok: true,
      config: {
        port: 3979,
        host: '127.0.0.1',
        token: 'sandbox-token',
        mode: 'clean',
        startAt: Date.parse('2020-10-31T09:00:00Z'),
        absent: 'null',
      },
    });
  });

  it('takes every value that is set', () => {
    const env = {
      SANDBOX_PORT: '0',
      SANDBOX_HOST: '::1',
      SANDBOX_TOKEN: 'other',
      SANDBOX_MODE: 'as-documented',
      SANDBOX_START: '2026-03-01T10:00:00+01:00',
      SANDBOX_ABSENT: 'excluded',
    };
    expect(readSandboxConfig(env)).toEqual({
      ok: true,
      config: {
        port: 0,
        host: '::1',
        token: 'other',
        mode: 'as-documented',
        startAt: Date.parse('2026-03-01T09:00:00Z'),
        absent: 'excluded',
      },
    });
  });

  it('tells everything that is wrong at once, with what was seen and what would be right', () => {
    const result = readSandboxConfig({
      SANDBOX_PORT: '99999',
      SANDBOX_MODE: 'dirty',
      SANDBOX_START: 'tomorrow',
    });
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          variable: 'SANDBOX_PORT',
          message: 'must be a port number from 0 (any) to 65535 (it is "99999")',
          example: '3979',
        },
        {
          variable: 'SANDBOX_MODE',
          message: 'must be one of clean, as-documented (it is "dirty")',
          example: 'clean',
        },
        {
          variable: 'SANDBOX_START',
          message: 'must be an ISO 8601 moment with its offset (it is "tomorrow")',
          example: '2020-10-31T09:00:00Z',
        },
      ],
    });
  });

  it.each(['0.0.0.0', '192.168.1.5', 'example.com', '127.0.0.1.example.com', '::'])(
    'refuses to listen on %s',
    (host) => {
      expect(readSandboxConfig({ SANDBOX_HOST: host })).toMatchObject({
        ok: false,
        problems: [{ variable: 'SANDBOX_HOST' }],
      });
    },
  );

  it('never repeats the token', () => {
    const result = readSandboxConfig({ SANDBOX_TOKEN: 'two words' });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('two words');
  });
});
