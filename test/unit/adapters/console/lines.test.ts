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
