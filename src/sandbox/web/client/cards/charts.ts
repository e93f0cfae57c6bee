import { h, svg } from '../dom.js';
import type { ChartPoint } from './chart-data.js';
import { chartPoints, describeChart, formatValue } from './chart-data.js';
import { ExtensionElement } from './extension-element.js';
import { asPixels, asText } from './json.js';

abstract class Chart extends ExtensionElement {
  protected abstract drawing(points: readonly ChartPoint[]): readonly (HTMLElement | SVGElement)[];

  protected override internalRender(): HTMLElement {
    const points = chartPoints(this.json);
    const title = asText(this.json['title']);
    const label = describeChart(title, points);
    return h('div', { class: 'chart', role: 'img', 'aria-label': label }, ...this.drawing(points));
  }
}

/** Bars lying on their side, the longest as wide as there is room. */
export class HorizontalBarChart extends Chart {
  override getJsonTypeName(): string {
    return 'Chart.HorizontalBar';
  }

  protected override drawing(points: readonly ChartPoint[]): readonly HTMLElement[] {
    const most = Math.max(...points.map((p) => p.value), Number.EPSILON);
    return points.map((point) => {
      const bar = h('div', { class: 'bar-fill' });
      // The number stands behind the bar and needs its own room.
      bar.style.width = `calc((100% - 40px) * ${String(point.value / most)})`;
      bar.style.backgroundColor = point.color;
      const value = h('span', { class: 'bar-value' }, formatValue(point.value));
      return h(
        'div',
        { class: 'bar-row' },
        h('div', { class: 'bar-label' }, point.label),
        h('div', { class: 'bar-line' }, bar, value),
      );
    });
  }
}

const COLUMN_HEIGHT_PX = 120;

/** Bars standing up. */
export class VerticalBarChart extends Chart {
  override getJsonTypeName(): string {
    return 'Chart.VerticalBar';
  }

  protected override drawing(points: readonly ChartPoint[]): readonly HTMLElement[] {
    const most = Math.max(...points.map((p) => p.value), Number.EPSILON);
    const columns = points.map((point) => {
      const column = h('div', { class: 'column-fill' });
      column.style.height = `${String(Math.round((point.value / most) * COLUMN_HEIGHT_PX))}px`;
      column.style.backgroundColor = point.color;
      const value = h('div', { class: 'bar-value' }, formatValue(point.value));
      return h('div', { class: 'column' }, value, column, h('div', { class: 'column-label' }, point.label));
    });
    return [h('div', { class: 'columns' }, ...columns)];
  }
}

const RADIUS = 42;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;
const GAP = 1.5;
const THICKNESS: Readonly<Record<string, number>> = { thin: 6, medium: 10, thick: 16 };
const DEFAULT_WIDTH_PX = 120;

/** A ring cut into shares, its legend below. */
export class DonutChart extends Chart {
  override getJsonTypeName(): string {
    return 'Chart.Donut';
  }

  protected override drawing(points: readonly ChartPoint[]): readonly (HTMLElement | SVGElement)[] {
    const width = asPixels(this.json['maxWidth']) ?? DEFAULT_WIDTH_PX;
    const ring = svg(
      'svg',
      { class: 'donut', viewBox: '0 0 100 100', width, height: width },
      ...this.arcs(points),
    );
    const legend = points.map((point) => {
      const swatch = h('span', { class: 'legend-swatch' });
      swatch.style.backgroundColor = point.color;
      return h('span', { class: 'legend-item' }, swatch, point.label);
    });
    return [ring, h('div', { class: 'legend' }, ...legend)];
  }

  private arcs(points: readonly ChartPoint[]): readonly SVGElement[] {
    const total = points.reduce((sum, p) => sum + p.value, 0);
    const stroke = THICKNESS[asText(this.json['thickness'], 'Medium').toLowerCase()] ?? 10;
    const shown = points.filter((p) => p.value > 0);
    const gap = shown.length > 1 ? GAP : 0;
    let turned = 0;
    return shown.map((point) => {
      const share = (point.value / total) * CIRCUMFERENCE;
      const dash = `${String(Math.max(share - gap, 0.5))} ${String(CIRCUMFERENCE)}`;
      const shape = { cx: 50, cy: 50, r: RADIUS, fill: 'none', 'stroke-width': stroke };
      const arc = svg('circle', {
        ...shape,
        'stroke-dasharray': dash,
        'stroke-dashoffset': -turned,
        transform: 'rotate(-90 50 50)',
      });
      arc.style.stroke = point.color;
      turned += share;
      return arc;
    });
  }
}
