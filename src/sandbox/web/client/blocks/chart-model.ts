import { formatValue } from '../cards/chart-data.js';
import { asJson, asList, asNumber, asText } from '../cards/json.js';

export interface ChartSeries {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly number[];
}

/** A `data_visualization` block, read. */
export type Chart =
  | {
      readonly kind: 'bar' | 'line' | 'area';
      readonly title: string;
      readonly categories: readonly string[];
      readonly series: readonly ChartSeries[];
      readonly xLabel: string;
      readonly yLabel: string;
    }
  | {
      readonly kind: 'pie';
      readonly title: string;
      readonly segments: readonly { readonly label: string; readonly value: number }[];
    };

/** `undefined` when there is nothing in it that could be drawn. */
export function readChart(block: Readonly<Record<string, unknown>>): Chart | undefined {
  const chart = asJson(block['chart']);
  const title = asText(block['title']);
  const kind = chart['type'];
  if (kind === 'pie') {
    const segments = asList(chart['segments'])
      .map((segment) => ({ label: asText(segment['label']), value: asNumber(segment['value']) }))
      .filter(({ value }) => value > 0);
    return segments.length === 0 ? undefined : { kind, title, segments };
  }
  if (kind !== 'bar' && kind !== 'line' && kind !== 'area') return undefined;
  const axes = asJson(chart['axis_config']);
  const categories = Array.isArray(axes['categories']) ? axes['categories'].map((name) => asText(name)) : [];
  const series = asList(chart['series']).map((one) => ({
    name: asText(one['name']),
    values: valuesOf(asList(one['data']), categories),
  }));
  if (categories.length === 0 || series.length === 0) return undefined;
  return {
    kind,
    title,
    categories,
    series,
    xLabel: asText(axes['x_label']),
    yLabel: asText(axes['y_label']),
  };
}

function valuesOf(
  data: readonly Readonly<Record<string, unknown>>[],
  categories: readonly string[],
): readonly number[] {
  const byLabel = new Map(data.map((point) => [asText(point['label']), asNumber(point['value'])]));
  return categories.map((category) => byLabel.get(category) ?? 0);
}

/** What a screen reader says instead of the picture. */
export function describe(chart: Chart): string {
  const title = chart.title === '' ? 'Chart' : chart.title;
  if (chart.kind === 'pie') {
    const total = chart.segments.reduce((sum, { value }) => sum + value, 0);
    const parts = chart.segments.map(
      ({ label, value }) => `${label}: ${formatValue(value)} (${String(Math.round((value / total) * 100))}%)`,
    );
    return `${title}, pie chart: ${parts.join(', ')}`;
  }
  const alone = chart.series.length === 1;
  const said = chart.series.map(({ name, values }) => {
    const points = values.map((value, index) => `${chart.categories[index] ?? ''}: ${formatValue(value)}`);
    return alone ? points.join(', ') : `${name}: ${points.join(', ')}`;
  });
  return `${title}, ${chart.kind} chart: ${said.join('; ')}`;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const MOST_STEPS = 4;

/** Round steps from the least value (or nought) to the greatest (or nought). */
export function scaleFor(series: readonly ChartSeries[]): Scale {
  const values = series.flatMap((one) => one.values);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep((high - low || 1) / MOST_STEPS, values.every(Number.isInteger));
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { min: tidy(first * step), max: tidy(last * step), ticks };
}

/** 1, 2 or 5 times a power of ten, not below `least`; a whole number where all values are. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return whole ? Math.max(1, factor * power) : factor * power;
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
