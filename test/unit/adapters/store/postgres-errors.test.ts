import { postgresError, troubleOf } from '../../../../src/adapters/store/postgres-errors';
import { GoneError, RefusedError, RetryLaterError } from '../../../../src/ports/errors';

const SERVER = { address: 'db:5432', database: 'bot', user: 'ada' };

function withCode(code: string, message = 'x', more: object = {}): Error {
  return Object.assign(new Error(message), { code, severity: 'ERROR', ...more });
}

describe('troubleOf', () => {
  it.each(['40001', '40P01', '55P03'])('knows %s as a lost race', (code) => {
    expect(troubleOf(withCode(code))).toBe('race');
  });

  it.each(['57P01', '57P03', '08006', '53300', '25006', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND'])(
    'knows %s as a lost connection',
    (code) => {
      expect(troubleOf(withCode(code))).toBe('connection');
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('knows "%s" as a lost connection', (message) => {
    expect(troubleOf(new Error(message))).toBe('connection');
  });

  it.each([
    withCode('23505'),
    withCode('42601'),
    new Error('our own'),
    new GoneError('gone'),
    'text',
    undefined,
  ])('sees nothing to repeat in %s', (error) => {
    expect(troubleOf(error)).toBe('other');
  });
});

describe('postgresError', () => {
  it('says that another try may do', () => {
    expect(postgresError(withCode('40001'), SERVER)).toBeInstanceOf(RetryLaterError);
    expect(String(postgresError(new Error('Query read timeout'), SERVER))).toMatch(
      /PostgreSQL at db:5432 does not answer \(connection lost\): check DATABASE_URL/,
    );
  });

  it.each([
    [withCode('28P01'), /user "ada" in/],
    [new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), /user "ada" in/],
    [withCode('3D000'), /has no database "bot"/],
    [withCode('42501'), /may not create or use tables in database "bot"/],
  ])('refuses what only a person can mend: %s', (error, message) => {
    const refusal = postgresError(error, SERVER);
    expect(refusal).toBeInstanceOf(RefusedError);
    expect(String(refusal)).toMatch(message);
  });

  it('keeps stored values out of the error and out of its cause', () => {
    const detail = {
      detail: 'Failing row contains (Contoso)',
      table: 'referral',
      constraint: 'referral_pkey',
    };
    const error = postgresError(withCode('23502', 'value "Contoso" is bad', detail), SERVER);
    expect(String(error)).toBe('Error: PostgreSQL refused a statement (23502): referral, referral_pkey');
    expect(error).not.toHaveProperty('cause');
    expect(String(postgresError(withCode('42601', 'syntax error'), SERVER))).toContain('syntax error');
  });

  it('leaves alone what did not come from the server', () => {
    const own = new GoneError('gone');
    expect(postgresError(own, SERVER)).toBe(own);
    expect(postgresError('text', SERVER)).toBe('text');
  });
});
