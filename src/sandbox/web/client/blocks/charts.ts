import { formatValue } from '../cards/chart-data.js';
import { h, svg } from '../dom.js';
import type { Chart } from './chart-model.js';
import { describe } from './chart-model.js';
import { legendNode, seriesColor } from './legend.js';
import { pieSlices } from './pie.js';
import { plotNode } from './plot.js';

/** A chart with its title; the picture is one image for assistive technology, named by all its values. */
export function chartNode(chart: Chart): HTMLElement {
  const picture = chart.kind === 'pie' ? pieNode(chart.segments) : plotNode(chart);
  const named = h('div', { class: 'bk-chart-picture', role: 'img', 'aria-label': describe(chart) }, picture);
  return h('figure', { class: 'bk-chart' }, h('figcaption', {}, chart.title), named);
}

function pieNode(segments: readonly { readonly label: string; readonly value: number }[]): HTMLElement {
  const drawing = svg('svg', { viewBox: '-1 -1 2 2', class: 'bk-pie', width: 160, height: 160 });
  for (const [index, path] of pieSlices(segments.map(({ value }) => value)).entries()) {
    const slice = svg('path', { d: path, class: 'bk-slice' });
    slice.style.fill = seriesColor(index);
    drawing.append(slice);
  }
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  const names = segments.map(
    ({ label, value }) => `${label} ${formatValue(value)} (${String(Math.round((value / total) * 100))}%)`,
  );
  return h('div', { class: 'bk-pie-box' }, drawing, legendNode(names));
}
