import { z } from 'zod';

/** The kinds of app registration that Bot Framework knows. */
export const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

/** `TEAMS_AUTH`. */
export const modeSchema = z.enum(['required', 'anonymous'], {
  error: ({ input }) => `must be one of required, anonymous (it is "${String(input)}")`,
});

/** Bot Framework takes an unknown type silently for MultiTenant with an empty password; here it is refused. */
export const appTypeSchema = z.enum(APP_TYPES, {
  error: ({ input }) => `must be one of ${APP_TYPES.join(', ')} (it is "${String(input)}")`,
});

/** Ids of Entra: an app, a tenant. */
export const guidSchema = z.string().regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, {
  error: ({ input }) => `must be a GUID (it is "${String(input)}")`,
});

/** `PARTNER_CENTER_URL`. */
export const urlSchema = z.string().superRefine((value, context) => {
  const message = faultOfUrl(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

function faultOfUrl(value: string): string | undefined {
  const unknown = /\{(?!id\}|engagementId\})[^}]*\}?/.exec(value)?.[0];
  if (unknown !== undefined) return `may hold {id} and {engagementId} only (it holds "${unknown}")`;
  const filled = value.replace(/\{\w+\}/g, 'x');
  if (!URL.canParse(filled)) return `must be an absolute https URL (it is "${value}")`;
  const url = new URL(filled);
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or a password';
  if (url.protocol !== 'https:') return `must begin with https:// (it is "${value}")`;
  return undefined;
}
