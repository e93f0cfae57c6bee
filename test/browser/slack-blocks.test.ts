import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hostileTexts } from '../fixtures/slack/hostile-texts';
import { faintTexts } from './contrast';
import { LOOKS, ensureClient, findChromium, launch, openPage } from './page';
import type { SlackFake } from './slack-fake';
import { NOW, REFERRALS, startSlackFake } from './slack-fake';
import { DEADLINE, DIGEST, OTHER_CHARTS, REFERRAL_CARD } from './slack-samples';
import { tooWide } from './too-wide';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;

const mrkdwn = (text: string, verbatim = true) => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim },
});
const plainSection = (text: string, emoji: boolean) => ({
  type: 'section',
  text: { type: 'plain_text', text, emoji },
});
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
const richSection = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });

describeInBrowser('blocks on the page', () => {
  let browser: Browser;
  let fake: SlackFake;

  beforeAll(async () => {
    ensureClient();
    browser = await launch(chromiumPath ?? '');
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    fake = await startSlackFake();
  });
  afterEach(() => fake.stop());

  const open = async (options: BrowserContextOptions = {}) =>
    openPage(browser, fake.base, options, `#slack:${REFERRALS}`);
  const block = (page: Page, index: number) => page.locator('.sm .bk-block').nth(index);

  it.each(LOOKS)(
    'draws every sample in %s, readable, within its width, without a complaint and without asking anybody else',
    async (_look, options) => {
      const root = fake.post({ text: 'New referral', blocks: REFERRAL_CARD });
      fake.post({
        threadTs: root,
        text: 'Nobody has responded yet. `list` <!here> <https://partner.example|see>',
      });
      fake.post({ ephemeralFor: 'alex', text: '> what you asked for', editedAt: NOW });
      fake.post({ text: 'Digest', blocks: DIGEST });
      fake.post({ text: 'Charts', blocks: [...OTHER_CHARTS, { type: 'video' }] });
      const { page, context, complaints, strangers } = await open(options);
      expect(await page.locator('.sm').count()).toBe(5);
      expect(await page.locator('.bk-refused').count()).toBe(1);
      expect(await faintTexts(page)).toEqual([]);
      expect(await tooWide(page, '.sm, .slack-head, .slack-compose')).toEqual([]);
      expect([...complaints, ...strangers]).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('draws headers, fields, quotations, lists, preformatted text and styles', async () => {
    fake.post({
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: '2 < 3 &amp; *so* :tada:', emoji: false } },
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: '*Need*\nTeams' },
            { type: 'plain_text', text: 'x' },
          ],
        },
        rich(
          richSection({ type: 'text', text: 'bold', style: { bold: true, italic: true } }),
          { type: 'rich_text_quote', elements: [{ type: 'text', text: '<!channel> *as* written' }] },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [richSection({ type: 'text', text: 'first' })],
          },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a\n b' }] },
          richSection(
            { type: 'link', url: 'https://partner.example', text: 'there' },
            { type: 'link', url: 'javascript:alert(1)', text: 'nowhere' },
            { type: 'broadcast', range: 'here' },
            { type: 'user', user_id: 'U0DANA' },
          ),
        ),
      ],
    });
    const { page, context } = await open();
    await page.getByRole('heading', { name: '2 < 3 &amp; *so* :tada:', level: 3 }).waitFor();
    expect(await block(page, 1).locator('.bk-field').allInnerTexts()).toEqual(['Need\nTeams', 'x']);
    const written = block(page, 2);
    expect(await written.locator('strong em, em strong').innerText()).toBe('bold');
    expect(await written.locator('blockquote').innerText()).toBe('<!channel> *as* written');
    expect(await written.locator('ol li').allInnerTexts()).toEqual(['first']);
    expect(await written.locator('pre').innerText()).toBe('a\n b');
    expect(await written.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      'https://partner.example',
    ]);
    expect(await written.locator('.bk-ping, .bk-mention').allInnerTexts()).toEqual([
      '@here',
      '@Dana Whitfield',
    ]);
    await context.close();
  });

  it('shows a ping that nobody meant as loudly as Slack would', async () => {
    fake.post({ blocks: [mrkdwn('For *<!channel>* and `<!everyone>`, <@U0ALEX>, <@U0DANA>')] });
    const { page, context } = await open();
    expect(await page.locator('.bk-ping').allInnerTexts()).toEqual(['@channel', '@everyone']);
    expect(await page.locator('.bk-mention-own').allInnerTexts()).toEqual(['@Alex Wilber']);
    expect(await page.locator('.bk-mention').allInnerTexts()).toEqual(['@Alex Wilber', '@Dana Whitfield']);
    await context.close();
  });

  it('takes the text of strangers as text wherever it is not markup', async () => {
    const texts = hostileTexts.map((text) => text.slice(0, 1_000));
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    for (const text of texts)
      fake.post({
        blocks: [
          plainSection(text, false),
          rich({ type: 'rich_text_quote', elements: [{ type: 'text', text }] }),
          mrkdwn(escaped(text)),
        ],
      });
    const { page, context, complaints, strangers } = await open();
    expect(await page.locator('.sm').count()).toBe(texts.length);
    expect(await page.locator('.bk :is(a, img, script, iframe, .bk-ping, .bk-mention, time)').count()).toBe(
      0,
    );
    const literal = await page
      .locator('.sm .bk-block:nth-child(1) .bk-text, .sm .bk-block:nth-child(2) blockquote')
      .evaluateAll((all) => all.map((element) => element.textContent));
    expect(literal).toEqual(texts.flatMap((text) => [text, text]));
    expect([...complaints, ...strangers]).toEqual([]);
    await context.close();
  });

  it('makes links of bare addresses only where the text is not verbatim', async () => {
    fake.post({ blocks: [mrkdwn('see https://evil.example'), mrkdwn('see https://evil.example', false)] });
    const { page, context } = await open();
    await block(page, 1).getByRole('link', { name: 'https://evil.example' }).waitFor();
    expect(await block(page, 0).getByRole('link').count()).toBe(0);
    await context.close();
  });

  it('draws emoji codes unless the text says not to', async () => {
    fake.post({ blocks: [plainSection('done :tada: :no_such_code:', true), plainSection(':tada:', false)] });
    const { page, context } = await open();
    await block(page, 0).getByRole('img', { name: 'tada' }).waitFor();
    expect(await block(page, 0).innerText()).toBe('done 🎉 :no_such_code:');
    expect(await block(page, 1).innerText()).toBe(':tada:');
    await context.close();
  });

  it('says moments in the zone and the words of the chosen person', async () => {
    fake.post({
      blocks: [mrkdwn(`by <!date^${String(DEADLINE)}^{date_short_pretty} {time}|8 December, UTC>`)],
    });
    const { page, context } = await open({ timezoneId: 'Asia/Tokyo' });
    await block(page, 0).getByText('8 Dec 2026 00:00').waitFor();
    await page.getByLabel('You are').selectOption('Dana Whitfield');
    await block(page, 0)
      .getByText(/Dec 7, 2026 7:00\sPM/)
      .waitFor();
    expect(await block(page, 0).locator('time').getAttribute('title')).toBe('8 December, UTC');
    await context.close();
  });

  it('says anew which day is today when the clock is moved', async () => {
    fake.post({ blocks: [mrkdwn(`<!date^${String(NOW / 1_000 + 86_400)}^{date_pretty}|28 Nov>`)] });
    const { page, context } = await open();
    await block(page, 0).getByText('tomorrow').waitFor();
    fake.send('clock', { now: NOW + 86_400_000 });
    await block(page, 0).getByText('today').waitFor();
    await context.close();
  });

  it('draws charts that say in words what they show', async () => {
    fake.post({ blocks: [...DIGEST.slice(2, 4), ...OTHER_CHARTS] });
    const { page, context } = await open();
    const bars = page.getByRole('img', {
      name: 'Waiting, by time left, bar chart: Within 2 days: 2, 3 to 7 days: 3, Over a week: 2',
    });
    expect(await bars.locator('rect').count()).toBe(3);
    const pie = page.getByRole('img', {
      name: 'Last 30 days, pie chart: Accepted: 12 (71%), Declined: 3 (18%), Expired: 2 (12%)',
    });
    expect(await pie.locator('path').count()).toBe(3);
    const lines = page.getByRole('img', {
      name: /^Answered in time, line chart: This month: Within 2 days: 4/,
    });
    expect(await lines.locator('polyline').count()).toBe(2);
    expect(
      await page
        .getByRole('img', { name: /^Value at stake, area chart/ })
        .locator('polygon')
        .count(),
    ).toBe(2);
    await context.close();
  });

  it('draws tables with a head, aligned as they ask', async () => {
    fake.post({ blocks: DIGEST.slice(-1) });
    const { page, context } = await open();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Response time', 'Median']);
    const median = page.getByRole('cell', { name: '4 h 10 min' });
    expect(await median.evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
    await context.close();
  });

  it('says where something stands that it does not draw', async () => {
    fake.post({
      blocks: [
        { type: 'video' },
        { type: 'actions', elements: [{ type: 'workflow_button' }] },
        { type: 'data_visualization', title: 'x', chart: { type: 'donut' } },
        { type: 'image', image_url: 'https://elsewhere.example/map.png', alt_text: 'A map of York' },
      ],
    });
    const { page, context, strangers } = await open();
    await page.getByText('The sandbox does not draw blocks of type “video”.').waitFor();
    await page.getByText('The sandbox does not draw elements of type “workflow_button”.').waitFor();
    await page.getByText('The sandbox does not draw a chart without anything').waitFor();
    await page.getByRole('img', { name: 'A map of York' }).waitFor();
    expect(strangers).toEqual([]);
    await context.close();
  });
});
