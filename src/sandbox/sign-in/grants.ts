import { randomBytes, randomInt } from 'node:crypto';
import { ACCESS_TOKEN_SECONDS, writeAccessToken } from './access-token';
import type { Who } from './accounts';
import type { SignedIn, SignInDesk } from './desk';

/** The refresh token of whoever had signed in before the sandbox started. */
export const FIRST_REFRESH_TOKEN = 'sandbox-signed-in-before';

/** What the sign-in service answers to its clients, in OAuth's words. */
export interface GrantAnswer {
  readonly status: 200 | 400;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How the sandbox's sign-in service gives tokens: device code (RFC 8628) and refresh. */
export interface Grants {
  /** Begins a sign-in by device code. */
  begin(): { readonly deviceCode: string; readonly userCode: string };
  /** A person has entered the code. False when it is not known or too old. */
  approve(userCode: string, who: Who): boolean;
  /** What the token endpoint says to this form. */
  token(form: URLSearchParams): GrantAnswer;
  /** Signs out, when the token is one of ours. */
  revoke(refreshToken: string): void;
}

/** How long a code is good, and how often its client may ask; on the sandbox's clock. */
export const CODE_SECONDS = 900;
export const INTERVAL_SECONDS = 1;

const KEPT_CODES = 20;
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

interface Code {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly expiresAt: number;
  readonly approved: boolean;
}

export function createGrants(desk: SignInDesk, now: () => number): Grants {
  let codes: readonly Code[] = [];
  const refreshTokens = new Set([FIRST_REFRESH_TOKEN]);

  const usable = (code: Code): boolean => code.expiresAt > now();
  const isCode = (text: string) => (code: Code) => code.deviceCode === text;

  function redeem(deviceCode: string): GrantAnswer {
    const code = codes.find(isCode(deviceCode));
    if (code === undefined || !usable(code)) return refused('expired_token', 70020, 'The code has expired.');
    if (!code.approved) return refused('authorization_pending', 70016, 'Nobody has entered the code yet.');
    codes = codes.filter((other) => other !== code);
    const refreshToken = randomBytes(24).toString('base64url');
    refreshTokens.add(refreshToken);
    return tokens(refreshToken);
  }

  function tokens(refreshToken: string): GrantAnswer {
    const signedIn = desk.signedIn();
    if (!refreshTokens.has(refreshToken)) return refused('invalid_grant', 50173, 'The grant was revoked.');
    if (signedIn === undefined)
      return refused('invalid_grant', 70043, 'The refresh token is over; a person must sign in again.');
    return issued(refreshToken, signedIn);
  }

  function issued(refreshToken: string, signedIn: SignedIn): GrantAnswer {
    const { endsAt } = signedIn;
    const left = endsAt === undefined ? {} : { refresh_token_expires_in: wholeSeconds(endsAt - now()) };
    const body = {
      token_type: 'Bearer',
      scope: 'https://api.partner.microsoft.com/user_impersonation',
      expires_in: ACCESS_TOKEN_SECONDS,
      access_token: writeAccessToken(signedIn, desk.session(), now()),
      refresh_token: refreshToken,
      ...left,
    };
    return { status: 200, body };
  }

  return {
    begin: () => {
      const code = { ...newCode(), expiresAt: now() + CODE_SECONDS * 1000, approved: false };
      codes = [...codes.filter(usable), code].slice(-KEPT_CODES);
      return code;
    },
    approve: (typed, who) => {
      const userCode = lettersOf(typed);
      const found = codes.find((code) => lettersOf(code.userCode) === userCode && usable(code));
      if (found === undefined || found.approved) return false;
      codes = codes.map((code) => (code === found ? { ...code, approved: true } : code));
      desk.signIn(who);
      return true;
    },
    token: (form) => {
      const grant = form.get('grant_type') ?? '';
      if (grant === 'refresh_token') return tokens(form.get('refresh_token') ?? '');
      if (/^(urn:ietf:params:oauth:grant-type:)?device_code$/.test(grant))
        return redeem(form.get('device_code') ?? '');
      return refused('unsupported_grant_type', 70003, 'Only device_code and refresh_token are taken here.');
    },
    revoke: (refreshToken) => {
      if (!refreshTokens.has(refreshToken)) return;
      refreshTokens.clear();
      desk.signOut();
    },
  };
}

/** Entra's shape: the word, a sentence that begins with the number, and the number. */
function refused(error: string, code: number, sentence: string): GrantAnswer {
  const body = { error, error_description: `AADSTS${String(code)}: ${sentence}`, error_codes: [code] };
  return { status: 400, body };
}

function newCode(): Pick<Code, 'deviceCode' | 'userCode'> {
  const letters = Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return {
    deviceCode: randomBytes(24).toString('base64url'),
    userCode: `${letters.slice(0, 4)}-${letters.slice(4)}`,
  };
}

/** However a person types it: small letters, blanks, no hyphen. */
function lettersOf(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, '');
}

function wholeSeconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}
