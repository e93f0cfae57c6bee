/** What the caller can do, and a sentence that says so to a person. */
export interface Meaning {
  readonly remedy: 'sign in' | 'refused' | 'gone' | 'conflict' | 'retry later';
  readonly advice: string;
}

const signIn = (advice: string): Meaning => ({ remedy: 'sign in', advice });
const refused = (advice: string): Meaning => ({ remedy: 'refused', advice });
const gone = (advice: string): Meaning => ({ remedy: 'gone', advice });
const conflict = (advice: string): Meaning => ({ remedy: 'conflict', advice });
const retryLater = (advice: string): Meaning => ({ remedy: 'retry later', advice });

const OUR_FAULT =
  'it finds the request malformed, which is a fault of the bot: report it with the ids in the log';
const WRONG_PLACE = 'it does not take this request there: check PARTNER_API_URL';

const NO_ROLE = refused(
  'the account that signed in may not read it: give it the role "Referrals admin" in Partner Center (User management)',
);
const NOT_VISIBLE = gone('it does not exist, or the account that signed in may not see it');
const CHANGED = conflict('it was changed by somebody else: read it again');
const DOWN = retryLater('it has trouble of its own, which usually passes');
const SIGNED_OUT = signIn('the sign-in is missing or over: a person must sign in again');

/** Announced for all App+User calls from 2026-04-01; shows as code 900421. */
export const MFA_NEEDED = signIn(
  'the sign-in was made without multi-factor authentication: a person must sign in again with it',
);

export const CONDITIONAL_ACCESS = signIn(
  'Conditional Access wants more than the sign-in proved: a person must sign in again and satisfy its policy',
);

/** Statuses of the error-codes page, and the gateway's 502. */
const STATUS_MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [400, refused(OUR_FAULT)],
  [401, SIGNED_OUT],
  [403, NO_ROLE],
  [404, NOT_VISIBLE],
  [405, refused(WRONG_PLACE)],
  [406, refused(OUR_FAULT)],
  [408, DOWN],
  [409, conflict('its state does not allow that: read it again')],
  [410, NOT_VISIBLE],
  [411, refused(OUR_FAULT)],
  [412, CHANGED],
  [413, refused(OUR_FAULT)],
  [415, refused(OUR_FAULT)],
  [416, refused(OUR_FAULT)],
  [422, refused(OUR_FAULT)],
  [423, retryLater('it is locked for the moment')],
  [429, retryLater('we ask too often and must wait')],
  [500, DOWN],
  [501, refused(WRONG_PLACE)],
  [502, DOWN],
  [503, DOWN],
  [504, DOWN],
  [507, retryLater('its storage is full for the moment')],
  [509, retryLater('we used up our bandwidth for the moment')],
]);

/** The meaning of a status; those the page does not list go by their hundred. */
export function statusMeaning(status: number): Meaning {
  const known = STATUS_MEANINGS.get(status);
  if (known !== undefined) return known;
  if (status >= 500 || status < 300) return DOWN;
  if (status < 400)
    return refused('it points to another address, which is never followed: check PARTNER_API_URL');
  return refused(OUR_FAULT);
}

/** Codes of the error-codes page, in lower case. Its sample's `unAuthorized` is not among them: the status decides. */
export const CODE_MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['accessdenied', NO_ROLE],
  ['generalexception', DOWN],
  ['invalidrequest', refused(OUR_FAULT)],
  ['itemnotfound', NOT_VISIBLE],
  ['preconditionfailed', CHANGED],
  ['resourcemodified', CHANGED],
  ['servicenotavailable', DOWN],
  ['unauthenticated', SIGNED_OUT],
]);

/** Statuses that say so little that a known code in the body decides instead. */
export const GENERIC_STATUSES: ReadonlySet<number> = new Set([400, 403, 422]);
