import { createRenderer } from '../../../../../src/adapters/slack/draw/render';
import { settingsForm } from '../../../../../src/adapters/slack/draw/views/settings-form';
import { LANGUAGES } from '../../../../../src/domain/language';
import { faultsOfBlocks, faultsOfMessage, faultsOfModal } from '../../../../fixtures/slack/check-blocks';
import { SITE } from '../../../../fixtures/slack/drawn';
import { emptyHome, home, preview } from '../../../../fixtures/slack/homes';
import { liveMarkup, objectsIn, strayTokens } from '../../../../fixtures/slack/stray-tokens';
import { noticesOf } from '../../../../fixtures/slack/with-text';
import {
  notices,
  reader as english,
  SIGN_IN_PAGE,
  subscription,
} from '../../../../fixtures/teams-adapter/notices';
import { keepLog } from '../../../../fixtures/teams-adapter/world';

const log = keepLog();
const renderer = createRenderer({ partnerCenterUrl: SITE, log });

/** What buttons, options and headings of inputs say: a translation must leave room for all of it. */
const titlesIn = (blocks: unknown) =>
  objectsIn(blocks)
    .filter(({ type }) => type === 'plain_text')
    .map(({ text }) => String(text));

describe.each(LANGUAGES)('Slack in %s', (language) => {
  const reader = { ...english, language };

  afterEach(() => {
    expect(log.entries.splice(0)).toEqual([]);
  });

  it.each(Object.values(notices).map((notice) => [notice.kind, notice] as const))(
    'takes messages of kind %s, and no title is cut',
    (_, notice) => {
      const message = renderer.notice(notice, reader, 'table');
      expect(faultsOfMessage(message)).toEqual([]);
      expect(strayTokens(message, [SITE, SIGN_IN_PAGE])).toEqual([]);
      expect(titlesIn(message.blocks).filter((title) => title.length > 40 && title.endsWith('…'))).toEqual(
        [],
      );
    },
  );

  it('takes the page of a person, a preview and the form for settings', () => {
    for (const each of [home, emptyHome])
      expect(faultsOfBlocks(renderer.home(each, reader), 100)).toEqual([]);
    expect(faultsOfBlocks(renderer.preview(preview, reader), 50)).toEqual([]);
    const form = settingsForm([subscription, subscription], reader, '{}');
    expect(faultsOfModal(form)).toEqual([]);
    expect(titlesIn(form).filter((title) => title.endsWith('…'))).toEqual([]);
  });

  it.each(['<!channel> *boom* https://evil.example', '\u202e<@U1>\u2068 :boom: `boom`', '> boom'])(
    'does nothing with %j',
    (text) => {
      for (const notice of noticesOf(text)) {
        const message = renderer.notice(notice, reader, 'native');
        expect([...strayTokens(message, [SITE, SIGN_IN_PAGE]), ...liveMarkup(message, 'boom')]).toEqual([]);
      }
    },
  );
});
