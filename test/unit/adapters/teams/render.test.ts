import { createRender } from '../../../../src/adapters/teams/render';
import { loadTemplates } from '../../../../src/adapters/teams/templates';
import type { Expand } from '../../../../src/adapters/teams/templates';
import { parseCommand } from '../../../../src/domain/parse-command';
import type { ExplainedChannel, ExplainedPost, Notice, ProblemNotice } from '../../../../src/domain/notice';
import type { Referral } from '../../../../src/domain/referral';
import { message } from '../../../../src/wording/message';
import { lintCard, markdownTexts, plainTexts, asOldClient } from '../../../fixtures/teams-adapter/card-lint';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { notices, NOW, reader } from '../../../fixtures/teams-adapter/notices';
import { bare, contoso, everything, fabrikam, inEveryState } from '../../../fixtures/teams-adapter/referrals';
import { CARDS, keepLog } from '../../../fixtures/teams-adapter/world';
import { noticesOf } from '../../../fixtures/teams-adapter/with-text';
import { faultsOf } from '../../../fixtures/teams-adapter/adaptive-card-parser';

const LINK = 'https://partner.microsoft.com/dashboard/referrals/v2/leads';
const rule = notices.subscribed.subscription.filter ?? '';
const DAY_MS = 86_400_000;
const expand = loadTemplates(CARDS);
const log = keepLog();
const render = createRender({ expand, partnerCenterUrl: LINK, log });
const cardOf = (notice: Notice, now = NOW) => render(notice, { ...reader, now }).card;
const textOf = (notice: Notice, now = NOW) => JSON.stringify(cardOf(notice, now));
const cardFor = (referral: Referral, now = NOW) =>
  cardOf({ kind: 'referral-card', referral, rules: [], repeat: false }, now);

const wellMade = (card: ReturnType<typeof cardOf>) => {
  expect(lintCard(card, { link: LINK })).toEqual([]);
  expect(faultsOf(card)).toEqual([]);
  expect(JSON.stringify(card).length * 2).toBeLessThan(80 * 1024);
};

afterEach(() => {
  expect(log.entries.splice(0)).toEqual([]);
});

describe('every card', () => {
  it.each(Object.values(notices).map((notice) => [notice.kind, notice] as const))(
    'of kind %s is well made',
    (_, notice) => {
      wellMade(cardOf(notice));
    },
  );

  it.each(Object.entries(inEveryState))(
    'of a referral that is %s is well made, short and in detail',
    (_, referral) => {
      wellMade(cardFor(referral));
      wellMade(cardOf({ kind: 'detail', referral, canGoBack: false }));
      wellMade(cardOf({ ...notices.list, rows: [referral] }));
    },
  );

  it.each<[kind: string, notice: Notice]>([
    ['an empty list', { ...notices.list, rows: [], total: 0, offset: 0 }],
    ['a list from the store', { ...notices.list, storedAt: NOW }],
    [
      'an empty list by a filter',
      { ...notices.list, filter: 'query', query: { filter: 'x' }, rows: [], total: 0 },
    ],
    ['a referral that no channel saw', { ...notices.explained, channels: [] }],
    ['an empty baseline', { ...notices.baseline, rows: [], total: 0, overdue: 0 }],
    [
      'a subscription to everything',
      { ...notices.subscribed, subscription: withoutFilter(), rows: [], total: 0 },
    ],
    ['a subscription that was there', { ...notices.subscribed, already: true, total: 9 }],
    ['a subscription before the first poll', { ...notices.subscribed, counted: false, rows: [] }],
    ['nothing unsubscribed', { kind: 'unsubscribed', removed: [], left: 0 }],
    ['no subscriptions', { kind: 'subscriptions', subscriptions: [] }],
    [
      'one subscription',
      { kind: 'subscriptions', subscriptions: notices.subscriptions.subscriptions.slice(0, 1) },
    ],
    ['help in private', { kind: 'help', scope: 'personal' }],
    ['welcome in private', { kind: 'welcome', scope: 'personal' }],
    ['a problem of the person', asked(message('problem.our-fault.title'), [])],
    [
      'a problem with too many ways out',
      { ...notices.problem, suggestions: Array.from({ length: 9 }, () => 'help') },
    ],
  ])('that is %s is well made', (_, notice) => {
    wellMade(cardOf(notice));
  });

  it('says as much to a client without Teams’ own elements', () => {
    const old = JSON.stringify(asOldClient(cardOf(notices['referral-card'])));
    for (const words of [
      '11 days left',
      '▰▰▰▱▱▱▱▱▱▱▱▱▱▱',
      'Microsoft 365 · Learning and certification · Education',
    ]) {
      expect(old).toContain(words);
    }
    expect(old).not.toMatch(/"Badge"|"Icon"|"ProgressBar"/);
  });
});

describe('hostile text', () => {
  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 40), text] as const))(
    'number %d (%j) does nothing in any place',
    (_index, _start, text) => {
      for (const notice of noticesOf(text)) {
        const { card, summary } = render(notice, reader);
        wellMade(card);
        for (const words of markdownTexts(card)) expect(words).not.toMatch(LIVE_MARKDOWN);
        for (const words of [summary, ...plainTexts(card)]) expect(words).not.toMatch(/\$\{|\{\{|<\/?at\b/i);
        expect(JSON.stringify(card)).not.toMatch(UNSEEN);
        expect(summary.length).toBeLessThanOrEqual(200);
      }
    },
  );

  it('is still readable', () => {
    const referral = { ...fabrikam, customerProfile: { name: 'R&D [Europe] <Ltd.>' } };
    expect(markdownTexts(cardFor(referral))).toContain('R&D \\[Europe\\] \\<Ltd\\.\\>');
  });
});

describe('the card of a referral', () => {
  const words = (referral: Referral, now = NOW) => markdownTexts(cardFor(referral, now)).join('\n');

  it.each([
    ['calm', NOW, 'accent', 'New referral · Marketplace lead', '11 days left'],
    ['soon', NOW + 6 * DAY_MS, 'warning', 'Half the time is gone', '5 days left'],
    ['urgent', NOW + 9 * DAY_MS, 'attention', 'Nobody has responded yet', '2 days left'],
    ['over', NOW + 15 * DAY_MS, 'attention', 'The deadline has passed', 'deadline passed'],
  ])('that waits and is %s shows it in tint, words and badge', (_, now, style, title, badge) => {
    const card = cardFor(fabrikam, now);
    expect((card['body'] as object[])[0]).toMatchObject({ type: 'Container', style });
    expect(words(fabrikam, now)).toContain(title);
    expect(plainTexts(card)).toContain(badge);
  });

  it('shows value, date, place, need and deadline', () => {
    for (const part of [
      'Fabrikam Customer Inc',
      '$10,000',
      '1 Dec 2020',
      'Redmond, US',
      'We are interested',
    ]) {
      expect(words(fabrikam)).toContain(part);
    }
    expect(words(fabrikam)).toContain('Respond by Fri 13 Nov, 00:00 UTC \\(estimated\\)');
    expect(words(fabrikam)).toContain('Day 3 of 14 on 1 Nov');
  });

  it('shows no person of the customer', () => {
    const text = JSON.stringify(cardFor(everything));
    expect(text).not.toMatch(/Sue|Smith|sue\.smith|1234567890|One Microsoft Way/);
  });

  it('says who sent it and whether the customer may be contacted', () => {
    expect(words(contoso)).toContain('Sent by Microsoft · customer agreed to be contacted');
    expect(words({ ...contoso, consent: { consentToContact: false } })).toContain(
      'does not want to be contacted',
    );
  });

  it('says why it is here', () => {
    const because = (rules: readonly string[]) =>
      markdownTexts(cardOf({ ...notices['referral-card'], rules })).at(-1);
    expect(because([])).toBe('Shown here because every incoming referral is\\.');
    expect(because(['type eq 1'])).toBe('Shown here by the rule: type eq 1');
    expect(because(['a', 'b', 'c'])).toBe('Shown here by the rule: a \\(and 2 more rules\\)');
  });

  it('says that it may be a repeat', () => {
    expect(textOf({ ...notices['referral-card'], repeat: true })).toContain('Possible repeat');
    expect(textOf(notices['referral-card'])).not.toContain('epeat');
  });

  it.each([
    ['accepted', 'Accepted on 2 Nov 2020, 10:42 UTC'],
    ['declined', 'Reason: No capacity right now'],
    ['expired', 'Nobody responded before the deadline'],
    ['won', 'Closed as won'],
    ['lost', 'Went with another partner'],
    ['other', 'Nothing to do here now'],
  ])('that is %s says so and counts no days', (name, line) => {
    const referral = inEveryState[name] ?? bare;
    expect(words(referral)).toContain(line);
    expect(textOf({ ...notices['referral-card'], referral })).not.toMatch(/ProgressBar|days left/);
  });

  it('opens the details with a way back', () => {
    expect(JSON.stringify(cardFor(fabrikam)['actions'])).toContain(`"command":"show ${fabrikam.id} back"`);
  });
});

describe('the details of a referral', () => {
  const text = (referral: Referral) =>
    markdownTexts(cardOf({ kind: 'detail', referral, canGoBack: true }))
      .join('\n')
      .replaceAll('\\', '');

  it.each([
    ['Fabrikam', fabrikam],
    ['Contoso', contoso],
    ['everything', everything],
  ])('hold every field of %s', (_, referral) => {
    const shown = `${text(referral)} ${textOf({ kind: 'detail', referral, canGoBack: false })}`;
    for (const leaf of leavesOf(referral)) expect(shown).toContain(leaf);
  });

  it('hide how to reach a customer who does not want to be contacted', () => {
    const referral = { ...everything, consent: { consentToContact: false } };
    expect(text(referral)).not.toMatch(/sue\.smith|1234567890/);
    expect(text(referral)).toContain('1 contact not shown');
  });

  it('show nothing for what the API did not give', () => {
    expect(text(bare)).not.toMatch(/Customer\n|What they need|Deal team/);
  });

  it('say when they are a stored copy', () => {
    const card = cardOf({ ...notices.detail, storedAt: NOW });
    expect(markdownTexts(card).join()).toContain('Partner Center did not answer');
  });

  it('offer the way back only when there is one', () => {
    const back = (canGoBack: boolean) =>
      textOf({ ...notices.detail, canGoBack }).includes(`card ${everything.id}`);
    expect([back(true), back(false)]).toEqual([true, false]);
  });

  it('show long lists in part and say so', () => {
    const team = Array.from({ length: 40 }, (_, index) => ({ firstName: `Person${String(index)}` }));
    expect(text({ ...contoso, team })).toContain('and 28 more');
  });
});

describe('a list', () => {
  it.each([
    ['accepted', '✓', 'Accepted'],
    ['won', '★', 'Won'],
    ['declined', '✕', 'Declined'],
    ['lost', '✕', 'Lost'],
    ['expired', '–', 'Expired without a response'],
  ])('has a sign in the tile of one that is %s, and the word beside it', (state, sign, words) => {
    const referral = inEveryState[state] ?? bare;
    const texts = markdownTexts(cardOf({ ...notices.list, rows: [referral] }));
    const at = texts.indexOf('Fabrikam Customer Inc');
    expect(texts[at - 1]).toBe(sign);
    expect(texts[at + 1]).toMatch(new RegExp(`^${words} · Microsoft 365 · Redmond, US$`));
  });

  it('has the time that is left in the tile of one that waits', () => {
    const texts = markdownTexts(cardOf({ ...notices.list, rows: [fabrikam] }));
    const at = texts.indexOf('Fabrikam Customer Inc');
    expect(texts.slice(at - 2, at + 2)).toEqual([
      '11d',
      'left',
      'Fabrikam Customer Inc',
      'Microsoft 365 · Redmond, US',
    ]);
  });

  it('turns pages in both directions', () => {
    const actions = JSON.stringify(cardOf(notices.list)['actions']);
    expect(actions).toContain('"command":"list pending page 3"');
    expect(actions).toContain('"title":"Previous","verb":"command"');
  });

  it('opens each row', () => {
    expect(textOf(notices.list)).toContain(`"command":"show ${contoso.id}"`);
  });
});

describe('a list by a filter', () => {
  const query = { filter: "status eq 'New'", orderBy: 'details/dealValue desc', top: 9 };
  const asked = { ...notices.list, filter: 'query', query } as const;

  it('says what was asked, and turns its pages', () => {
    expect(markdownTexts(cardOf(asked)).slice(0, 4)).toEqual([
      'Referrals that match',
      '6–10 of 12, in the order asked for',
      'Filter',
      "status eq 'New' orderby details/dealValue desc top 9",
    ]);
    expect(textOf(asked)).toContain(
      `"command":"list status eq 'New' orderby details/dealValue desc top 9 page 3"`,
    );
  });

  it('has no button for words that a button would change', () => {
    expect(textOf({ ...asked, query: { filter: "name eq '{{x}}'" } })).not.toContain('"Next"');
  });

  it('says what to try when there is none', () => {
    const card = cardOf({ ...asked, query: { filter: 'x' }, rows: [], total: 0, offset: 0 });
    expect(markdownTexts(card)).toContain(
      'No referral matches this filter\\. Try fewer conditions, or see all\\.',
    );
  });
});

describe('a subscription', () => {
  it('is said in plain words and to the letter, with how it would have done', () => {
    const texts = markdownTexts(cardOf(notices.subscribed));
    expect(texts).toContain('country is US and deal value is at least 5000');
    expect(texts).toContain("customerProfile/address/country eq 'US' and details/dealValue ge 5000");
    expect(texts).toContain('It would have matched 7 of the last 30 days’ 22 referrals\\.');
    expect(textOf({ ...notices.subscribed, recent: { matched: 0, total: 0 } })).not.toContain('would have');
  });

  it('is undone by its own id, unless it was there before', () => {
    expect(textOf(notices.subscribed)).toContain('"command":"undo sub-1"');
    expect(textOf({ ...notices.subscribed, already: true })).not.toContain('undo');
  });

  it.each([
    ['one rule', [notices.subscribed.subscription], 1, [`subscribe ${rule}`, 'subscriptions']],
    ['the last rule', [notices.subscribed.subscription], 0, [`subscribe ${rule}`, 'subscribe']],
    ['everything', [withoutFilter()], 0, ['subscribe']],
    ['two rules', [notices.subscribed.subscription, withoutFilter()], 1, ['subscriptions']],
    ['nothing', [], 0, ['subscribe']],
    ['a rule no button can carry', [{ ...withoutFilter(), filter: "name eq '${x}'" }], 1, ['subscriptions']],
  ])('when it was removed is brought back by a button: %s', (_, removed, left, commands) => {
    expect(commandsOf(cardOf({ kind: 'unsubscribed', removed, left }))).toEqual(commands);
  });
});

describe('why a referral was shown where', () => {
  const { explained } = notices;
  const [sales] = explained.channels;
  const linesOf = (channel: Partial<ExplainedChannel>) =>
    markdownTexts(cardOf({ ...explained, channels: [{ name: 'C', rules: [], posts: [], ...channel }] })).map(
      (text) => text.replaceAll('\\', ''),
    );
  const post = (more: Partial<ExplainedPost>): ExplainedPost => ({
    ...{ what: 'card', state: 'delivered', plannedAt: NOW },
    ...more,
  });

  it('says for each channel which rules match, in words beside the icon', () => {
    const texts = markdownTexts(cardOf(explained));
    expect(texts).toContain('Why Fabrikam Customer Inc was shown where');
    expect(texts).toContain('Sales › Referrals');
    expect(texts).toContain('Matches: country is US and deal value is at least 5000');
    expect(texts).toContain('Matches: every incoming referral');
    expect(texts).toContain('Does not match: country is US and deal value is at least 5000');
    expect(textOf(explained)).toMatch(/CheckmarkCircle.*DismissCircle/);
    expect(commandsOf(cardOf(explained))).toEqual([`show ${fabrikam.id}`]);
    expect(textOf(explained)).toContain(LINK);
  });

  it.each<[line: string, posts: readonly ExplainedPost[]]>([
    ['Card posted on 1 Nov 2020, 21:00 UTC', [post({})]],
    ['Card redrawn on 1 Nov 2020, 21:00 UTC', [post({ what: 'update' })]],
    [
      'Card redrawn 2 times, last on 2 Nov 2020, 21:00 UTC',
      [post({ what: 'update' }), post({ what: 'update', plannedAt: NOW + DAY_MS })],
    ],
    [
      'Card waits until 2 Nov 2020, 21:00 UTC (429)',
      [post({ state: 'due', dueAt: NOW + DAY_MS, reason: '429' })],
    ],
    ['Redrawn card is next to be sent', [post({ what: 'update', state: 'due', dueAt: NOW })]],
    ['Card is being sent', [post({ state: 'sending' })]],
    ['Card refused: gone', [post({ state: 'refused', reason: 'gone' })]],
    ['Reminder posted on 1 Nov 2020, 21:00 UTC', [post({ what: 'reminder' })]],
    [
      'Reminder waits until 2 Nov 2020, 21:00 UTC',
      [post({ what: 'reminder', state: 'due', dueAt: NOW + DAY_MS })],
    ],
    ['Word about a claim posted on 1 Nov 2020, 21:00 UTC', [post({ what: 'claim' })]],
    ['Card refused: no reason was given', [post({ state: 'refused' })]],
    [
      'Card was sent but never answered for; looked at again on 1 Nov 2020, 21:00 UTC',
      [post({ state: 'unknown', dueAt: NOW })],
    ],
  ])('says of posts: %s', (line, posts) => {
    expect(linesOf({ rules: sales?.rules ?? [], posts })).toContain(line);
  });

  it('says why nothing was posted', () => {
    expect(linesOf({})).toContain('Nothing was posted: nobody is subscribed here.');
    expect(linesOf({ rules: [{ matches: false }] })).toContain('Nothing was posted: no rule matches.');
    expect(linesOf({ rules: [{ matches: true }] }).join()).toContain('No card of its own was posted');
    expect(textOf({ ...explained, channels: [] })).toContain('no channel is subscribed');
  });

  it('says when the next reminder comes, whatever was posted', () => {
    const line = 'Next reminder: Mon 2 Nov, 21:00 UTC';
    expect(linesOf({ nextReminderAt: NOW + DAY_MS, posts: [post({})] })).toContain(line);
    expect(linesOf({ nextReminderAt: NOW + DAY_MS })).toContain(line);
    expect(linesOf({}).join()).not.toContain('Next reminder');
  });

  it('shows ten channels and five rules of each at most, and says so', () => {
    const rules = Array.from({ length: 7 }, () => ({ matches: true }));
    const channels = Array.from({ length: 13 }, () => ({ name: 'C', rules, posts: [] }));
    const texts = markdownTexts(cardOf({ ...explained, channels }));
    expect(texts.filter((text) => text === 'C')).toHaveLength(10);
    expect(texts.filter((text) => text === 'and 2 more rules')).toHaveLength(10);
    expect(texts).toContain('and 3 more');
  });
});

describe('help', () => {
  const card = cardOf(notices.help);
  const texts = markdownTexts(card).map((text) => text.replaceAll('\\', ''));
  const pressed = [...JSON.stringify(card).matchAll(/"command":"([^"]*)"/g)].map(([, words]) => words);

  it('says complete commands by a press', () => {
    expect(pressed).toEqual(['list', 'list expiring', 'subscribe', 'subscriptions']);
  });

  it.each([
    ['show Fabrikam'],
    ['subscribe value ge 50000'],
    ['list value ge 50000'],
    ['digest 08:30 mon-fri Europe/Paris'],
    ['digest now'],
    ['remind 5d 2d 6h'],
    ['snooze <id> 2d'],
    ['claim <id>'],
    ['assign <id> @person'],
    ['hours 09:00-17:30 mon-fri'],
    ['language de'],
    ['settings'],
  ])('shows how to say “%s”, which is understood', (words) => {
    expect(texts).toContain(words);
    expect(parseCommand(words).kind).not.toBe('misunderstood');
  });

  it('keeps to few lines until more are asked for', () => {
    const body = card['body'] as readonly { id?: string; isVisible?: boolean }[];
    const hidden = body.filter(({ isVisible }) => isVisible === false);
    expect(hidden.map(({ id }) => id)).toEqual(['more']);
    const shown = markdownTexts({ body: body.filter((element) => !hidden.includes(element)) });
    expect(shown.length).toBeLessThan(28);
  });
});

describe('an answer that is a problem', () => {
  it('has buttons in words where the suggestion is a known command, else with its own words', () => {
    const card = cardOf(
      asked(message('problem.our-fault.title'), [
        'list expiring',
        'subscribe',
        'remind 5d 2d',
        'settings',
        'claim a1',
        'x y',
      ]),
    );
    const titles = (card['actions'] as readonly { title: string }[]).map(({ title }) => title);
    expect(titles).toEqual([
      'About to expire',
      'Subscribe',
      'remind 5d 2d',
      'Settings',
      'I’ll take it',
      'x y',
    ]);
  });

  it('quotes without letting what it quotes do anything', () => {
    const code = { ...notices.problem, code: '[x](https://evil.example)' };
    expect(markdownTexts(cardOf(code)).join('\n')).toContain('\\[x\\]\\(https\\://evil\\.example\\)');
  });
});

describe('the link to Partner Center', () => {
  const linkIn = (template: string, referral: Referral) => {
    const card = createRender({ expand, partnerCenterUrl: template, log })(
      { kind: 'detail', referral, canGoBack: false },
      reader,
    ).card;
    return (card['actions'] as { url?: string }[])
      .map((action) => action.url)
      .find((url) => url !== undefined);
  };

  it('holds the ids, encoded', () => {
    expect(linkIn('https://p.example/{id}?e={engagementId}', { id: 'a b', engagementId: 'c&d' })).toBe(
      'https://p.example/a%20b?e=c%26d',
    );
  });

  it('leads to the site when an id is missing', () => {
    expect(linkIn('https://p.example/x/{engagementId}', bare)).toBe('https://p.example');
  });
});

describe('when something goes wrong in making a card', () => {
  const broken = (expandWith: Expand) => {
    const ownLog = keepLog();
    const rendered = createRender({ expand: expandWith, partnerCenterUrl: LINK, log: ownLog })(
      notices['referral-card'],
      reader,
    );
    return { rendered, entries: ownLog.entries };
  };

  it('the summary is shown instead, and the fault is logged', () => {
    const { rendered, entries } = broken(() => {
      throw new Error('our bug');
    });
    expect(JSON.stringify(rendered.card)).toContain('New referral: Fabrikam Customer Inc');
    expect(faultsOf(rendered.card)).toEqual([]);
    expect(entries.map(({ level, event }) => [level, event])).toEqual([
      ['error', 'a card could not be made'],
    ]);
  });

  it('a card that stays too large is replaced, too', () => {
    const { rendered, entries } = broken(() => ({ text: 'x'.repeat(100_000) }));
    expect(JSON.stringify(rendered.card)).toContain('New referral: Fabrikam Customer Inc');
    expect(entries).toHaveLength(1);
  });
});

/** Unescaped markdown: something that begins a link, an image, markup, emphasis, code, a mention or an expression. */
const LIVE_MARKDOWN = /(?<!\\)(?:\\\\)*[[\]<>*_`{}~|#!]|(?<!\\):\/\/|^(?:[-+]|\d+\.) /m;
// eslint-disable-next-line no-control-regex -- they are what must not be there
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The answer to words that the bot could not act on. */
function asked(title: ProblemNotice['title'], suggestions: readonly string[]): ProblemNotice {
  return { kind: 'problem', title, text: message('problem.our-fault.text'), suggestions };
}

function commandsOf(card: ReturnType<typeof cardOf>): readonly unknown[] {
  const actions = card['actions'] as readonly { data?: { command: string } }[];
  return actions.flatMap(({ data }) => (data === undefined ? [] : [data.command]));
}

function withoutFilter() {
  const { filter: _filter, ...rest } = notices.subscribed.subscription;
  return rest;
}

/** The texts and numbers of a referral as a person would look for them on the card. */
function leavesOf(referral: Referral): readonly string[] {
  const skipped =
    /DateTime|^(kind|type|size|status|substatus|qualification|direction|locale|country|dealValue|currency|services|products|industries|solutions|organizationId|profileType|registrationStatus|referralSource|callToAction|referralProgram|solutionArea|solutionPlay|customerAction|assistanceRequestCode)$/;
  const leaves: string[] = [];
  const collect = (value: unknown, key: string) => {
    if (skipped.test(key)) return;
    if (typeof value === 'string' && value !== '') leaves.push(value.replaceAll('"', ''));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) collect(item, Array.isArray(value) ? key : name);
    }
  };
  collect(referral, '');
  return leaves;
}
