/**
 * What Slack takes, in UTF-16 units of the text as it is sent (escapes count) and in items. From the reference pages
 * of Block Kit and of `chat.postMessage` (docs.slack.dev, 2026). A text is shortened before a block is ever refused.
 */
export const LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /** Blocks of a modal or of the Home tab. */
  viewBlocks: 100,
  /** `text` beside the blocks: Slack cuts at 40,000; more than this nobody reads in a notification. */
  fallback: 3_000,
  header: 150,
  section: 3_000,
  fields: 10,
  field: 2_000,
  contextElements: 10,
  context: 3_000,
  actions: 25,
  buttonText: 75,
  accessibilityLabel: 75,
  /** `value` of a button. */
  value: 2_000,
  url: 3_000,
  options: 5,
  optionText: 75,
  /** `value` of an option: the page says 150, Slack's own types say 75. */
  optionValue: 75,
  confirmText: 300,
  blockId: 255,
  actionId: 255,
  /** One text of a `rich_text` block; the page names no limit, so it is that of a section. */
  richText: 3_000,
  tableRows: 100,
  tableColumns: 20,
  chartTitle: 50,
  chartLabel: 20,
  chartCategories: 20,
  chartSeries: 6,
  charts: 2,
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  inputHint: 2_000,
  /** Names in the metadata of a message; all of it may be 16 kB. */
  metadataKey: 2_000,
} as const;

/** How much of long texts and lists a message shows. */
export interface TextLimits {
  /** Characters of one free text, such as notes. */
  readonly notes: number;
  /** Characters of a line in a long list, such as one of the dates and ids. */
  readonly line: number;
  /** People of one list. */
  readonly items: number;
}

/** Tried in turn until the message has few enough blocks and characters. */
export const TEXT_LIMITS: readonly TextLimits[] = [
  { notes: 2_800, line: 200, items: 12 },
  { notes: 1_000, line: 100, items: 6 },
  { notes: 200, line: 50, items: 3 },
];

/**
 * The most that all blocks of a message may hold as JSON. Slack names no number on its pages; messages beyond about
 * 13,000 characters of block text are known to be refused with `msg_blocks_too_long`, so we stay below.
 */
export const MOST_BLOCK_CHARACTERS = 12_000;

/** The most that all blocks of a view may hold as JSON: Slack refuses views of more than 250 kB. */
export const MOST_VIEW_CHARACTERS = 60_000;
