import type { CardElement, CardObjectRegistry } from 'adaptivecards';
import { Badge } from './badge.js';
import { DonutChart, HorizontalBarChart, VerticalBarChart } from './charts.js';
import { IconElement } from './icon-element.js';
import { library } from './library.js';
import { ProgressBar, ProgressRing } from './progress.js';

const EXTENSIONS: Readonly<Record<string, new () => CardElement>> = {
  Badge,
  Icon: IconElement,
  ProgressBar,
  ProgressRing,
  'Chart.Donut': DonutChart,
  'Chart.Pie': DonutChart,
  'Chart.HorizontalBar': HorizontalBarChart,
  'Chart.VerticalBar': VerticalBarChart,
};

type Elements = CardObjectRegistry<CardElement>;

/** The elements of the package alone: everything Teams adds takes its fallback. */
export function classicElements(): Elements {
  const registry: Elements = new library.CardObjectRegistry<CardElement>();
  library.GlobalRegistry.populateWithDefaultElements(registry);
  return registry;
}

/** The elements of the package and those that Teams adds. */
export function teamsElements(): Elements {
  const registry = classicElements();
  for (const [name, element] of Object.entries(EXTENSIONS)) registry.register(name, element);
  return registry;
}
