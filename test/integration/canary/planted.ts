import type { Marks } from './find-leaks';

const marks: Record<string, string> = {};

/** A mark that stands nowhere else, under a name for the report. */
function plant(name: string): string {
  const number = Object.keys(marks).length + 1;
  const mark = `Zq${String(number).padStart(2, '0')}${letters(number)}`;
  marks[name] = mark;
  return mark;
}

/** Eight letters that nobody writes, the same in each run. */
function letters(seed: number): string {
  const consonants = 'bcdfghjklmnpqrstvwxz';
  return Array.from(
    { length: 8 },
    (_, index) => consonants[(seed * 7 + index * index * 3 + index) % 20],
  ).join('');
}

/** Sixty-four digits that hold a mark of digits. */
function plantKey(name: string): string {
  const number = Object.keys(marks).length + 1;
  const mark = `c0ffee${String(number).padStart(2, '0')}5eed`;
  marks[name] = mark;
  return mark.padEnd(64, '0');
}

/** What the bot is configured with. */
export const CONFIGURED = {
  partnerToken: `opaque-${plant('PARTNER_TOKEN')}-token`,
  partnerClientSecret: `s-${plant('PARTNER_CLIENT_SECRET')}`,
  slackBotToken: `xoxb-1-${plant('SLACK_BOT_TOKEN')}`,
  slackSigningSecret: `sign-${plant('SLACK_SIGNING_SECRET')}`,
  slackAppToken: `xapp-1-${plant('SLACK_APP_TOKEN')}`,
  slackClientSecret: `client-${plant('SLACK_CLIENT_SECRET')}`,
  slackStateSecret: `state-secret-${plant('SLACK_STATE_SECRET')}`,
  teamsPassword: `pass-${plant('MicrosoftAppPassword')}`,
  metricsToken: `metrics-token-${plant('METRICS_TOKEN')}`,
  tokenKey: plantKey('TOKEN_KEY'),
  databasePassword: `db-${plant('password of DATABASE_URL')}`,
  misplaced: `word-${plant('password in another address')}`,
} as const;

/** What comes with requests. */
export const INCOMING = {
  bearer: `Bearer token-${plant('Authorization of a request')}`,
  basic: `Basic ${Buffer.from(`user:${plant('Basic authorization')}`).toString('base64')}`,
  jwtClaim: `claim-${plant('claim of a forged token')}`,
  cookie: `session=${plant('cookie')}`,
  signature: `v0=${plant('signature of a request')}`,
  verificationToken: `v-${plant('Slack verification token')}`,
  responseUrl: `commands/T1/${plant('response_url')}`,
  triggerId: `123.456.${plant('trigger_id')}`,
  query: plant('query of an address'),
  path: plant('path of an address'),
  header: `for-${plant('header of a request')}`,
  body: `{"text": ${plant('body that is no JSON')}`,
  code: `code-${plant('code of an installation')}`,
  state: `state-${plant('state of an installation')}`,
} as const;

/** What the sign-in service gives. */
export const SIGN_IN = {
  account: `${plant('account name')}@contoso.example`,
  refreshToken: `refresh-${plant('refresh token')}`,
  slackRefreshToken: `xoxe-1-${plant('refresh token of Slack')}`,
  refusal: plant('refusal of the sign-in service'),
} as const;

/** What is known of customers and colleagues. */
export const CUSTOMER = {
  name: `${plant('customer name')} & "Söhne" GmbH`,
  street: `${plant('street')} 12`,
  city: `${plant('city')} am See`,
  firstName: plant('first name of a contact'),
  lastName: `${plant('last name of a contact')}-O'Neil`,
  phone: `+49 ${plant('phone of a contact')}`,
  email: `${plant('mail of a contact')}@fabrikam.example`,
  notes: `They want ${plant('notes')}, soon.\nCall <b>them</b>.`,
  inviteNotes: `A word: ${plant('notes of the invitation')}`,
  inviter: `${plant('organisation of the inviter')} Ltd`,
  referral: `Deal ${plant('name of the referral')}`,
  organisation: `${plant('organisation of the referral')} AG`,
  colleague: `${plant('mail of a colleague')}@partner.example`,
  customerId: `tenant-${plant('id of the customer')}`,
} as const;

/** What people write, and who they are. */
export const PEOPLE = {
  teamsName: `${plant('name of a person in Teams')} Wilber`,
  slackName: `${plant('name of a person in Slack')} Young`,
  channel: plant('name of a channel'),
  text: `${plant('text that somebody writes')} and so on`,
  searched: plant('words that somebody looks for'),
  filter: plant('text of a rule'),
  assignee: plant('name that somebody assigns to'),
} as const;

/** What other services say when they refuse, beside what they quote. */
export const REFUSALS = {
  partner: plant('refusal of Partner Center'),
  teams: plant('refusal of Teams'),
  slack: plant('refusal of Slack'),
} as const;

export const MARKS: Marks = marks;

/** What only a bot that signs in, or cannot begin, can meet. */
export const AT_SIGN_IN: readonly string[] = [
  'PARTNER_CLIENT_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'MicrosoftAppPassword',
  'password of DATABASE_URL',
  'password in another address',
  'claim of a forged token',
  'state of an installation',
  'account name',
  'refresh token',
  'refresh token of Slack',
  'refusal of the sign-in service',
];
