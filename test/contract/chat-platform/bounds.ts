import type { Notice } from '../../../src/domain/notice';
import { message } from '../../../src/wording/message';
import { notices, SIGN_IN_PAGE, signInFacts, subscription } from '../../fixtures/teams-adapter/notices';
import { fabrikam } from '../../fixtures/teams-adapter/referrals';
import { referralOf, signInsOf } from '../../fixtures/teams-adapter/with-text';
import type { ChatWorld } from './chat-world';
import { idOf, postTo } from './sending';

/** Far more than anybody should have to say at once. */
const LARGE: readonly (readonly [what: string, notice: Notice])[] = [
  ['notes of 10,000 characters', { ...notices['referral-card'], referral: withNotes('word '.repeat(2_000)) }],
  [
    'notes of one word without an end',
    { ...notices['referral-card'], referral: withNotes('x'.repeat(10_000)) },
  ],
  ['2,000 lines of notes', { ...notices['referral-card'], referral: withNotes('a\n'.repeat(2_000)) }],
  [
    'everything about a referral, all of it long',
    { ...notices.detail, referral: referralOf('word '.repeat(400)) },
  ],
  ['200 rows', { ...notices.list, rows: Array<typeof fabrikam>(200).fill(fabrikam), total: 200 }],
  ['200 rules', { ...notices.subscriptions, subscriptions: Array(200).fill(subscription) }],
  ['200 settings', { ...notices.settings, subscriptions: Array(200).fill(subscription) }],
  [
    '200 suggestions',
    { ...notices.problem, suggestions: Array.from({ length: 200 }, (_, i) => `show ${String(i)}`) },
  ],
  [
    'a fault in 10,000 words',
    { ...notices.fault, text: message('fault.as-told', { words: 'word '.repeat(10_000) }) },
  ],
  ['200 ways out of a fault', { ...notices.fault, suggestions: Array<string>(200).fill('login') }],
  [
    'a sign-in at an address of 10,000 characters',
    { ...notices['sign-in'], url: `${SIGN_IN_PAGE}?${'x'.repeat(10_000)}`, code: 'x'.repeat(10_000) },
  ],
  ['a token with 10,000 permissions, and 200 warnings', longAccount()],
];

/** Texts of a customer's that are something else to somebody. */
const HOSTILE: readonly string[] = [
  '<!channel> <!here> <!everyone>',
  '<@U012ABCDEF> <#C012ABCDEF> <!subteam^S012AB>',
  '<https://evil.example|Partner Center>',
  '<!date^0^{date}^https://evil.example|yesterday>',
  '[Partner Center](https://evil.example)',
  'https://evil.example/path?x=1 www.evil.example a@evil.example',
  '<at>everyone</at> @everyone @channel',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '${customer} ${$root.summary} {{DATE(2020-01-01T00:00:00Z, SHORT)}}',
  '*bold* _italic_ ~gone~ `code` ```block``` # heading\n> quote\n- list',
  '&lt;!channel&gt; &amp; &#60;b&#62;',
  '"},{"type":"section","text":{"type":"mrkdwn","text":"<!channel>"}}',
  '\u202egpj.exe\u202c \u2066hidden\u2069 \u0000\u001b[31mred',
  '<'.repeat(1_500),
  '\ud83d half \udc4d',
  ' \t\n ',
];

/** What every `ChatPlatform` promises whatever it is given to say: it is shown, at once, and does nothing. */
export function describeBounds(world: () => ChatWorld): void {
  const isShown = async (notice: Notice): Promise<void> => {
    const before = world().requests();
    const messageId = idOf(await postTo(world(), notice));
    expect(world().requests()).toBe(before + 1);
    expect(world().liveIn(world().shown().get(messageId) ?? 'nothing is shown')).toEqual([]);
  };

  it.each(LARGE)('%s are shown, and not refused', async (_, notice) => {
    await isShown(notice);
  });

  it('is shown of every kind', async () => {
    for (const notice of Object.values(notices)) await isShown(notice);
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))(
    'does nothing, not even with %j in every place of a customer’s',
    async (_, text) => {
      for (const notice of aboutACustomerOf(text)) await isShown(notice);
    },
  );

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))(
    'does nothing with %j in a token, or from the sign-in service',
    async (_, text) => {
      for (const notice of signInsOf(text)) await isShown(notice);
    },
  );
}

/** What is said about a referral in which every text is this one. */
function aboutACustomerOf(text: string): readonly Notice[] {
  const referral = referralOf(text, { status: 'New', substatus: 'Pending', direction: 'Incoming' });
  return [
    { ...notices['referral-card'], referral },
    { ...notices.detail, referral },
    { ...notices.reminder, referral },
    { ...notices.list, rows: [referral] },
    { ...notices['claim-word'], referral, by: text },
  ];
}

function longAccount(): Notice {
  const scopes = Array.from({ length: 10_000 }, (_, index) => `scope.${String(index)}`);
  return {
    ...notices.account,
    state: { kind: 'signed-in', facts: { ...signInFacts, scopes, username: 'x'.repeat(10_000) } },
    warnings: Array.from({ length: 200 }, () => message('fault.as-told', { words: 'word '.repeat(50) })),
  };
}

function withNotes(notes: string): typeof fabrikam {
  return { ...fabrikam, details: { ...fabrikam.details, notes } };
}
