import { formatValue } from '../cards/chart-data.js';
import { h, svg } from '../dom.js';
import type { Chart, Scale } from './chart-model.js';
import { scaleFor } from './chart-model.js';
import { legendNode, seriesColor } from './legend.js';

export type AxisChart = Exclude<Chart, { readonly kind: 'pie' }>;

/**
 * Bars, lines or areas over an axis. The shapes are stretched to the room there is; words and numbers stand around
 * them, so that they keep their size on a phone.
 */
export function plotNode(chart: AxisChart): HTMLElement {
  const scale = scaleFor(chart.series);
  const drawing = svg('svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', class: 'bk-plot-svg' });
  drawing.append(...scale.ticks.map((tick) => gridLine(tick, scale)), ...shapes(chart, scale));
  const values = chart.kind === 'bar' ? barValues(chart, scale) : [];
  const ticks = scale.ticks.map((tick) => {
    const label = h('span', { class: 'bk-tick' }, shortValue(tick));
    label.style.bottom = `${String(100 - height(tick, scale))}%`;
    return label;
  });
  // Where many stand beside each other, not all can be read.
  const every = Math.ceil(chart.categories.length / MOST_LABELS);
  const categories = chart.categories.map((name, index) =>
    h('span', { class: 'bk-category', title: name }, index % every === 0 ? name : ''),
  );
  const legend = chart.series.length > 1 ? legendNode(chart.series.map(({ name }) => name)) : undefined;
  return h(
    'div',
    { class: 'bk-axes' },
    axisTitle(chart.yLabel),
    h('div', { class: 'bk-plot' }, h('div', { class: 'bk-ticks' }, ...ticks), drawing, ...values),
    h('div', { class: 'bk-categories' }, ...categories),
    axisTitle(chart.xLabel),
    legend,
  );
}

const MOST_LABELS = 8;

/** `1.2M` beside an axis, where there is little room. */
function shortValue(value: number): string {
  return new Intl.NumberFormat(undefined, { notation: 'compact' }).format(value);
}

function axisTitle(text: string): HTMLElement | undefined {
  return text === '' ? undefined : h('div', { class: 'bk-axis-title' }, text);
}

/** From the top, in hundredths of the plot's height. */
function height(value: number, { min, max }: Scale): number {
  return 100 - ((value - min) / (max - min)) * 100;
}

function gridLine(tick: number, scale: Scale): SVGElement {
  const y = height(tick, scale);
  return svg('line', {
    x1: 0,
    x2: 100,
    y1: y,
    y2: y,
    class: tick === 0 ? 'bk-grid bk-grid-zero' : 'bk-grid',
  });
}

function shapes(chart: AxisChart, scale: Scale): readonly SVGElement[] {
  if (chart.kind === 'bar') return bars(chart, scale);
  return chart.series.flatMap(({ values }, index) => line(values, index, chart.kind === 'area', scale));
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly value: number;
  readonly series: number;
}

const GROUP_SHARE = 0.64;

function barsOf({ categories, series }: AxisChart): readonly Bar[] {
  const room = 100 / categories.length;
  const width = (room * GROUP_SHARE) / series.length;
  return series.flatMap(({ values }, index) =>
    values.map((value, category) => ({
      x: category * room + (room * (1 - GROUP_SHARE)) / 2 + index * width,
      width,
      value,
      series: index,
    })),
  );
}

function bars(chart: AxisChart, scale: Scale): readonly SVGElement[] {
  return barsOf(chart).map(({ x, width, value, series }) => {
    const [top, bottom] = [height(Math.max(value, 0), scale), height(Math.min(value, 0), scale)];
    const bar = svg('rect', { x, y: top, width: width * 0.94, height: bottom - top });
    bar.style.fill = seriesColor(series);
    return bar;
  });
}

const MOST_VALUES = 12;

/** The number on each bar, where there is room for it. */
function barValues(chart: AxisChart, scale: Scale): readonly HTMLElement[] {
  const drawn = barsOf(chart);
  if (drawn.length > MOST_VALUES) return [];
  return drawn.map(({ x, width, value }) => {
    const label = h('span', { class: 'bk-bar-value' }, formatValue(value));
    label.style.left = `${String(x + width / 2)}%`;
    label.style.bottom = `${String(100 - height(Math.max(value, 0), scale))}%`;
    return label;
  });
}

function line(
  values: readonly number[],
  index: number,
  filled: boolean,
  scale: Scale,
): readonly SVGElement[] {
  const room = 100 / values.length;
  const points = values.map((value, at) => `${String((at + 0.5) * room)},${String(height(value, scale))}`);
  const stroke = svg('polyline', { points: points.join(' '), class: 'bk-line' });
  stroke.style.stroke = seriesColor(index);
  // A line of no length with round ends: a dot that stays round however the plot is stretched.
  const dots = points.map((point) => {
    const dot = svg('path', { d: `M${point}h0.001`, class: 'bk-dot' });
    dot.style.stroke = seriesColor(index);
    return dot;
  });
  if (!filled) return [stroke, ...dots];
  const [left, right, zero] = [room / 2, 100 - room / 2, height(0, scale)];
  const corners = [`${String(left)},${String(zero)}`, ...points, `${String(right)},${String(zero)}`];
  const area = svg('polygon', { points: corners.join(' '), class: 'bk-area' });
  area.style.fill = seriesColor(index);
  return [area, stroke, ...dots];
}
