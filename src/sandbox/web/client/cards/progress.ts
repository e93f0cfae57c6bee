import { h, svg } from '../dom.js';
import { ExtensionElement } from './extension-element.js';
import { asKeyword, asNumber, asText } from './json.js';

/** A bar that fills up; without a value it runs. */
export class ProgressBar extends ExtensionElement {
  override getJsonTypeName(): string {
    return 'ProgressBar';
  }

  protected override internalRender(): HTMLElement {
    const { json } = this;
    const max = Math.max(asNumber(json['max'], 100), Number.EPSILON);
    const color = asKeyword(json['color'], 'accent');
    const running = json['value'] === undefined || json['value'] === null;
    const value = Math.min(Math.max(asNumber(json['value']), 0), max);
    const fill = h('div', { class: running ? 'progress-fill progress-running' : 'progress-fill' });
    if (!running) fill.style.width = `${String((value / max) * 100)}%`;
    return h(
      'div',
      {
        class: `progress progress-${color}`,
        role: 'progressbar',
        'aria-label': 'Progress',
        'aria-valuemin': 0,
        'aria-valuemax': max,
        'aria-valuenow': running ? undefined : value,
      },
      fill,
    );
  }
}

const RING_SIZES_PX: Readonly<Record<string, number>> = { tiny: 16, small: 20, medium: 32, large: 40 };

/** A turning ring with a label: something is under way. */
export class ProgressRing extends ExtensionElement {
  override getJsonTypeName(): string {
    return 'ProgressRing';
  }

  protected override internalRender(): HTMLElement {
    const size = RING_SIZES_PX[asKeyword(this.json['size'], 'medium')] ?? 32;
    const place = asKeyword(this.json['labelPosition'], 'below');
    const label = asText(this.json['label']);
    const ring = svg(
      'svg',
      { class: 'ring', viewBox: '0 0 20 20', width: size, height: size, 'aria-hidden': 'true' },
      svg('circle', { class: 'ring-track', cx: 10, cy: 10, r: 8 }),
      svg('circle', { class: 'ring-arc', cx: 10, cy: 10, r: 8, 'stroke-dasharray': '16 35' }),
    );
    const text = label === '' ? undefined : h('span', {}, label);
    return h('div', { class: `ring-box ring-${place}`, role: 'status' }, ring, text);
  }
}
