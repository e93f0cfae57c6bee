import { X509Certificate } from 'node:crypto';
import type { EpochMs } from '../../domain/instant';
import { readPem } from './certificate';
import type { TeamsAuth } from './config';

/**
 * When the bot's certificate ends. `undefined` when the bot signs in without one. Rejects as `readFile` does, and with
 * an `Error` when the file holds no certificate (any more).
 */
export async function certificateEnd(auth: TeamsAuth): Promise<EpochMs | undefined> {
  if (auth.kind === 'anonymous' || auth.credential.kind !== 'certificate') return undefined;
  return Date.parse(new X509Certificate(await readPem(auth.credential)).validTo);
}
