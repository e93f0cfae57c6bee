import { createSeal, UnknownKeyError } from '../../../../src/adapters/secrets/seal';
import { SignInError } from '../../../../src/ports/errors';

const key = (fill: number) => Buffer.alloc(32, fill);
const TEXT = '{"botToken":"xoxb-1-secret","name":"Łódź 😀"}';
const PLACE = 'slack/installation/T1';
const REMEDY = 'install the app again';

function failure(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

describe('a sealed text', () => {
  const seal = createSeal([key(1)]);
  const sealed = seal.close(TEXT, PLACE);

  it('is opened with the key and at the place it was sealed with and for', () => {
    expect(seal.open(sealed, PLACE, REMEDY)).toEqual({ text: TEXT, withFirstKey: true });
    expect(createSeal([key(1)]).open(sealed, PLACE, REMEDY).text).toBe(TEXT);
    expect(seal.open(seal.close('', PLACE), PLACE, REMEDY).text).toBe('');
  });

  it('shows nothing of the text or of the key, and is never the same twice', () => {
    expect(sealed).toMatch(/^v1\.[\da-f]{8}\.[\w-]+$/);
    const raw = Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1');
    expect(raw).not.toContain('xoxb');
    expect(sealed).not.toContain(key(1).toString('hex').slice(0, 8));
    const twenty = Array.from({ length: 20 }, () => seal.close(TEXT, PLACE));
    expect(new Set(twenty).size).toBe(20);
  });

  it('is not opened at the place of another workspace', () => {
    const error = failure(() => seal.open(sealed, 'slack/installation/T2', REMEDY));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('it was changed, or belongs elsewhere');
  });

  it('is not opened when any of it was changed', () => {
    const [format = '', id = '', body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const forged = `${format}.${id}.${changed.toString('base64url')}`;
      expect(failure(() => seal.open(forged, PLACE, REMEDY))).toBeInstanceOf(SignInError);
    }
    for (const cut of ['', body.slice(0, 20), body.slice(0, -4)]) {
      expect(failure(() => seal.open(`${format}.${id}.${cut}`, PLACE, REMEDY))).toBeInstanceOf(SignInError);
    }
  });

  it('says which variable lacks its key', () => {
    const error = failure(() => createSeal([key(2), key(3)]).open(sealed, PLACE, REMEDY));
    expect(error).toBeInstanceOf(UnknownKeyError);
    expect(error.message).toContain('TOKEN_KEY');
    expect(error.message).toContain('slack/installation/T1');
    expect(error.message).toContain(', or install the app again.');
  });

  it('says which file lacks its key', () => {
    const error = failure(() => createSeal([key(2)], 'the file /data/token.key').open(sealed, PLACE, REMEDY));
    expect(error.message).toContain(
      'that the file /data/token.key does not hold: put that file back as it was',
    );
  });

  it('is opened with any of several keys, and sealed with the first', () => {
    const both = createSeal([key(2), key(1)]);
    expect(both.open(sealed, PLACE, REMEDY)).toEqual({ text: TEXT, withFirstKey: false });
    const again = both.close(TEXT, PLACE);
    expect(both.open(again, PLACE, REMEDY).withFirstKey).toBe(true);
    expect(createSeal([key(2)]).open(again, PLACE, REMEDY).text).toBe(TEXT);
  });

  it.each(['', 'xoxb-plain-token', 'v2.00000000.AAAA', 'v1.00000000', 'v1.a.b.c'])(
    'is not "%s", which another version may have written',
    (other) => {
      const error = failure(() => seal.open(other, PLACE, REMEDY));
      expect(error).toBeInstanceOf(SignInError);
      expect(error.message).toContain('not sealed as this version of referral-bot seals');
      if (other !== '') expect(error.message).not.toContain(other);
    },
  );

  it('needs a key of 32 bytes', () => {
    expect(() => createSeal([])).toThrow();
    expect(() => createSeal([Buffer.alloc(16)])).toThrow();
  });
});
