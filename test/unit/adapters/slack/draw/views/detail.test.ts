import { detailView } from '../../../../../../src/adapters/slack/draw/views/detail';
import { TEXT_LIMITS } from '../../../../../../src/adapters/slack/draw/limits';
import type { DetailNotice } from '../../../../../../src/domain/notice';
import type { Referral } from '../../../../../../src/domain/referral';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { claimed } from '../../../../../fixtures/teams-adapter/follow-ups';
import { NOW } from '../../../../../fixtures/teams-adapter/notices';
import { bare, everything, fabrikam } from '../../../../../fixtures/teams-adapter/referrals';

const detailOf = (referral: Referral, more: Partial<DetailNotice> = {}, limits = TEXT_LIMITS[0]) => {
  const context = contextFor();
  return detailView(
    { kind: 'detail', referral, canGoBack: false, ...more },
    { ...context, limits: limits ?? context.limits },
  );
};
const textOf = (...args: Parameters<typeof detailOf>) => linesOf(detailOf(...args)).join('\n');

describe('the details of a referral', () => {
  it('hold what the card holds, the people, and every field that came', () => {
    const text = textOf(everything);
    for (const said of [
      '*Deal value*\n$50,000',
      '*Employees*\n10–50',
      'Customer is looking to leverage Dynamics 365',
      '*Services*\nDeployment or migration',
      'One Microsoft Way, 34, Redmond, WA 98052, Washington, United States',
      '*Sue Smith* · Head of Operations · sue.smith@contoso.com · 1234567890 · prefers British English · no notifications',
      '✓ You may contact the customer\n✕ Don’t pass the customer’s details to other companies',
      '*From Microsoft*',
      'Hi ABC Partner, hoping you can help this customer.',
      'Help asked for: Proof of concept or demo',
      '*John Doe* · john.doe@microsoft.com',
      'D-U-N-S: 795986822',
      'Campaign: CAMP-7',
      'Referral ID: 4111fffc-f9ee-4d53-bba6-569135228642',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('name every text that the API gave', () => {
    const text = textOf(everything);
    const given = [...textsIn(everything)].filter(
      ([path]) => !/DateTime|status|direction|locale$|eTag|currency/i.test(path),
    );
    const missing = given.filter(([path, value]) => !text.includes(value) && !isWorded(path));
    expect(missing).toEqual([]);
    expect(given.length).toBeGreaterThan(30);
  });

  it('show nobody who does not want to be contacted', () => {
    const text = textOf({ ...everything, consent: { consentToContact: false } });
    expect(text).toContain('1 contact not shown: the customer does not want to be contacted.');
    expect(text).not.toMatch(/Sue|sue\.smith|1234567890/);
  });

  it('name a person by the mail address where there is no name', () => {
    const referral = {
      ...fabrikam,
      customerProfile: { team: [{ email: 'a@b.example' }, { title: 'Buyer' }] },
    };
    expect(textOf(referral)).toContain('*Customer*\n*a@b.example*\n*Unnamed contact* · Buyer');
  });

  it('have no headings over nothing', () => {
    expect(linesOf(detailOf(bare)).filter((line) => /^\*[^*]+\*$/.test(line))).toEqual([]);
    expect(textOf(bare)).toContain('*Dates and IDs*\n');
  });

  it('say when they are not fresh', () => {
    expect(linesOf(detailOf(fabrikam, { storedAt: NOW }))[1]).toBe(
      'Partner Center did not answer; this is how it was on 1 Nov 2020, 21:00 UTC.',
    );
  });

  it('say who has it', () => {
    expect(textOf(fabrikam, { follow: claimed })).toContain('Claimed by Jenny Wu');
    expect(linesOf(detailOf(fabrikam, { follow: claimed }))[0]).toContain('Jenny Wu is on it');
  });

  it('lead back where they took the place of the card, to related referrals, and to the reasons', () => {
    const { id, engagementId = '' } = fabrikam;
    expect(commandsOf(detailOf(fabrikam, { canGoBack: true }))).toEqual([
      `card ${id}`,
      `related ${engagementId}`,
      `explain ${id}`,
      `show ${id} back`,
      'link',
    ]);
    expect(commandsOf(detailOf(fabrikam))).not.toContain(`card ${id}`);
    expect(commandsOf(detailOf(fabrikam, { follow: { ...claimed, goneAt: NOW } }))).not.toContain('link');
  });
});

describe('details that are too long', () => {
  const long = 'Ein langer Satz über Lagerhaltung & Co. '.repeat(200);
  const crowd = Array.from({ length: 40 }, (_, index) => ({
    firstName: `Person ${String(index)}`,
    email: `p${String(index)}@customer.example`,
    title: long,
  }));
  const huge: Referral = {
    ...everything,
    team: crowd,
    customerProfile: { ...everything.customerProfile, team: crowd },
    details: { ...everything.details, notes: long },
    inviteContext: { notes: long },
  };

  it('are cut by the limits that are tried last, and say so', () => {
    const blocks = detailOf(huge, {}, TEXT_LIMITS.at(-1));
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
    const text = linesOf(blocks).join('\n');
    expect(text).toContain('*Person 2*');
    expect(text).not.toContain('*Person 3*');
    expect(text).toContain('and 37 more');
  });

  it('show what fits', () => {
    const text = linesOf(detailOf(huge)).join('\n');
    expect(text).toContain('*Person 11*');
    expect(text).toContain('and 28 more');
    expect(text).toContain(long.slice(0, 2_000).trimEnd());
  });
});

/** Ids that stand for words of ours, and things that are said in other words. */
function isWorded(path: string): boolean {
  return /type|profileType|qualification|size|country|region|assistance|requirements|Code|organizationId|Program|Stage|Role|Area|Play|Action|Source|Level|registration/i.test(
    path,
  );
}

function* textsIn(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}/${key}`);
}
