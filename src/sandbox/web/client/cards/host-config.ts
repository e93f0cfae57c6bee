import type { HostConfig } from 'adaptivecards';
import { library } from './library.js';

/**
 * Sizes as Teams has them; colours are variables of card-theme.css, so that light and dark need no redraw. Text keeps its
 * contrast on every tint because no style changes what `default` and `subtle` are.
 */
const color = (name: string): object => ({
  default: `var(--card-${name})`,
  subtle: `var(--card-${name}-subtle)`,
});

const foregroundColors = {
  default: color('text'),
  dark: color('text'),
  light: color('text'),
  accent: color('accent'),
  good: color('good'),
  warning: color('warning'),
  attention: color('attention'),
};

const tint = (name: string): object => ({ backgroundColor: `var(--card-tint-${name})`, foregroundColors });

const FONT = "'Segoe UI', 'Open Sans', 'Noto Sans', system-ui, -apple-system, Roboto, sans-serif";

const SETTINGS = {
  supportsInteractivity: true,
  fontFamily: FONT,
  fontTypes: {
    default: {
      fontFamily: FONT,
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
      fontSizes: { small: 12, default: 13, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: tint('default'),
    emphasis: tint('emphasis'),
    accent: tint('accent'),
    good: tint('good'),
    attention: tint('attention'),
    warning: tint('warning'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  factSet: {
    title: { size: 'small', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 },
    value: { size: 'small', wrap: true },
    spacing: 8,
  },
  textStyles: { heading: { weight: 'bolder', size: 'large', color: 'default' } },
  textBlock: { headingLevel: 4 },
};

export function createHostConfig(): HostConfig {
  return new library.HostConfig(SETTINGS);
}
