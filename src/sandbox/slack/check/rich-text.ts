import type { Check, Shape } from './shape';
import { anything, byType, flag, list, number, object, oneOf, text } from './shape';
import { URL_LENGTH } from './texts';

/** The `rich_text` block (docs.slack.dev, "Rich text block"); its page names no limit for a text. */

const typed: Shape = { type: anything };
const MOST_ELEMENTS = 1_000;
const LONGEST_TEXT = 12_000;

const style = object(
  {},
  {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  },
);

const inline = byType({
  text: object({ ...typed, text: text(LONGEST_TEXT) }, { style }),
  link: object({ ...typed, url: text(URL_LENGTH) }, { text: text(LONGEST_TEXT, 0), unsafe: flag, style }),
  emoji: object({ ...typed, name: text(100) }, { unicode: text(100), style }),
  user: object({ ...typed, user_id: text(50) }, { style }),
  channel: object({ ...typed, channel_id: text(50) }, { style }),
  usergroup: object({ ...typed, usergroup_id: text(50) }, { style }),
  broadcast: object({ ...typed, range: oneOf('here', 'channel', 'everyone') }, { style }),
  color: object({ ...typed, value: text(20) }, { style }),
  date: object(
    { ...typed, timestamp: number, format: text(200) },
    { url: text(URL_LENGTH), fallback: text(200), style },
  ),
});

const elements = list(0, MOST_ELEMENTS, inline);
const section = object({ ...typed, elements });
const bordered: Shape = { border: number };

const part = byType({
  rich_text_section: section,
  rich_text_quote: object({ ...typed, elements }, bordered),
  rich_text_preformatted: object({ ...typed, elements }, { ...bordered, language: text(50) }),
  rich_text_list: object(
    {
      ...typed,
      style: oneOf('bullet', 'ordered'),
      elements: list(1, MOST_ELEMENTS, byType({ rich_text_section: section })),
    },
    { ...bordered, indent: number, offset: number },
  ),
});

export const richTextParts: Check = list(1, MOST_ELEMENTS, part);
