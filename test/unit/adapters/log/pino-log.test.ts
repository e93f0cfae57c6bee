import { readLogConfig } from '../../../../src/adapters/log/config';
import { createPinoLog } from '../../../../src/adapters/log/pino-log';

function capture(level: 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'debug') {
  const lines: string[] = [];
  return { lines, log: createPinoLog({ level }, { write: (line: string) => void lines.push(line) }) };
}

describe('the log', () => {
  it('writes one JSON line per event with level, time and facts', () => {
    const { lines, log } = capture();
    log.debug('one');
    log.info('a poll was recorded', { referrals: 3 });
    log.warn('three');
    log.error('four', { error: new Error('broken', { cause: new Error('deeper') }) });
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
      referrals: 3,
      msg: 'a poll was recorded',
    });
    expect(lines[3]).toContain('broken');
    expect(lines[3]).toContain('deeper');
  });

  it('keeps quiet below its level', () => {
    const { lines, log } = capture('error');
    log.info('x');
    expect(lines).toEqual([]);
  });

  it('never writes what is called a secret, wherever it hides', () => {
    const { lines, log } = capture();
    log.info('x', { token: 's3cret', config: { clientSecret: 's3cret', deep: { password: 's3cret' } } });
    log.info('y', { headers: { authorization: 'Bearer s3cret' } });
    expect(lines.join('')).not.toContain('s3cret');
    expect(lines.join('')).toContain('[secret]');
  });
});

describe('readLogConfig', () => {
  it('takes a level in any case and info by default', () => {
    expect(readLogConfig({})).toEqual({ ok: true, config: { level: 'info' } });
    expect(readLogConfig({ LOG_LEVEL: 'WARN' })).toEqual({ ok: true, config: { level: 'warn' } });
  });

  it('says which levels there are', () => {
    expect(readLogConfig({ LOG_LEVEL: 'loud' })).toEqual({
      ok: false,
      problems: [
        {
          variable: 'LOG_LEVEL',
          message: 'must be one of debug, info, warn, error, silent (it is "loud")',
          example: 'info',
        },
      ],
    });
  });
});
