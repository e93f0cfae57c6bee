import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../../ports/clock';
import { SignInError } from '../../ports/errors';
import { KEY_BYTES, keysIn } from './key-source';

const TRIES = 20;
const PAUSE_MS = 50;

/** The keys in a file. Rejects with `SignInError`, which names the file and never quotes what it holds. */
export async function readKeyFile(path: string): Promise<readonly Buffer[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new SignInError(`${unreadable(path, error)}: mend TOKEN_KEY or the file.`);
  });
  return keysOf(path, text, `mend it, or make a key with "openssl rand -hex ${String(KEY_BYTES)}"`);
}

/**
 * The keys in the bot's own file. A file that is missing is made, for its owner's eyes alone; of several processes that
 * make it at once, one does and all use its key. Rejects with `SignInError` when the file cannot be made or read.
 */
export async function readOwnKeyFile(path: string, clock: Clock): Promise<readonly Buffer[]> {
  const text = (await read(path)) ?? (await made(path));
  return keysOf(
    path,
    text || (await writtenByAnother(path, clock)),
    'put it back as it was, or delete it and sign in again',
  );
}

function keysOf(path: string, text: string, remedy: string): readonly Buffer[] {
  try {
    return keysIn(text.trim());
  } catch (error) {
    throw new SignInError(`The file ${path} ${messageOf(error)}: ${remedy}.`);
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(path, error);
  }
}

/** The text of the new file; `undefined` when another process has made it meanwhile. */
async function made(path: string): Promise<string | undefined> {
  const text = `${randomBytes(KEY_BYTES).toString('hex')}\n`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await write(path, text);
    return text;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw unusable(path, error);
  }
}

/** On the disk before anything is sealed with it. */
async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await unlink(path);
    throw error;
  } finally {
    await file.close();
  }
}

/** Another process has made the file and is about to write it. */
async function writtenByAnother(path: string, clock: Clock): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const text = await read(path);
    if (text) return text;
    await clock.sleep(PAUSE_MS);
  }
  throw new SignInError(`The file ${path} is empty: delete it, and the bot makes it anew.`);
}

function unusable(path: string, error: unknown): SignInError {
  return new SignInError(
    `${unreadable(path, error)}: let the bot read and write it, or set TOKEN_KEY to what "openssl rand -hex ` +
      `${String(KEY_BYTES)}" prints.`,
  );
}

function unreadable(path: string, error: unknown): string {
  return `The key in the file ${path} cannot be had (${codeOf(error)})`;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'is not usable';
}
