import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where the next page starts and what was asked for. */
export interface Position {
  /** The query options as they were given, without `$skiptoken`. */
  readonly options: Readonly<Record<string, string>>;
  /** The number of the next page; the first one is 1. */
  readonly page: number;
  /** Rows already given out; `$top` counts them. */
  readonly given: number;
  /** The last row given out: its place in the order of arrival, and the fields that it was sorted by. */
  readonly after: { readonly seq: number; readonly row: Readonly<Record<string, unknown>> };
}

const schema = z.object({
  options: z.record(z.string(), z.string()),
  page: z.int().min(2),
  given: z.int().min(0),
  after: z.object({ seq: z.int(), row: z.record(z.string(), z.unknown()) }),
});

const DIGEST_BYTES = 9;

/** Packs a position into an opaque token (base64, so it may hold `+`, `/` and `=`). The same position, the same token. */
export function writeSkipToken(position: Position): string {
  const content = Buffer.from(JSON.stringify(position), 'utf8');
  return Buffer.concat([digest(content), content]).toString('base64');
}

/** Unpacks a token; `undefined` when it is not one of ours or a character of it got lost on the way. */
export function readSkipToken(token: string): Position | undefined {
  const bytes = Buffer.from(token, 'base64');
  const content = bytes.subarray(DIGEST_BYTES);
  if (!digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
  return schema.safeParse(JSON.parse(content.toString('utf8'))).data;
}

function digest(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest().subarray(0, DIGEST_BYTES);
}
