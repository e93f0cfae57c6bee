/** Somebody who may sign in to the sandbox's Partner Center. */
export interface Account {
  readonly key: AccountKey;
  readonly name: string;
  /** The user principal name, which is the mail address as well. */
  readonly upn: string;
  readonly role: 'Referrals admin' | 'Referrals user';
}

export const ACCOUNT_KEYS = ['admin', 'user'] as const;
export type AccountKey = (typeof ACCOUNT_KEYS)[number];

export const ACCOUNTS: Readonly<Record<AccountKey, Account>> = {
  admin: { key: 'admin', name: 'Referral Bot', upn: 'referral.bot@contoso.com', role: 'Referrals admin' },
  // Stands in the teams of some of the referrals of the beginning.
  user: { key: 'user', name: 'Artoo Detoo', upn: 'r2d2@contoso.com', role: 'Referrals user' },
};

/** Who signed in, and how thoroughly. */
export interface Who {
  readonly account: AccountKey;
  /** Whether more than a password was asked for. */
  readonly mfa: boolean;
}
