import type { Span } from '../blocks/mrkdwn-spans.js';
import { parseMrkdwn } from '../blocks/mrkdwn.js';
import type { DateReader } from '../blocks/slack-date.js';
import { dateText } from '../blocks/slack-date.js';
import { withEmoji } from '../blocks/emoji.js';
import type { Message } from './model.js';
import type { SlackPage } from './page-state.js';
import { personOf } from './page-state.js';

/** A message in one line, as a push notification would say it. */
export function previewText(message: Message, page: SlackPage, personKey: string): string {
  if (message.deleted) return 'Message deleted';
  const person = personOf(page, personKey);
  const reader = { timeZone: person?.timeZone, locale: person?.locale, now: message.at };
  const line = parseMrkdwn(message.text)
    .map(({ spans }) => plain(spans, page, reader))
    .join(' ');
  return line === '' ? 'Sent blocks' : withEmoji(line);
}

function plain(spans: readonly Span[], page: SlackPage, reader: DateReader): string {
  return spans.map((span) => wordsOf(span, page, reader)).join('');
}

function wordsOf(span: Span, page: SlackPage, reader: DateReader): string {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'break':
      return ' ';
    case 'link':
      return span.label;
    case 'user':
      return `@${nameOf(span.id, page) ?? span.label ?? span.id}`;
    case 'channel':
      return `#${page.channels.find(({ id }) => id === span.id)?.name ?? span.label ?? span.id}`;
    case 'ping':
      return `@${span.range}`;
    case 'date':
      return dateText(span.at, span.format, reader) ?? span.fallback;
    default:
      return plain(span.children, page, reader);
  }
}

function nameOf(id: string, { bot, people }: SlackPage): string | undefined {
  return id === bot.userId ? bot.name : people.find((person) => person.id === id)?.name;
}
