import { linesOf } from '../../../../src/adapters/console/lines';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { notices, reader } from '../../../fixtures/teams-adapter/notices';
import { noticesOf } from '../../../fixtures/teams-adapter/with-text';

/** Everything that moves a cursor, colours, rings or turns the order of letters round. */
// eslint-disable-next-line no-control-regex -- naming them is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066\u2067]/u;

const kinds = Object.keys(notices) as (keyof typeof notices)[];

describe('a notice as lines of text', () => {
  it.each(kinds)('%s begins with the whole of it in one sentence', (kind) => {
    const [first] = linesOf(notices[kind], reader);
    expect(first?.length).toBeGreaterThan(5);
  });

  it('names customer, value, place, deadline and what the customer wrote', () => {
    const card = notices['referral-card'];
    const text = linesOf(card, reader).join('\n');
    expect(text).toContain('New referral: Fabrikam Customer Inc, $10,000');
    expect(text).toMatch(/Respond by .*13 Nov/);
    expect(text).toContain(`→ show ${card.referral.id}`);
    expect(text).toContain('Shown here by the rule: customerProfile/address/country eq');
    expect(text).toMatch(/^> \w+/m);
  });

  it('marks each line of what a customer wrote as theirs', () => {
    const card = notices['referral-card'];
    const details = { ...card.referral.details, notes: 'one\n[console-1] two\r\n→ three' };
    const lines = linesOf({ ...card, referral: { ...card.referral, details } }, reader);
    expect(lines).toEqual(expect.arrayContaining(['> one', '> [console-1] two', '> → three']));
  });

  it('gives each referral of a list a line with its id, to be typed after show', () => {
    const { rows } = notices.list;
    const lines = linesOf(notices.list, reader);
    expect(lines).toHaveLength(rows.length + 1);
    rows.forEach(({ id }, index) => {
      expect(lines[index + 1]).toMatch(new RegExp(`${id}$`));
    });
  });

  it('says a problem to its end, and what to type instead', () => {
    const { problem } = notices;
    const lines = linesOf(problem, reader);
    for (const words of problem.suggestions) expect(lines).toContain(`→ ${words}`);
  });

  it('says a fault to its end, and what to type where something can be done', () => {
    const { suggestions: _, ...told } = notices.fault;
    expect(linesOf(notices.fault, reader)).toEqual([...linesOf(told, reader), '→ login']);
  });

  it('gives a sign-in step by step', () => {
    expect(linesOf(notices['sign-in'], reader).slice(1, 5)).toEqual([
      '1. Open this page: https://login.microsoft.com/device',
      '2. Enter this code: B7ZQXW9K2',
      expect.stringMatching(/^3\. Sign in as the bot’s account/),
      'The code is good until 21:15 UTC (15 minutes left).',
    ]);
  });

  it('gives the bot’s account with what is wrong and what is known of it', () => {
    expect(linesOf(notices.account, reader)).toEqual(
      expect.arrayContaining(['! Something is not as it should be.', 'With MFA: yes', '→ login']),
    );
  });

  it('says in a digest that the bot goes blind', () => {
    const { digest } = notices.digest;
    const lines = linesOf({ ...notices.digest, digest: { ...digest, signInEnds: 0 } }, reader);
    expect(lines.join('\n')).toContain('The bot’s sign-in is over: it sees no new referrals.');
    expect(linesOf(notices.digest, reader)).not.toContain('');
  });

  it('speaks the language of the reader', () => {
    const [first] = linesOf(notices['referral-card'], { ...reader, language: 'de' });
    expect(first).not.toEqual(linesOf(notices['referral-card'], reader)[0]);
  });

  it.each(hostileTexts.map((text, index) => [index, JSON.stringify(text).slice(0, 40), text] as const))(
    'stays plain, and short, whatever stands in any of its texts (%d: %s)',
    (_index, _shown, text) => {
      for (const notice of noticesOf(text)) {
        const lines = linesOf(notice, reader);
        expect(lines.filter((line) => UNPRINTABLE.test(line) || line.length > 200)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(62);
      }
    },
  );
});
