import type { Json } from '../cards/json.js';
import { asJson, asList, asNumber, asText } from '../cards/json.js';
import { h } from '../dom.js';
import type { BlockContext, ElementPlace } from './context.js';
import { textOf } from './text-object.js';

/** A control and how to read it, without the `type`. */
export interface Drawn {
  readonly node: HTMLElement;
  readonly control: HTMLElement;
  read(): Json;
}

const naming = ({ label, labelId, required }: ElementPlace): Record<string, string | undefined> => ({
  'aria-label': labelId === undefined ? label : undefined,
  'aria-labelledby': labelId,
  'aria-required': required ? 'true' : undefined,
});

export function placeholderOf(element: Json): string {
  return textOf(element['placeholder']);
}

const limit = (value: unknown): number | undefined => (value === undefined ? undefined : asNumber(value));

/** `plain_text_input` and its relatives for addresses and numbers. */
export function textInput(element: Json, place: ElementPlace, filled: Json | undefined): Drawn {
  const attributes = {
    class: 'bk-input',
    placeholder: placeholderOf(element),
    maxlength: limit(element['max_length']),
    ...naming(place),
  };
  const box =
    element['multiline'] === true
      ? h('textarea', { ...attributes, rows: 3 })
      : h('input', { ...attributes, type: 'text' });
  box.value = asText(filled === undefined ? element['initial_value'] : filled['value']);
  return { node: box, control: box, read: () => ({ value: box.value === '' ? null : box.value }) };
}

/** `timepicker` (`18:00`) and `datepicker` (`2026-12-08`). */
export function momentInput(
  element: Json,
  place: ElementPlace,
  filled: Json | undefined,
  kind: 'time' | 'date',
): Drawn {
  const key = `selected_${kind}`;
  const box = h('input', { class: 'bk-input bk-input-short', type: kind, ...naming(place) });
  box.value = asText(filled === undefined ? element[`initial_${kind}`] : filled[key]);
  return { node: box, control: box, read: () => ({ [key]: box.value === '' ? null : box.value }) };
}

/** `static_select`, its groups included. */
export function staticSelect(element: Json, place: ElementPlace, filled: Json | undefined): Drawn {
  const groups = asList(element['option_groups']);
  const options = [...asList(element['options']), ...groups.flatMap((group) => asList(group['options']))];
  const chosen = asJson(filled === undefined ? element['initial_option'] : filled['selected_option']);
  const box = h('select', { class: 'bk-input bk-select', ...naming(place) });
  const entry = (option: Json): HTMLOptionElement =>
    h(
      'option',
      { value: options.indexOf(option), selected: option['value'] === chosen['value'] },
      textOf(option['text']),
    );
  box.append(
    h('option', { value: '' }, placeholderOf(element) || 'Choose an option'),
    ...asList(element['options']).map(entry),
    ...groups.map((group) =>
      h('optgroup', { label: textOf(group['label']) }, ...asList(group['options']).map(entry)),
    ),
  );
  return {
    node: box,
    control: box,
    read: () => ({ selected_option: (box.value === '' ? undefined : options[Number(box.value)]) ?? null }),
  };
}

/** `users_select`: the people of the sandbox. */
export function usersSelect(
  element: Json,
  place: ElementPlace,
  filled: Json | undefined,
  { people }: BlockContext,
): Drawn {
  const chosen = asText(filled === undefined ? element['initial_user'] : filled['selected_user']);
  const options = people.map(({ id, name }) => h('option', { value: id, selected: id === chosen }, name));
  const none = h('option', { value: '' }, placeholderOf(element) || 'Choose a person');
  const box = h('select', { class: 'bk-input bk-select', ...naming(place) }, none, ...options);
  return { node: box, control: box, read: () => ({ selected_user: box.value === '' ? null : box.value }) };
}
