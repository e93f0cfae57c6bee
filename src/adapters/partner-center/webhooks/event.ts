import { z } from 'zod';

/** What a webhook says, as far as it is of use here. */
export interface WebhookEvent {
  /** E.g. `referral-created`. */
  readonly name: string;
  /** The last part of the resource's address, where it looks like an id. */
  readonly resourceId?: string;
}

/** Documents and API description spell the same names with large and small first letters. */
const schema = z.record(z.string(), z.unknown()).transform((body, context): WebhookEvent => {
  const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
  const name = fields['eventname'];
  if (typeof name !== 'string' || !/^[\w-]{1,100}$/.test(name)) {
    context.addIssue({ code: 'custom', message: 'no EventName' });
    return z.NEVER;
  }
  const resourceId = lastPart(fields['resourceuri']);
  return { name: name.toLowerCase(), ...(resourceId !== undefined && { resourceId }) };
});

/** Reads the body of a webhook whose signature was right; `undefined` when it says nothing. Never throws. */
export function readEvent(body: Buffer): WebhookEvent | undefined {
  return schema.safeParse(jsonOf(body.toString('utf8').replace(/^\uFEFF/, ''))).data;
}

/** Whether something has happened to a referral: to our own leg of a deal or to the other one. */
export function isAboutReferrals(eventName: string): boolean {
  return /^(related-)?referral-/.test(eventName);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address itself is never called: it is of another surface, and came from outside. */
function lastPart(uri: unknown): string | undefined {
  return typeof uri === 'string' ? /\/([\w-]{1,100})$/.exec(uri)?.[1] : undefined;
}
