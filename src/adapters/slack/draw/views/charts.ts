import type { KnownBlock, RawTextElement, TableBlock } from '@slack/types';
import type { Reader } from '../../../../domain/subscription';
import { numberWords, say, shownLine } from '../../../../wording';
import type { Chart, ChartPoint } from '../../../../wording';
import { section } from '../blocks';
import { bold, mk, mkJoined, plainText } from '../escape';
import type { Mrkdwn, Plain } from '../escape';
import { LIMITS } from '../limits';
import type { ChartStyle } from '../rendered';

/** A chart of a digest: parts of a whole are a pie, anything else bars. */
export interface Drawing {
  readonly chart: Chart;
  readonly shape: 'bars' | 'pie';
}

/**
 * Slack's own charts. Neither the block nor its parts are in `@slack/types` 3.2.
 * Source: docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
 */
interface DataVisualizationBlock {
  readonly type: 'data_visualization';
  readonly title: Plain;
  readonly chart: BarChart | PieChart;
}

interface BarChart {
  readonly type: 'bar';
  readonly series: readonly { readonly name: Plain; readonly data: readonly DataPoint[] }[];
  readonly axis_config: { readonly categories: readonly Plain[] };
}

interface PieChart {
  readonly type: 'pie';
  readonly segments: readonly DataPoint[];
}

interface DataPoint {
  readonly label: Plain;
  readonly value: number;
}

/** The charts in the style that the workspace takes. Of tables a message may hold one: the rest are bars of text. */
export function chartBlocks(
  drawings: readonly Drawing[],
  style: ChartStyle,
  reader: Reader,
): readonly KnownBlock[] {
  switch (style) {
    case 'native':
      return drawings.slice(0, LIMITS.charts).map((drawing) => nativeChart(drawing, reader));
    case 'table':
      return drawings.flatMap(({ chart }, index) =>
        index === 0 ? [chartTable(chart, reader)] : textBars(chart, reader),
      );
    case 'text':
      return drawings.flatMap(({ chart }) => textBars(chart, reader));
  }
}

function nativeChart({ chart, shape }: Drawing, reader: Reader): KnownBlock {
  const block: DataVisualizationBlock = {
    type: 'data_visualization',
    title: plainText(chart.title, LIMITS.chartTitle),
    chart: shape === 'pie' ? pieOf(chart.points) : barsOf(chart.points, reader),
  };
  // The union of known blocks does not know it yet.
  return block as unknown as KnownBlock;
}

function barsOf(points: readonly ChartPoint[], reader: Reader): BarChart {
  const data = points
    .slice(0, LIMITS.chartCategories)
    .map(({ label, value }) => ({ label: chartLabel(label), value }));
  return {
    type: 'bar',
    series: [{ name: chartLabel(say(reader, 'lists.pending.badge')), data }],
    axis_config: { categories: data.map(({ label }) => label) },
  };
}

/** A segment of nothing is refused. */
function pieOf(points: readonly ChartPoint[]): PieChart {
  const segments = points
    .filter(({ value }) => value > 0)
    .slice(0, LIMITS.chartSeries)
    .map(({ label, legend, value }) => ({ label: legendOf(label, legend), value }));
  return { type: 'pie', segments };
}

/** With its number where there is room for it. */
function legendOf(label: string, legend = label): Plain {
  return chartLabel(shownLine(legend).length <= LIMITS.chartLabel ? legend : label);
}

function chartLabel(label: string): Plain {
  return plainText(label, LIMITS.chartLabel);
}

/** The first row is the heading, with what the others come to. */
function chartTable({ title, points }: Chart, reader: Reader): TableBlock {
  const row = (label: string, value: number) => [cell(label), cell(numberWords(value, reader))];
  const total = points.reduce((sum, { value }) => sum + value, 0);
  return {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [row(title, total), ...points.map(({ label, value }) => row(label, value))],
  };
}

function cell(text: string): RawTextElement {
  return { type: 'raw_text', text: plainText(text) };
}

const LONGEST_BAR = 10;

/** The number and the word stand before the bar, so that whoever listens hears them first. */
function textBars({ title, points }: Chart, reader: Reader): readonly KnownBlock[] {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const lines = points.map(({ label, value }) =>
    mkJoined([bold(mk(numberWords(value, reader))), mk(label), barOf(value, most)], ' '),
  );
  return section(mkJoined([bold(mk(title)), ...lines], '\n'));
}

/** At least one sign for what is not nothing. */
function barOf(value: number, most: number): Mrkdwn {
  const length = value === 0 ? 0 : Math.max(1, Math.round((value / most) * LONGEST_BAR));
  return mk('▰'.repeat(length));
}
