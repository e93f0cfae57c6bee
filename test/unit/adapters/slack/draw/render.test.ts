import { messageKindOf } from '../../../../../src/adapters/slack/draw/actions';
import { createRenderer } from '../../../../../src/adapters/slack/draw/render';
import type { ChartStyle } from '../../../../../src/adapters/slack/draw/rendered';
import type { Notice } from '../../../../../src/domain/notice';
import { faultsOf, homeView, messageBlocks } from '../../../../../src/sandbox/slack/check';
import { faultsOfBlocks, faultsOfMessage } from '../../../../fixtures/slack/check-blocks';
import { SITE } from '../../../../fixtures/slack/drawn';
import { emptyHome, fullHome, home, preview } from '../../../../fixtures/slack/homes';
import { hostileTexts } from '../../../../fixtures/slack/hostile-texts';
import { liveMarkup, objectsIn, shownTexts, strayTokens } from '../../../../fixtures/slack/stray-tokens';
import { homesOf, noticesOf, previewsOf } from '../../../../fixtures/slack/with-text';
import { notices, reader, SIGN_IN_PAGE, subscription } from '../../../../fixtures/teams-adapter/notices';
import { inEveryState } from '../../../../fixtures/teams-adapter/referrals';
import { referralOf } from '../../../../fixtures/teams-adapter/with-text';
import { keepLog } from '../../../../fixtures/teams-adapter/world';

const LINKS = [SITE, SIGN_IN_PAGE];
const log = keepLog();
const renderer = createRenderer({ partnerCenterUrl: SITE, log });
const STYLES: readonly ChartStyle[] = ['native', 'table', 'text'];

const wellMade = (notice: Notice, charts: ChartStyle = 'native') => {
  const message = renderer.notice(notice, reader, charts);
  expect(faultsOfMessage(message)).toEqual([]);
  expect(faultsOf(messageBlocks, message.blocks, '/blocks')).toEqual([]);
  expect(strayTokens(message, LINKS)).toEqual([]);
  return message;
};

/** What both checkers find on the page of a person; they were written by different hands. */
const faultsOfHome = (blocks: readonly unknown[]) => [
  ...faultsOfBlocks(blocks, 100),
  ...faultsOf(homeView, { type: 'home', blocks }, ''),
];

afterEach(() => {
  expect(log.entries.splice(0)).toEqual([]);
});

describe('every message in Slack', () => {
  it.each(Object.values(notices).map((notice) => [notice.kind, notice] as const))(
    'of kind %s is one that Slack takes, with a sentence beside it',
    (_, notice) => {
      for (const style of STYLES) expect(wellMade(notice, style).text).toMatch(/^\S+ .+/);
    },
  );

  it.each(Object.entries(inEveryState))('of a referral that is %s is well made', (_, referral) => {
    wellMade({ kind: 'referral-card', referral, rules: [], repeat: true });
    wellMade({ kind: 'detail', referral, canGoBack: false });
    wellMade({ ...notices.list, rows: [referral] });
    wellMade({ kind: 'reminder', referral });
  });

  it.each<[what: string, notice: Notice]>([
    ['an empty list', { ...notices.list, rows: [], total: 0, offset: 0 }],
    ['a list from the store', { ...notices.list, storedAt: 0 }],
    ['a referral that no channel saw', { ...notices.explained, channels: [] }],
    ['an empty baseline', { ...notices.baseline, rows: [], total: 0, overdue: 0 }],
    ['nothing unsubscribed', { kind: 'unsubscribed', removed: [], left: 0 }],
    ['no subscriptions', { kind: 'subscriptions', subscriptions: [] }],
    [
      'many subscriptions',
      { kind: 'subscriptions', subscriptions: Array.from({ length: 90 }, () => subscription) },
    ],
    ['help in private', { kind: 'help', scope: 'personal' }],
    ['settings of nothing', { kind: 'settings', subscriptions: [] }],
  ])('that is %s is well made', (_, notice) => {
    wellMade(notice);
  });

  it.each(Object.values(notices).map((notice) => [notice.kind, notice] as const))(
    'of kind %s has buttons that tell what they stand in, or where beside it',
    (kind, notice) => {
      const withButtons = objectsIn(wellMade(notice).blocks).filter(
        ({ type, accessory }) => type === 'actions' || accessory !== undefined,
      );
      expect(withButtons.map(({ block_id: id }) => messageKindOf(String(id)))).toEqual(
        withButtons.map(() => kind),
      );
    },
  );

  it('would look different with other charts only where it has charts', () => {
    for (const notice of Object.values(notices)) {
      const [native, table, text] = STYLES.map((style) =>
        JSON.stringify(renderer.notice(notice, reader, style)),
      );
      expect(wellMade(notice).hasCharts).toBe(notice.kind === 'digest');
      expect(native === table && table === text).toBe(notice.kind !== 'digest');
    }
  });
});

describe('hostile text in Slack', () => {
  it('is of more than 55 kinds', () => {
    expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(55);
  });

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'number %d (%j) does nothing in any place of any message',
    (_index, _start, text) => {
      for (const notice of noticesOf(text)) {
        for (const style of notice.kind === 'digest' ? STYLES : STYLES.slice(0, 1)) {
          const drawn = wellMade(notice, style);
          expect(liveMarkup(drawn, 'boom')).toEqual([]);
          expect(JSON.stringify(drawn)).not.toMatch(UNSEEN);
          expect(drawn.text.length).toBeLessThanOrEqual(1_200);
        }
      }
    },
  );

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'number %d (%j) does nothing on the page of a person or below an address',
    (_index, _start, text) => {
      for (const each of homesOf(text)) {
        const blocks = renderer.home(each, reader);
        expect([...faultsOfHome(blocks), ...strayTokens({ blocks }, LINKS)]).toEqual([]);
        expect(liveMarkup({ blocks }, 'boom')).toEqual([]);
      }
      for (const each of previewsOf(text)) {
        const blocks = renderer.preview(each, reader);
        expect([...faultsOfBlocks(blocks, 50), ...strayTokens({ blocks }, LINKS)]).toEqual([]);
        expect(liveMarkup({ blocks }, 'boom')).toEqual([]);
      }
    },
  );

  it('is still readable', () => {
    const referral = { ...notices.reminder.referral, customerProfile: { name: 'R&D <Europe> *1*' } };
    const shown = shownTexts(wellMade({ ...notices['referral-card'], referral }).blocks).join('\n');
    expect(shown).toMatch(/R&D <Europe> \*1\*|R&amp;D &lt;Europe&gt; ∗1∗/);
  });
});

describe('the pages and previews of Slack', () => {
  it.each([
    ['usual', home],
    ['empty', emptyHome],
    ['overfull', fullHome],
  ])('are well made when they are %s', (_, each) => {
    expect(faultsOfHome(renderer.home(each, reader))).toEqual([]);
  });

  it('show the customer only where the conversation gets the referral anyway', () => {
    expect(JSON.stringify(renderer.preview(preview, reader))).toContain('Fabrikam');
    const hidden = JSON.stringify(renderer.preview({ ...preview, mayShowCustomer: false }, reader));
    expect(hidden).not.toMatch(/Fabrikam|10,000|Redmond|Microsoft365/);
  });
});

describe('the link to Partner Center in Slack', () => {
  it('holds the ids of the referral', () => {
    const withIds = createRenderer({ partnerCenterUrl: 'https://p.example/{id}?e={engagementId}', log });
    const card = withIds.notice(notices['referral-card'], reader, 'native');
    const { id, engagementId = '' } = notices['referral-card'].referral;
    const urls = objectsIn(card.blocks).flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(urls).toEqual([`https://p.example/${id}?e=${engagementId}`]);
  });
});

describe('when something goes wrong in making a message', () => {
  const broken = { ...notices['referral-card'], rules: undefined } as unknown as Notice;

  it('its sentence is sent instead, and the fault is logged', () => {
    const drawn = renderer.notice(broken, reader, 'native');
    expect(log.entries.splice(0).map(({ level, fields }) => [level, fields?.['notice']])).toEqual([
      ['error', 'referral-card'],
    ]);
    expect(drawn.text).toContain('New referral: Fabrikam Customer Inc');
    expect(drawn.blocks).toEqual([
      { type: 'section', text: { type: 'mrkdwn', text: drawn.text, verbatim: true } },
    ]);
  });

  it('a page says so, and a preview is not shown', () => {
    const nothing = undefined as never;
    expect(JSON.stringify(renderer.home(nothing, reader))).toContain('Something went wrong');
    expect(renderer.preview(nothing, reader)).toEqual([]);
    expect(log.entries.splice(0)).toHaveLength(2);
  });

  it('a list of more rows than a message bears is cut and says how many are left', () => {
    const rows = Array.from({ length: 60 }, () => notices.reminder.referral);
    const drawn = renderer.notice({ ...notices.list, rows, total: 60 }, reader, 'native');
    expect(faultsOfMessage(drawn)).toEqual([]);
    expect(JSON.stringify(drawn.blocks)).toContain('and 35 more');
    expect(log.entries).toEqual([]);
  });

  it('a message that stays too large is replaced, too', () => {
    const referral = referralOf('<'.repeat(1_500));
    const drawn = renderer.notice({ ...notices.detail, referral }, reader, 'native');
    expect(faultsOfMessage(drawn)).toEqual([]);
    expect(drawn.blocks).toHaveLength(1);
    expect(log.entries.splice(0)).toHaveLength(1);
  });

  it('a message without words still has a sentence', () => {
    const wordless: Notice = { kind: 'done', title: { id: '\u200b' }, text: { id: '' }, suggestions: [] };
    const { text, blocks } = renderer.notice(wordless, reader, 'native');
    expect(faultsOfMessage({ text, blocks })).toEqual([]);
    expect(log.entries.splice(0)).toHaveLength(1);
  });
});

// eslint-disable-next-line no-control-regex -- they are what must not be there
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2061-\u2067\ufeff]/;
