import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { SignInError } from '../../ports/errors';
import type { Unsealed } from '../../ports/secrets';
import { KEY_BYTES } from './key-source';

/** Hides texts from whoever can read the database, and shows when one was changed or put in another's place. */
export interface Seal {
  /** Sealed with the first key, for this place alone. */
  close(text: string, place: string): string;
  /**
   * The text again. Throws `UnknownKeyError` when none of the keys is the one it was sealed with, `SignInError` when it
   * was damaged, or sealed for another place. `remedy` is what helps beside mending the key.
   */
  open(sealed: string, place: string, remedy: string): Unsealed;
}

/** A key is missing: the one a text was sealed with. */
export class UnknownKeyError extends SignInError {}

const FORMAT = 'v1';
const ALGORITHM = 'aes-256-gcm';
/** What NIST SP 800-38D recommends for GCM: 96 bits, the tag in full. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  /** Tells keys apart and says nothing else of them. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * AES-256-GCM. A sealed text is `v1.<key>.<nonce, ciphertext and tag>`; the place is authenticated with it. The first
 * key seals, all of them open, so that a key can be replaced while texts sealed with the old one are still about.
 * `holder` is where a person finds the keys.
 */
export function createSeal(keys: readonly Buffer[], holder = 'TOKEN_KEY'): Seal {
  const known = keys.map((bytes): Key => ({ id: keyId(bytes), bytes }));
  const [first] = known;
  if (first === undefined || keys.some(({ length }) => length !== KEY_BYTES)) {
    throw new Error(`a seal needs at least one key of ${String(KEY_BYTES)} bytes`);
  }
  return {
    close: (text, place) => `${FORMAT}.${first.id}.${encrypted(first, text, place).toString('base64url')}`,
    open(sealed, place, remedy) {
      const [format, id, body, ...rest] = sealed.split('.');
      if (format !== FORMAT || body === undefined || rest.length > 0) throw unreadable(place, remedy);
      const key = known.find((one) => one.id === id);
      if (key === undefined) throw unknownKey(place, holder, remedy);
      const text = decrypted(key, body, place);
      if (text === undefined) throw damaged(place, holder, remedy);
      return { text, withFirstKey: key === first };
    },
  };
}

function keyId(bytes: Buffer): string {
  return createHash('sha256').update('referral-bot key id').update(bytes).digest('hex').slice(0, 8);
}

function encrypted({ id, bytes }: Key, text: string, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(authenticated(id, place));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** `undefined` when it is not what was sealed here. */
function decrypted({ id, bytes }: Key, body: string, place: string): string | undefined {
  const raw = Buffer.from(body, 'base64url');
  if (raw.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = raw.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(authenticated(id, place));
  decipher.setAuthTag(raw.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(raw.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function authenticated(id: string, place: string): Buffer {
  return Buffer.from(`${FORMAT}.${id}.${place}`);
}

function unknownKey(place: string, holder: string, remedy: string): UnknownKeyError {
  return new UnknownKeyError(
    `The text kept under "${place}" was sealed with a key that ${holder} does not hold: ${keyRemedy(holder)}, or ` +
      `${remedy}.`,
  );
}

function keyRemedy(holder: string): string {
  return holder === 'TOKEN_KEY'
    ? 'set that key again, behind the new one and a comma where it was replaced'
    : 'put that file back as it was, or set TOKEN_KEY to the key';
}

function damaged(place: string, holder: string, remedy: string): SignInError {
  return new SignInError(
    `The text kept under "${place}" cannot be opened with its key in ${holder}: it was changed, or belongs ` +
      `elsewhere. Restore the database from a backup, or ${remedy}.`,
  );
}

function unreadable(place: string, remedy: string): SignInError {
  return new SignInError(
    `The text kept under "${place}" is not sealed as this version of referral-bot seals: start the version that ` +
      `sealed it, or ${remedy}.`,
  );
}
