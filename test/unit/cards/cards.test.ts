import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRender } from '../../../src/adapters/teams/render';
import { loadTemplates } from '../../../src/adapters/teams/templates';
import { claimed, lapsed, over, posted, quietDigest } from '../../fixtures/teams-adapter/follow-ups';
import { notices, reader } from '../../fixtures/teams-adapter/notices';
import { inEveryState } from '../../fixtures/teams-adapter/referrals';
import { typeFaultsOf } from '../../fixtures/teams-adapter/type-check-cards';
import { CARDS, PARTNER_CENTER_URL, keepLog } from '../../fixtures/teams-adapter/world';

const log = keepLog();
const partnerCenterUrl = PARTNER_CENTER_URL;

describe('the cards folder', () => {
  it('holds one template and one sample for every kind of notice, and nothing else', () => {
    const files = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));
    const expected = Object.keys(notices)
      .map((kind) => `${kind}.json`)
      .sort();
    expect(files(CARDS).sort()).toEqual(expected);
    expect(files(join(CARDS, 'samples')).sort()).toEqual(expected);
  });

  it.each(Object.values(notices).map((notice) => [notice.kind, notice] as const))(
    'has a sample of %s that is what the code really gives the template',
    (kind, notice) => {
      let model: unknown;
      const keepModel = (_: string, given: object) => {
        model = given;
        return {};
      };
      createRender({ expand: keepModel, partnerCenterUrl, log })(notice, reader);
      const file = join(CARDS, 'samples', `${kind}.json`);
      // After a change of a view: UPDATE_CARD_SAMPLES=1 npx jest test/unit/cards && npx prettier --write cards
      if (process.env['UPDATE_CARD_SAMPLES'] === '1') writeFileSync(file, JSON.stringify(model));
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(model);
    },
  );

  it('holds no address but the schema’s', () => {
    for (const kind of Object.keys(notices)) {
      const text = readFileSync(join(CARDS, `${kind}.json`), 'utf8');
      expect(text.match(/https?:[^"]*/g)).toEqual(['https://adaptivecards.io/schemas/adaptive-card.json']);
    }
  });
});

describe('the types of Teams’ cards', () => {
  const render = createRender({ expand: loadTemplates(CARDS), partnerCenterUrl, log });
  const cards = [
    ...Object.values(notices).map((notice) => render(notice, reader).card),
    ...Object.values(inEveryState).map(
      (referral) => render({ kind: 'referral-card', referral, rules: [], repeat: true }, reader).card,
    ),
    ...[posted, claimed, lapsed, { ...over, goneAt: reader.now }].map(
      (follow) => render({ ...notices['referral-card'], follow }, reader).card,
    ),
    render({ kind: 'digest', digest: quietDigest }, reader).card,
    render({ kind: 'digest', digest: { ...quietDigest, signInEnds: 0 } }, reader).card,
    render({ ...notices.account, state: { kind: 'nobody' } }, reader).card,
  ];

  it('are met by every card, icon names included', () => {
    expect(typeFaultsOf(cards)).toEqual([]);
  });

  it('would notice a mistake', () => {
    const right: IAdaptiveCard = { type: 'AdaptiveCard', version: '1.5', body: [] };
    expect(typeFaultsOf([right])).toEqual([]);
    const wrong = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'Icon', name: 'NoSuchIcon' }, { type: 'TextBlok' }],
    };
    expect(typeFaultsOf([wrong]).join()).toMatch(/NoSuchIcon|TextBlok/);
  });
});
