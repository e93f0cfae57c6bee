import type { Json } from './json.js';
import { asKeyword, asList, asNumber, asText } from './json.js';

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
  /** A CSS colour: a variable of card-theme.css. */
  readonly color: string;
}

const PALETTE = [
  'categoricalblue',
  'categoricalpurple',
  'categoricalteal',
  'categoricalmarigold',
  'categoricalred',
];
const KNOWN_COLORS: ReadonlySet<string> = new Set([
  ...PALETTE,
  'good',
  'warning',
  'attention',
  'neutral',
  'categoricalgreen',
  'categoricallavender',
  'categoricallightblue',
  'categoricallime',
]);

/** The points of a chart with what names them: `x`/`y` in bars, `legend`/`value` in rings. */
export function chartPoints(json: Json): readonly ChartPoint[] {
  return asList(json['data']).map((point, index) => ({
    label: asText(point['legend'], asText(point['x'])),
    value: Math.max(0, asNumber(point['value'], asNumber(point['y']))),
    color: colorOf(asKeyword(point['color'], asKeyword(json['color'], '')), index),
  }));
}

function colorOf(name: string, index: number): string {
  const known = KNOWN_COLORS.has(name) ? name : (PALETTE[index % PALETTE.length] ?? 'neutral');
  return `var(--chart-${known})`;
}

/** A number as people read it, e.g. `1,250`. */
export function formatValue(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(value);
}

/** What a screen reader says instead of the picture. */
export function describeChart(title: string, points: readonly ChartPoint[]): string {
  const parts = points.map((p) => (endsWithValue(p) ? p.label : `${p.label}: ${formatValue(p.value)}`));
  return `${title === '' ? 'Chart' : title}: ${parts.join(', ')}`;
}

/** Some legends already carry their number ("Accepted 12"). */
function endsWithValue({ label, value }: ChartPoint): boolean {
  return label.endsWith(` ${formatValue(value)}`);
}
