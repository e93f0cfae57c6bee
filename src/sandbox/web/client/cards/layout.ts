import type { CardElement } from 'adaptivecards';
import type { Json } from './json.js';
import { asKeyword, asList, asPixels, asText } from './json.js';

const SPACINGS_PX: Readonly<Record<string, number>> = {
  none: 0,
  extrasmall: 4,
  small: 8,
  default: 12,
  medium: 16,
  large: 20,
  extralarge: 24,
  padding: 16,
};

/** Gives a rendered element what Teams adds to the elements of the package: flow layout, corners, borders, width rules. */
export function applyTeamsLayout(element: CardElement, json: Json): void {
  const rendered = element.renderedElement;
  if (rendered === undefined) return;
  if (json['roundedCorners'] === true) rendered.classList.add('rounded');
  if (json['showBorder'] === true) rendered.classList.add('bordered');
  if (asKeyword(json['spacing'], '') === 'extrasmall') tighten(element);
  applyTargetWidth(element, rendered, asText(json['targetWidth']));
  const flow = asList(json['layouts']).find((layout) => asText(layout['type']) === 'Layout.Flow');
  if (flow !== undefined) applyFlow(rendered, flow);
}

/** The package knows no spacing smaller than `small`. */
function tighten(element: CardElement): void {
  if (element.separatorElement !== undefined) element.separatorElement.style.height = '4px';
}

const WIDTH_RULE = /^(?:(atleast|atmost):)?(verynarrow|narrow|standard|wide)$/;

function applyTargetWidth(element: CardElement, rendered: HTMLElement, rule: string): void {
  const match = WIDTH_RULE.exec(rule.toLowerCase());
  if (match === null) return;
  const name = `width-${match[1] ?? 'only'}-${match[2] ?? 'standard'}`;
  rendered.classList.add(name);
  element.separatorElement?.classList.add(name);
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
};

function applyFlow(rendered: HTMLElement, flow: Json): void {
  const fill = asKeyword(flow['itemFit'], 'fit') === 'fill';
  const basis = asPixels(flow['minItemWidth']) ?? asPixels(flow['itemWidth']);
  const most = asPixels(flow['maxItemWidth']);
  rendered.classList.add('flow', fill ? 'flow-fill' : 'flow-fit');
  const { style } = rendered;
  style.setProperty('--flow-column-gap', gap(flow['columnSpacing']));
  style.setProperty('--flow-row-gap', gap(flow['rowSpacing']));
  style.setProperty('--flow-basis', basis === undefined ? 'auto' : `${String(basis)}px`);
  if (most !== undefined) style.setProperty('--flow-most', `${String(most)}px`);
  style.justifyContent = ALIGNMENTS[asKeyword(flow['horizontalItemsAlignment'], 'center')] ?? 'center';
  style.alignItems = VERTICAL[asKeyword(flow['verticalItemsAlignment'], 'top')] ?? 'flex-start';
}

function gap(spacing: unknown): string {
  return `${String(SPACINGS_PX[asKeyword(spacing, 'default')] ?? 12)}px`;
}
