import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { SignInError } from '../../../ports/errors';
import { KEY_BYTES } from './token-key';

/** Hides texts from whoever can read the database, and shows when one was changed or put in another's place. */
export interface Seal {
  /** Sealed with the first key, for this place alone. */
  close(text: string, place: string): string;
  /**
   * The text again. Throws `UnknownKeyError` when none of the keys is the one it was sealed with, `SignInError` when it
   * was damaged, or sealed for another place.
   */
  open(sealed: string, place: string): Opened;
}

export interface Opened {
  readonly text: string;
  /** False when it was sealed with a key that is on its way out. */
  readonly withFirstKey: boolean;
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
 */
export function createSeal(keys: readonly Buffer[]): Seal {
  const known = keys.map((bytes): Key => ({ id: keyId(bytes), bytes }));
  const [first] = known;
  if (first === undefined || keys.some(({ length }) => length !== KEY_BYTES)) {
    throw new Error(`a seal needs at least one key of ${String(KEY_BYTES)} bytes`);
  }
  return {
    close: (text, place) => `${FORMAT}.${first.id}.${encrypted(first, text, place).toString('base64url')}`,
    open(sealed, place) {
      const [format, id, body, ...rest] = sealed.split('.');
      if (format !== FORMAT || body === undefined || rest.length > 0) throw unreadable(place);
      const key = known.find((one) => one.id === id);
      if (key === undefined) throw unknownKey(place);
      return { text: decrypted(key, body, place), withFirstKey: key === first };
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

function decrypted({ id, bytes }: Key, body: string, place: string): string {
  const raw = Buffer.from(body, 'base64url');
  if (raw.length < NONCE_BYTES + TAG_BYTES) throw damaged(place);
  const nonce = raw.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(authenticated(id, place));
  decipher.setAuthTag(raw.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(raw.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw damaged(place);
  }
}

function authenticated(id: string, place: string): Buffer {
  return Buffer.from(`${FORMAT}.${id}.${place}`);
}

const INSTALL_AGAIN = 'install the app there again at /slack/install';

function unknownKey(place: string): UnknownKeyError {
  return new UnknownKeyError(
    `The text kept under "${place}" was sealed with a key that SLACK_TOKEN_KEY does not hold: set that key again, ` +
      `behind the new one and a comma where it was replaced, or ${INSTALL_AGAIN}.`,
  );
}

function damaged(place: string): SignInError {
  return new SignInError(
    `The text kept under "${place}" cannot be opened with its key in SLACK_TOKEN_KEY: it was changed, or belongs ` +
      `elsewhere. Restore the database from a backup, or ${INSTALL_AGAIN}.`,
  );
}

function unreadable(place: string): SignInError {
  return new SignInError(
    `The text kept under "${place}" is not sealed as this version of referral-bot seals: start the version that ` +
      `sealed it, or ${INSTALL_AGAIN}.`,
  );
}
