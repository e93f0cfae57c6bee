import { h } from '../dom.js';
import { icon } from '../icons.js';
import { ExtensionElement } from './extension-element.js';
import { asKeyword, asText } from './json.js';

const SIZES_PX: Readonly<Record<string, number>> = {
  xxsmall: 12,
  xsmall: 16,
  small: 20,
  standard: 24,
  medium: 28,
  large: 32,
  xlarge: 40,
  xxlarge: 48,
};

/** A drawing by name. */
export class IconElement extends ExtensionElement {
  override getJsonTypeName(): string {
    return 'Icon';
  }

  protected override internalRender(): HTMLElement {
    const size = SIZES_PX[asKeyword(this.json['size'], 'standard')] ?? 24;
    const style = asKeyword(this.json['style'], 'regular') === 'filled' ? 'filled' : 'regular';
    const color = asKeyword(this.json['color'], 'default');
    return h('div', { class: `card-icon color-${color}` }, icon(asText(this.json['name']), size, style));
  }
}
