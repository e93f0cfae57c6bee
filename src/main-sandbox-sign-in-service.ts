import { z } from 'zod';
import { toSignInError } from './adapters/partner-center/sign-in/sign-in-errors';

import { RetryLaterError } from './ports/errors';
import type { SignInError } from './ports/errors';

export const SECOND_MS = 1000;

const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
  refresh_token_expires_in: z.number().optional(),
});
/** Lifetimes are seconds. */
export type Tokens = z.infer<typeof tokensSchema>;

const deviceCodeSchema = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri_complete: z.string(),
  expires_in: z.number(),
  interval: z.number(),
});
export type DeviceCode = z.infer<typeof deviceCodeSchema>;

const refusalSchema = z.object({ error: z.string(), error_description: z.string() });

/** What the token endpoint said; `word` is OAuth's. */
export type TokenAnswer =
  | { readonly kind: 'tokens'; readonly tokens: Tokens }
  | { readonly kind: 'refused'; readonly word: string; readonly error: SignInError | RetryLaterError };

/** The sandbox's sign-in service. What does not answer, or not as it should, is a `RetryLaterError`. */
export interface SignInService {
  begin(): Promise<DeviceCode>;
  token(form: Readonly<Record<string, string>>): Promise<TokenAnswer>;
  revoke(refreshToken: string): Promise<void>;
}

/** `url`: where the sandbox listens, no slash at the end. */
export function signInService(url: string): SignInService {
  const post = async (path: string, form: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    try {
      const response = await fetch(`${url}/sign-in/${path}`, {
        method: 'POST',
        body: new URLSearchParams(form),
      });
      return await response.json();
    } catch (cause) {
      throw new RetryLaterError('the sandbox does not answer', { cause });
    }
  };
  return {
    begin: async () => expected(deviceCodeSchema, await post('devicecode')),
    token: async (form) => {
      const answer = await post('token', form);
      const tokens = tokensSchema.safeParse(answer);
      if (tokens.success) return { kind: 'tokens', tokens: tokens.data };
      const { error: word, error_description } = expected(refusalSchema, answer);
      return { kind: 'refused', word, error: toSignInError(new Error(`${word}: ${error_description}`)) };
    },
    revoke: async (token) => {
      await post('revoke', { token });
    },
  };
}

function expected<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new RetryLaterError('the sandbox answered something that is not a sign-in');
}
