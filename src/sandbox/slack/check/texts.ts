import type { Check } from './shape';
import { anything, both, byType, flag, list, object, oneOf, text } from './shape';

/** Composition objects and their limits (docs.slack.dev, "Composition objects"). */

export const URL_LENGTH = 3_000;

/** Something that can be opened. */
export const address: Check = both(text(URL_LENGTH), (value, at) =>
  typeof value === 'string' && !/^(https?|mailto):/i.test(value) ? [{ message: 'invalid_url', at }] : [],
);

export const plain = (most: number): Check =>
  byType({ plain_text: object({ type: anything, text: text(most) }, { emoji: flag }) });

export const plainOrMrkdwn = (most: number): Check =>
  byType({
    plain_text: object({ type: anything, text: text(most) }, { emoji: flag }),
    mrkdwn: object({ type: anything, text: text(most) }, { verbatim: flag }),
  });

export const confirm: Check = object(
  { title: plain(100), text: plainOrMrkdwn(300), confirm: plain(30), deny: plain(30) },
  { style: oneOf('primary', 'danger') },
);

const optionWith = (label: Check): Check =>
  object({ text: label, value: text(150) }, { description: plainOrMrkdwn(75) });

/** Of selects; those of checkboxes and radio buttons may have markup, those of overflow menus an address. */
export const option = optionWith(plain(75));
export const richOption = optionWith(plainOrMrkdwn(75));
export const overflowOption: Check = object(
  { text: plain(75), value: text(150) },
  { description: plain(75), url: address },
);

export const optionGroup: Check = object({ label: plain(75), options: list(1, 100, option) });
