import { z } from 'zod';

const optionalText = z.string().exactOptional();
const moment = z.number();

const accountSchema = z.object({
  authority: z.string(),
  homeAccountId: z.string(),
  clientId: z.string(),
  tenantId: z.string(),
  username: z.string(),
});

const overSchema = z.object({
  since: moment,
  reason: z.string(),
  /** Who says so: the sign-in service when a token was asked for, or the API when one was used. */
  by: z.enum(['service', 'api']),
});

const keptSchema = z.object({
  /** The app registration it was made through. */
  app: z.string(),
  /** Whether the app's secret is needed to renew it. */
  confidential: z.boolean(),
  account: accountSchema,
  token: z.object({
    username: optionalText,
    tenantId: optionalText,
    audience: optionalText,
    scopes: z.array(z.string()),
    roles: z.array(z.string()),
    mfa: z.boolean().exactOptional(),
  }),
  signedInAt: moment,
  renewedAt: moment,
  tokenExpiresAt: moment,
  refreshTokenExpiresAt: moment.exactOptional(),
  /** How long an earlier sign-in lasted until a policy asked for a person. */
  learnedMs: z.number().exactOptional(),
  over: overSchema.exactOptional(),
  /** The library's token cache. */
  cache: z.string(),
});

/** Everything that is kept of a sign-in, as one text, so that tokens and what is known of them never part. */
export type KeptSignIn = Readonly<z.infer<typeof keptSchema>>;
/** Whose sign-in it is, in the words of the sign-in library (its "authentication record"). */
export type KeptAccount = Readonly<z.infer<typeof accountSchema>>;
export type Over = Readonly<z.infer<typeof overSchema>>;

export function printKeptSignIn(signIn: KeptSignIn): string {
  return JSON.stringify(signIn);
}

/** `undefined` when another version of the program wrote it in a way not known here. */
export function parseKeptSignIn(text: string): KeptSignIn | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Tells two sets of tokens apart: every renewal and every new sign-in has another. */
export function generationOf({ signedInAt, renewedAt }: KeptSignIn): string {
  return `${String(signedInAt)}/${String(renewedAt)}`;
}
