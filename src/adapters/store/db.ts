/** What a statement takes and gives: text, numbers (moments are epoch milliseconds, truth is 0 or 1) and null. */
export type Param = string | number | null;

export type Row = Readonly<Record<string, Param>>;

export interface Queries {
  /** Runs one statement; its parameters are written `$1` to `$n`. Gives the rows it returned, else none. */
  all(sql: string, params?: readonly Param[]): Promise<readonly Row[]>;
}

/**
 * One database under the store. Every statement of the store is one text that SQLite and PostgreSQL both run, so it
 * keeps to what they share: no clock, no serial, no JSON operators, no LIKE, no order by id (collations differ).
 */
export interface Db extends Queries {
  readonly kind: 'sqlite' | 'postgres';
  /** Ends a select that claims rows of the table called `alias`, passing over those another transaction holds. */
  claiming(alias: string): string;
  /**
   * Runs `work` in one transaction. When the connection breaks or another transaction is in the way, `work` runs
   * again, even if a commit went through and only its answer was lost: it must be harmless to repeat. Inside, only
   * the given queries may be used.
   */
  tx<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A piece of SQL with its own parameters. */
export interface Fragment {
  readonly sql: string;
  readonly params: readonly Param[];
}

/**
 * `($3,$4,$4)` for `in`, numbered from `first`. Repeats the last value up to a power of two, so that few different
 * texts need preparing; without values it holds the empty text, which is nobody's id.
 */
export function inList(first: number, values: readonly string[]): Fragment {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  const params = Array.from({ length: size }, (_, index) => values[Math.min(index, values.length - 1)] ?? '');
  return { sql: `(${placeholders(first, size)})`, params };
}

/** `($1,$2),($3,$4)` for `insert … values`; all rows have the same length. */
export function valuesList(rows: readonly (readonly Param[])[]): Fragment {
  let next = 1;
  const tuples = rows.map((row) => {
    const tuple = `(${placeholders(next, row.length)})`;
    next += row.length;
    return tuple;
  });
  return { sql: tuples.join(','), params: rows.flat() };
}

/** Slices of at most `size` items. */
export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Drops NUL characters: PostgreSQL refuses them in text and SQLite would cut the text there. */
export function storable(param: Param): Param {
  return typeof param === 'string' && param.includes('\0') ? param.replaceAll('\0', '') : param;
}

function placeholders(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `$${String(first + index)}`).join(',');
}
