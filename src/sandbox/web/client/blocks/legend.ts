import { h } from '../dom.js';

/** The colour of the series or slice with this number, from 0. */
export function seriesColor(index: number): string {
  return `var(--series-${String((index % 6) + 1)})`;
}

/** Which colour is which. */
export function legendNode(names: readonly string[]): HTMLElement {
  const entries = names.map((name, index) => {
    const swatch = h('span', { class: 'legend-swatch' });
    swatch.style.backgroundColor = seriesColor(index);
    return h('span', { class: 'legend-item' }, swatch, name);
  });
  return h('div', { class: 'legend' }, ...entries);
}
