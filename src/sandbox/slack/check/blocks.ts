import { isRecord } from '../wire';
import { chart, table, tableOptions } from './data';
import { accessory, actionElement, contextElement, inputElement, uniqueActionIds } from './elements';
import { richTextParts } from './rich-text';
import type { BlockFault, Check, Shape } from './shape';
import { anything, both, byType, flag, list, object, text, unique } from './shape';
import { address, plain, plainOrMrkdwn } from './texts';

const shared: Shape = { block_id: text(255) };

const block = (required: Shape, optional: Shape = {}): Check =>
  object({ type: anything, ...required }, { ...shared, ...optional });

const section = both(
  block(
    {},
    { text: plainOrMrkdwn(3_000), fields: list(1, 10, plainOrMrkdwn(2_000)), accessory, expand: flag },
  ),
  (value, at) => {
    const { text: words, fields } = value as { text?: unknown; fields?: unknown };
    const empty = words === undefined && fields === undefined;
    return empty ? [{ message: 'must define either `text` or `fields`', at }] : [];
  },
);

const image = both(
  block({ alt_text: text(2_000) }, { image_url: address, slack_file: anything, title: plain(2_000) }),
  (value, at) => {
    const { image_url: url, slack_file: file } = value as { image_url?: unknown; slack_file?: unknown };
    const empty = url === undefined && file === undefined;
    return empty ? [{ message: 'must define either `image_url` or `slack_file`', at }] : [];
  },
);

const COMMON: Readonly<Record<string, Check>> = {
  section,
  image,
  header: block({ text: plain(150) }, { level: anything }),
  divider: block({}),
  context: block({ elements: list(1, 10, contextElement) }),
  actions: block({ elements: both(list(1, 25, actionElement), uniqueActionIds) }),
  input: block(
    { label: plain(2_000), element: inputElement },
    { hint: plain(2_000), optional: flag, dispatch_action: flag },
  ),
  rich_text: block({ elements: richTextParts }),
};

const MESSAGE = {
  ...COMMON,
  table: block(table, tableOptions),
  markdown: block({ text: text(12_000) }),
  data_visualization: block(chart),
};

const MOST_MARKDOWN = 12_000;

const blockIds = unique('block_id');

/** Slack's limits for how often a block may stand in one message. */
function together(value: unknown, at: string): readonly BlockFault[] {
  const all = (Array.isArray(value) ? value : []).filter(isRecord);
  const count = (type: string): number => all.filter((one) => one['type'] === type).length;
  const markdown = all
    .filter((one) => one['type'] === 'markdown')
    .reduce((sum, { text: words }) => sum + (typeof words === 'string' ? words.length : 0), 0);
  return [
    ...(count('table') > 1 ? [{ message: 'only one table allowed', at }] : []),
    ...(count('data_visualization') > 2 ? [{ message: 'only two data visualizations allowed', at }] : []),
    ...(markdown > MOST_MARKDOWN ? [{ message: 'markdown text is too long in total', at }] : []),
  ];
}

/** What is wrong with the blocks of a message. */
export const messageBlocks: Check = both(list(0, 50, byType(MESSAGE)), blockIds, together);

/** What is wrong with the blocks of a modal or a Home tab. */
export const viewBlocks: Check = both(list(0, 100, byType(COMMON)), blockIds);
