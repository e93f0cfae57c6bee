import { z } from 'zod';

/** The kinds of app registration that Bot Framework knows. */
export const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

export type AppType = (typeof APP_TYPES)[number];

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
