import { isBusy, sqliteError } from '../../../../src/adapters/store/sqlite-errors';
import { RefusedError, RetryLaterError } from '../../../../src/ports/errors';

describe('sqliteError', () => {
  it.each([
    ['database is locked', RetryLaterError, 'Another process keeps "x.db" locked.'],
    ['database or disk is full', RetryLaterError, 'The disk that holds "x.db" is full: free some space.'],
    ['attempt to write a readonly database', RefusedError, 'check DATA_DIR and who owns the files'],
    ['unable to open database file', RefusedError, 'check DATA_DIR and who owns the files'],
    ['database disk image is malformed', RefusedError, 'restore it from a backup'],
    ['file is not a database', RefusedError, 'restore it from a backup'],
  ])('says what to do about "%s"', (words, family, advice) => {
    const cause = new Error(words);
    const error = sqliteError(cause, 'x.db');
    expect(error).toBeInstanceOf(family);
    expect(error).toMatchObject({ message: expect.stringContaining(advice) as string, cause });
    expect(isBusy(error)).toBe(words === 'database is locked');
  });

  it.each([new Error('no such table: x'), 'text', undefined])('leaves %s as it is', (error) => {
    expect(sqliteError(error, 'x.db')).toBe(error);
    expect(isBusy(error)).toBe(false);
  });
});
