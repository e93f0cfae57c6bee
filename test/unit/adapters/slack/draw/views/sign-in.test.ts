import { accountView } from '../../../../../../src/adapters/slack/draw/views/account';
import { digestView } from '../../../../../../src/adapters/slack/draw/views/digest';
import { signInView } from '../../../../../../src/adapters/slack/draw/views/sign-in';
import type { SignInState } from '../../../../../../src/domain/sign-in';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { objectsIn } from '../../../../../fixtures/slack/stray-tokens';
import { digest, quietDigest } from '../../../../../fixtures/teams-adapter/follow-ups';
import { notices, NOW, SIGN_IN_PAGE } from '../../../../../fixtures/teams-adapter/notices';

const context = contextFor();
const signIn = notices['sign-in'];

describe('a sign-in in Slack', () => {
  it('says what to do, step by step, until when, and for whom it is', () => {
    const blocks = signInView(signIn, context);
    expect(linesOf(blocks)).toEqual([
      'Sign in to Partner Center',
      '*1.* Open this page\n`https://login.microsoft.com/device`',
      '[Open the sign-in page]',
      '*2.* Enter this code',
      'B7ZQXW9K2',
      '*3.* Sign in as the bot’s account. It needs the role Referrals admin in Partner Center, and multifactor authentication (MFA).',
      'The code is good until 21:15 UTC (15 minutes left).\n⚠️ Enter the code only if you have just asked for it yourself. If you have not, leave it and tell whoever runs the bot.',
    ]);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('has its code in letters of one width, to the letter', () => {
    const blocks = signInView({ ...signIn, code: 'AB_C-*D*' }, context);
    expect(objectsIn(blocks).filter(({ type }) => type === 'rich_text_preformatted')).toEqual([
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'AB_C-*D*' }] },
    ]);
  });

  it('opens the page, but no other address', () => {
    const linksIn = (url: string) =>
      objectsIn(signInView({ ...signIn, url }, context)).flatMap((object) => object['url'] ?? []);
    expect(linksIn(SIGN_IN_PAGE)).toEqual([SIGN_IN_PAGE]);
    expect(linksIn('http://127.0.0.1:3979/device')).toEqual(['http://127.0.0.1:3979/device']);
    expect(linksIn('http://evil.example/device')).toEqual([]);
    expect(linksIn(`${SIGN_IN_PAGE}?${'x'.repeat(3_000)}`)).toEqual([]);
  });

  it('is a message without an address and a code, too', () => {
    const blocks = signInView({ ...signIn, url: '', code: '\u200b' }, context);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });
});

describe('the bot’s account in Slack', () => {
  it('is how it stands, what is wrong, what is known, and buttons', () => {
    const blocks = accountView(notices.account, context);
    expect(linesOf(blocks)).toEqual([
      'Signed in to Partner Center',
      'The bot reads referrals as referral-bot@contoso.com.',
      '⚠️ *Something is not as it should be.*',
      [
        '*Account*  referral-bot@contoso.com',
        '*Tenant*  72f988bf-86f1-41af-91ab-2d7cd011db47',
        '*With MFA*  yes',
        '*Permissions*  user_impersonation',
        '*Signed in*  Mon 14 Sept, 08:12 UTC',
        '*Last renewed*  Sun 1 Nov, 20:04 UTC',
        '*Ends*  Sun 13 Dec, 08:12 UTC (41 days left) if not renewed; a running bot renews it',
      ].join('\n'),
      '[Sign in again]',
      '[Sign out]',
    ]);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it.each<[SignInState, lines: readonly string[], filled: number]>([
    [{ kind: 'fixed' }, ['A fixed token for Partner Center'], 0],
    [{ kind: 'nobody' }, ['Nobody has signed in to Partner Center', '[Sign in]'], 1],
    [
      { kind: 'over', since: NOW, reason: 'AADSTS700082' },
      ['The sign-in to Partner Center is over', '*Over since*  Sun 1 Nov, 21:00 UTC', '[Sign in again]'],
      1,
    ],
  ])('%# says how it stands, and offers first what there is to do', (state, lines, filled) => {
    const suggestions = state.kind === 'fixed' ? [] : ['login', 'help'];
    const blocks = accountView({ kind: 'account', state, warnings: [], suggestions }, context);
    expect(linesOf(blocks)).toEqual(expect.arrayContaining([...lines]));
    expect(objectsIn(blocks).filter(({ style }) => style === 'primary')).toHaveLength(filled);
    expect(commandsOf(blocks)).toEqual(suggestions);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });
});

describe('the sign-in in a digest in Slack', () => {
  it.each([
    ['with news', digest],
    ['that is quiet', quietDigest],
  ])('%s stands above all else and stands out', (_, day) => {
    const signInEnds = digest.now + 30 * 86_400_000;
    const blocks = digestView({ kind: 'digest', digest: { ...day, signInEnds } }, context);
    expect(linesOf(blocks)[0]).toBe('⚠️ *The bot goes blind on 2 Dec: sign in again before then.*');
    const over = digestView({ kind: 'digest', digest: { ...day, signInEnds: 0 } }, context);
    expect(linesOf(over)[0]).toBe('⚠️ *The bot’s sign-in is over: it sees no new referrals.*');
    expect(linesOf(digestView({ kind: 'digest', digest: day }, context)).join()).not.toContain('blind');
  });
});
