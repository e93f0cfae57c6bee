import { h } from '../dom.js';
import { icon } from '../icons.js';
import { ExtensionElement } from './extension-element.js';
import { asKeyword, asText } from './json.js';

/** A short label in a coloured shape. */
export class Badge extends ExtensionElement {
  override getJsonTypeName(): string {
    return 'Badge';
  }

  protected override internalRender(): HTMLElement {
    const { json } = this;
    const look = asKeyword(json['appearance'], 'filled');
    const style = asKeyword(json['style'], 'default');
    const shape = asKeyword(json['shape'], 'rounded');
    const size = asKeyword(json['size'], 'medium');
    const iconName = asText(json['icon']);
    const symbol = iconName === '' ? undefined : icon(iconName, 16);
    const after = asKeyword(json['iconPosition'], 'before') === 'after';
    const text = asText(json['text']);
    const label = text === '' ? undefined : h('span', { class: 'badge-text' }, text);
    const classes = `badge badge-${look}-${style} badge-${shape} badge-${size}`;
    const tooltip = asText(json['tooltip']);
    return h(
      'div',
      { class: classes, title: tooltip === '' ? undefined : tooltip },
      ...(after ? [label, symbol] : [symbol, label]),
    );
  }
}
