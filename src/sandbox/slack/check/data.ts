import { isRecord } from '../wire';
import { richTextParts } from './rich-text';
import type { BlockFault, Check, Shape } from './shape';
import { anything, both, byType, flag, list, number, object, oneOf, text, unique } from './shape';

/** Blocks of figures: `table` and `data_visualization` (docs.slack.dev, pages of these names). */

const typed: Shape = { type: anything };

const cell = byType({
  raw_text: object({ ...typed, text: text(10_000) }),
  raw_number: object({ ...typed, value: number }, { text: text(100) }),
  rich_text: object({ ...typed, elements: richTextParts }, { block_id: text(255) }),
});
const column: Check = (value, at) =>
  value === null ? [] : object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag })(value, at);

export const table: Shape = { rows: list(1, 100, list(1, 20, cell)) };
export const tableOptions: Shape = { column_settings: list(1, 20, column) };

const label = text(20);
const above0: Check = (value, at) =>
  typeof value === 'number' && value > 0 ? [] : [{ message: 'must be more than 0', at }];

const pie = object({ ...typed, segments: list(1, 6, object({ label, value: above0 })) });

const series = both(
  list(1, 6, object({ name: label, data: list(1, 20, object({ label, value: number })) })),
  unique('name'),
);
const noTwins: Check = (value, at) =>
  Array.isArray(value) && new Set(value).size < value.length
    ? [{ message: 'categories must be unique', at }]
    : [];
const axes = object(
  { categories: both(list(1, 20, label), noTwins) },
  { x_label: text(50), y_label: text(50) },
);
const withAxes = both(object({ ...typed, series, axis_config: axes }), sameCategories);

/** Every series has one point for each category, in their order. */
function sameCategories(value: unknown, at: string): readonly BlockFault[] {
  const { series: all, axis_config: axis } = value as { series?: unknown; axis_config?: unknown };
  const categories = isRecord(axis) ? axis['categories'] : undefined;
  if (!Array.isArray(all) || !Array.isArray(categories)) return [];
  const wanted = JSON.stringify(categories);
  return all.flatMap((one: unknown, index) => {
    const data: unknown = isRecord(one) ? one['data'] : undefined;
    const labels = (Array.isArray(data) ? data : []).map((point: unknown) =>
      isRecord(point) ? point['label'] : undefined,
    );
    if (JSON.stringify(labels) === wanted) return [];
    return [
      { message: 'labels must match axis_config.categories', at: `${at}/series/${String(index)}/data` },
    ];
  });
}

export const chart: Shape = {
  title: text(50),
  chart: byType({ pie, bar: withAxes, line: withAxes, area: withAxes }),
};
