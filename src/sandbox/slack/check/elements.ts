import type { Check, Shape } from './shape';
import { anything, both, byType, flag, list, number, object, oneOf, text, unique } from './shape';
import {
  address,
  confirm,
  option,
  optionGroup,
  overflowOption,
  plain,
  plainOrMrkdwn,
  richOption,
} from './texts';

/** What people press and fill in (docs.slack.dev, "Block elements"). */

const named: Shape = { action_id: text(255) };
const asking: Shape = { ...named, confirm, focus_on_load: flag };
const placeholder: Shape = { placeholder: plain(150) };
const typed: Shape = { type: anything };
const dispatchConfig = object(
  {},
  { trigger_actions_on: list(1, 2, oneOf('on_enter_pressed', 'on_character_entered')) },
);

const button = object(
  { ...typed, text: plain(75) },
  {
    ...named,
    value: text(2_000),
    url: address,
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: text(75),
  },
);

const overflow = object({ ...typed, options: list(1, 5, overflowOption) }, { ...named, confirm });

/** Options or groups of them, one of the two. */
const fromEither: Check = (value, at) => {
  const { options, option_groups: groups } = value as { options?: unknown; option_groups?: unknown };
  if ((options === undefined) !== (groups === undefined)) return [];
  return [{ message: 'must provide either `options` or `option_groups`', at }];
};
const optionSource: Shape = { options: list(1, 100, option), option_groups: list(1, 100, optionGroup) };
/** What is chosen first must be one of the options, to the letter. */
const initialOffered: Check = (value, at) => {
  const { options, initial_option: one, initial_options: some } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(options)) return [];
  const offered = options.map((each) => JSON.stringify(each));
  const initial = [one, ...(Array.isArray(some) ? (some as readonly unknown[]) : [])];
  const wrong = initial.some((each) => each !== undefined && !offered.includes(JSON.stringify(each)));
  return wrong ? [{ message: 'initial option must be one of the options', at }] : [];
};
const staticSelect = both(
  object(typed, { ...asking, ...placeholder, ...optionSource, initial_option: option }),
  fromEither,
  initialOffered,
);
const multiStaticSelect = both(
  object(typed, {
    ...asking,
    ...placeholder,
    ...optionSource,
    initial_options: list(1, 100, option),
    max_selected_items: number,
  }),
  fromEither,
  initialOffered,
);

const selectOf = (initial: string): Check =>
  object(typed, { ...asking, ...placeholder, [initial]: text(100), response_url_enabled: flag });
const pickerOf = (initial: string, check: Check, extra: Shape = {}): Check =>
  object(typed, { ...asking, ...extra, [initial]: check });

const checkboxes = both(
  object(
    { ...typed, options: list(1, 10, richOption) },
    { ...asking, initial_options: list(1, 10, richOption) },
  ),
  initialOffered,
);
const radioButtons = both(
  object({ ...typed, options: list(1, 10, richOption) }, { ...asking, initial_option: richOption }),
  initialOffered,
);

export const image = object(
  { ...typed, alt_text: text(2_000) },
  { image_url: address, slack_file: anything },
);

const FIELDS: Readonly<Record<string, Check>> = {
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  users_select: selectOf('initial_user'),
  conversations_select: selectOf('initial_conversation'),
  channels_select: selectOf('initial_channel'),
  datepicker: pickerOf('initial_date', text(10), placeholder),
  timepicker: pickerOf('initial_time', text(5), { ...placeholder, timezone: text(60) }),
  datetimepicker: pickerOf('initial_date_time', number),
  checkboxes,
  radio_buttons: radioButtons,
};

const typing: Shape = {
  ...named,
  ...placeholder,
  focus_on_load: flag,
  dispatch_action_config: dispatchConfig,
};
const textInput = object(typed, {
  ...typing,
  initial_value: text(3_000, 0),
  multiline: flag,
  min_length: number,
  max_length: number,
});
const numberInput = object(
  { ...typed, is_decimal_allowed: flag },
  { ...typing, initial_value: text(100, 0), min_value: text(100, 0), max_value: text(100, 0) },
);
const lineInput = object(typed, { ...typing, initial_value: text(3_000, 0) });

const INTERACTIVE = { button, overflow, ...FIELDS };

/** In an actions block. */
export const actionElement = byType(INTERACTIVE);
/** Beside a section. */
export const accessory = byType({ ...INTERACTIVE, image });
/** In a context block. */
export const contextElement: Check = (value, at) =>
  (value as { type?: unknown } | undefined)?.type === 'image'
    ? image(value, at)
    : plainOrMrkdwn(3_000)(value, at);
/** In an input block. */
export const inputElement = byType({
  ...FIELDS,
  plain_text_input: textInput,
  number_input: numberInput,
  email_text_input: lineInput,
  url_text_input: lineInput,
});

export const uniqueActionIds = unique('action_id');
