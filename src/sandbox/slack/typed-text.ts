import { replaceNames } from '../page/names';
import { BOT, PEOPLE, UNFURL_DOMAINS } from './directory';

/** The rules for text that people type (docs.slack.dev, "Formatting message text"). */

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const NAMED = [
  { id: BOT.userId, name: BOT.name, userName: BOT.userName },
  ...PEOPLE.map(({ id, name, userName }) => ({ id, name, userName })),
];

const ADDRESS = /https?:\/\/[^\s&]+(?:&amp;[^\s&]+)*/g;

/** A message as Slack keeps it: escaped, names made mentions, addresses made links. */
export function messageText(typed: string): string {
  return marked(typed, ({ id }) => `<@${id}>`);
}

/** What follows a command: a mention carries the name as well. */
export function commandText(typed: string): string {
  return marked(typed, ({ id, userName }) => `<@${id}|${userName}>`);
}

function marked(typed: string, mention: (named: (typeof NAMED)[number]) => string): string {
  const pieces = escape(typed).split(new RegExp(`(${ADDRESS.source})`));
  return pieces
    .map((piece) => (/^https?:\/\//.test(piece) ? `<${piece}>` : replaceNames(piece, NAMED, mention)))
    .join('');
}

export function mentionsBot(text: string): boolean {
  return text.includes(`<@${BOT.userId}>`);
}

export interface SharedLink {
  readonly domain: string;
  readonly url: string;
}

/** The links of a message that the app has asked to hear of. */
export function sharedLinks(text: string): readonly SharedLink[] {
  const urls = [...text.matchAll(/<(https?:\/\/[^|>]+)[|>]/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );
  return urls.flatMap((url) => {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const domain = UNFURL_DOMAINS.find((one) => host === one || host.endsWith(`.${one}`));
    return domain === undefined ? [] : [{ domain, url }];
  });
}
