import { RefusedError, RetryLaterError } from '../../ports/errors';

/** What may be said about a server: never its password. */
export interface Server {
  readonly address: string;
  readonly database: string;
  readonly user: string;
}

/** `race`: rolled back because of another transaction. `connection`: this connection is of no use any more. */
export type Trouble = 'race' | 'connection' | 'other';

/** Serialization failure, deadlock, lock timeout; https://www.postgresql.org/docs/current/errcodes-appendix.html */
const RACES = new Set(['40001', '40P01', '55P03']);
/** Shut down, starting up, too many connections, idle too long in a transaction, read-only since a failover. */
const LOST = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '25P03', '25006']);
const NETWORK = new Set(
  'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN ENOENT'.split(' '),
);
/** What `pg` says without any code. */
const LOST_WORDS =
  /^(Connection terminated|timeout e|Query read timeout|Client has encountered a connection error|Connection error)/i;

/** Tells whether work that failed may be done again, and whether its connection is still good. */
export function troubleOf(error: unknown): Trouble {
  const { code, message } = factsOf(error);
  if (RACES.has(code)) return 'race';
  if (LOST.has(code) || code.startsWith('08') || NETWORK.has(code)) return 'connection';
  return code === '' && LOST_WORDS.test(message) ? 'connection' : 'other';
}

/**
 * Puts into words what the operator can do. What the server says may quote stored values (`detail`, and the message
 * of a data exception or a violated constraint), so only its code and the names of table and constraint are kept.
 */
export function postgresError(error: unknown, server: Server): unknown {
  const { code } = factsOf(error);
  switch (troubleOf(error)) {
    case 'race':
      return new RetryLaterError(`PostgreSQL at ${server.address} is too busy (${code}).`);
    case 'connection':
      return new RetryLaterError(
        `PostgreSQL at ${server.address} does not answer (${code || 'connection lost'}): ` +
          'check DATABASE_URL, and that the server runs and can be reached.',
      );
    case 'other':
      return refusal(error, server) ?? withoutValues(error);
  }
}

function refusal(error: unknown, { address, database, user }: Server): RefusedError | undefined {
  const { code, message } = factsOf(error);
  if (code.startsWith('28') || message.startsWith('SASL')) {
    return new RefusedError(
      `PostgreSQL at ${address} does not let user "${user}" in: correct user and password in DATABASE_URL.`,
    );
  }
  if (code === '3D000') {
    return new RefusedError(
      `PostgreSQL at ${address} has no database "${database}": create it, or correct DATABASE_URL.`,
    );
  }
  // 3F000: of the schemas on its search path there is none that it may use.
  if (code === '42501' || code === '3F000') {
    return new RefusedError(
      `User "${user}" may not create or use tables in database "${database}" at ${address}: ` +
        'make that user the owner of the database, or grant it create and usage on its schema.',
    );
  }
  return undefined;
}

function withoutValues(error: unknown): unknown {
  const { code, message, severity, table, constraint } = factsOf(error);
  if (severity === '') return error;
  const speaksOfData = code.startsWith('22') || code.startsWith('23');
  const where = [table, constraint].filter(Boolean).join(', ');
  return new Error(`PostgreSQL refused a statement (${code}): ${speaksOfData ? where : message}`);
}

interface Facts {
  readonly code: string;
  readonly message: string;
  readonly severity: string;
  readonly table: string;
  readonly constraint: string;
}

/** What the driver says beside the message, as texts. Errors of the system have a code too. */
function factsOf(error: unknown): Facts {
  const known = (typeof error === 'object' && error !== null ? error : {}) as Readonly<
    Record<string, unknown>
  >;
  const textOf = (name: string): string => (typeof known[name] === 'string' ? known[name] : '');
  return {
    code: textOf('code'),
    message: textOf('message'),
    severity: textOf('severity'),
    table: textOf('table'),
    constraint: textOf('constraint'),
  };
}
