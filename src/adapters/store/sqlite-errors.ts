import { RefusedError, RetryLaterError } from '../../ports/errors';

/**
 * SQLite's own words for a result code (https://www.sqlite.org/rescode.html), because the driver leaves the code out
 * when a statement that returns rows fails.
 */
const WORDS = {
  busy: ['database is locked', 'database table is locked'],
  full: ['database or disk is full'],
  closed: ['attempt to write a readonly database', 'unable to open database file'],
  damaged: ['database disk image is malformed', 'file is not a database'],
} as const;

type Trouble = keyof typeof WORDS;

/** Puts into words what the operator can do. Errors that only a fault of the bot explains stay as they are. */
export function sqliteError(error: unknown, file: string): unknown {
  const options = { cause: error };
  switch (troubleOf(error)) {
    case 'busy':
      return new RetryLaterError(`Another process keeps "${file}" locked.`, options);
    case 'full':
      return new RetryLaterError(`The disk that holds "${file}" is full: free some space.`, options);
    case 'closed':
      return new RefusedError(
        `"${file}" cannot be opened for writing: check DATA_DIR and who owns the files in it.`,
        options,
      );
    case 'damaged':
      return new RefusedError(
        `"${file}" is damaged or not a database: restore it from a backup, or move it away to start afresh.`,
        options,
      );
    case undefined:
      return error;
  }
}

/** Whether somebody else's lock was in the way. */
export function isBusy(error: unknown): boolean {
  return error instanceof RetryLaterError && troubleOf(error.cause) === 'busy';
}

function troubleOf(error: unknown): Trouble | undefined {
  const { message } = (typeof error === 'object' && error !== null ? error : {}) as { message?: unknown };
  if (typeof message !== 'string') return undefined;
  const troubles = Object.keys(WORDS) as Trouble[];
  return troubles.find((trouble) => WORDS[trouble].some((words) => message.includes(words)));
}
