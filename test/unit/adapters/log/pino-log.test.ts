import { readLogConfig } from '../../../../src/adapters/log/config';
import { createPinoLog } from '../../../../src/adapters/log/pino-log';
import { RefusedError, RetryLaterError } from '../../../../src/ports/errors';

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
    log.info('x', {
      token: 's3cret',
      config: { clientSecret: 's3cret', deep: [{ er: { DB_PASSWORD: 's3cret' } }] },
    });
    log.info('y', { error: new RefusedError('no', { facts: { api_key: 's3cret' } as object }) });
    log.info('z', { response_url: 's3cret', headers: { 'x-any': 's3cret' }, body: 's3cret' });
    expect(lines.join('')).not.toContain('s3cret');
    expect(lines.join('')).toContain('[secret]');
  });

  it('writes what only sounds like one', () => {
    const { lines, log } = capture();
    log.info('x', { tokenWorks: true, token: false, secret: undefined, secrets: 3 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ tokenWorks: true, token: false, secrets: 3 });
  });

  it('masks what looks like a secret, whoever wrote it', () => {
    const { lines, log } = capture();
    log.info('refused Bearer s3cret-s3cret', {
      reason: 'xoxb-1-s3cret is not known',
      'ann@s3cret.example': 1,
    });
    expect(lines[0]).not.toContain('s3cret');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'refused Bearer [secret]',
      reason: '[secret] is not known',
    });
  });

  it('writes of an error what it is, and not what a library hung on it', () => {
    const { lines, log } = capture();
    const cause = Object.assign(new TypeError('deeper'), { code: 'ECONNRESET', config: { data: 's3cret' } });
    const facts = { requestId: 'r1', status: 500 };
    log.error('x', { error: new RetryLaterError('broken', { facts, cause }), others: [new Error('again')] });
    expect(lines[0]).not.toContain('s3cret');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      error: {
        ...{ name: 'RetryLaterError', message: 'broken', facts },
        at: expect.arrayContaining([
          expect.stringContaining('test/unit/adapters/log/pino-log.test.ts:'),
        ]) as string[],
        cause: { name: 'TypeError', message: 'deeper', code: 'ECONNRESET' },
      },
      others: [{ name: 'Error', message: 'again' }],
    });
    expect(lines[0]).not.toContain('node_modules');
  });

  it('writes several errors in one', () => {
    const { lines, log } = capture();
    log.error('x', { error: new AggregateError([new Error('one'), 'two'], 'both') });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      error: { message: 'both', errors: [{ message: 'one' }, 'two'] },
    });
  });

  it('writes no data that an error quotes, and no message twice', () => {
    const { lines, log } = capture();
    const message = 'invalid input syntax for type uuid: "Mary s3cret"';
    const parse = () => JSON.parse('"Mary" s3cret') as unknown;
    log.error('x', { error: thrownBy(parse), other: Object.assign(new Error(message), { code: '22P02' }) });
    log.error('y', {
      error: new Error('over\n    at s3cret (/src/x.ts:1:1)\nlines'.replace('s3cret', 'us')),
    });
    expect(lines[0]).not.toMatch(/s3cret|Mary/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      other: { message: 'invalid input syntax for type uuid: …' },
    });
    expect(lines[1]?.split('at us')).toHaveLength(2);
  });

  it('says only the kind of what is no plain data, and ends where there is no end', () => {
    const { lines, log } = capture();
    const round: Record<string, unknown> = {
      when: new Date(0),
      big: 10n,
      work: () => 1,
      none: null,
      kind: Symbol('s'),
    };
    round['self'] = [round];
    log.info('x', {
      round,
      map: new Map([['a', 's3cret']]),
      bytes: Buffer.from('s3cret'),
      url: new URL('http://s3cret'),
    });
    log.info('y', {
      bare: Object.create(null) as object,
      odd: new (class {
        public x = 1;
      })(),
    });
    const [line = '', other = ''] = lines;
    expect(line).not.toContain('s3cret');
    expect(JSON.parse(line)).toMatchObject({
      round: {
        when: '1970-01-01T00:00:00.000Z',
        big: '10',
        work: '[function]',
        none: null,
        kind: 'Symbol(s)',
      },
      ...{ map: '[Map]', bytes: '[Buffer]', url: '[URL]' },
    });
    expect(line).toContain('[deeper]');
    expect(JSON.parse(other)).toMatchObject({ bare: {}, odd: '[object]' });
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

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
