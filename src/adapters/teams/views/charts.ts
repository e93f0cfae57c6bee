import type { Reader } from '../../../domain/subscription';
import { numberWords } from '../../../wording';
import type { Chart, ChartPoint } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';

/**
 * A chart, and the same as bars for clients without charts. The colours are names of Teams: of charts, and of progress
 * bars, which know fewer.
 */
export interface ChartModel {
  readonly title: Plain;
  readonly heading: Markdown;
  readonly points: readonly PointModel[];
}

interface PointModel {
  readonly label: Plain;
  readonly value: number;
  readonly color: string;
  /** In the fallback: the bar, its words, and signs for clients without bars. */
  readonly words: Markdown;
  readonly amount: Markdown;
  readonly max: number;
  readonly barColor: string;
  readonly glyphs: Plain;
}

const COLORS: Readonly<Record<ChartPoint['tone'], readonly [chart: string, bar: string]>> = {
  good: ['good', 'Good'],
  warning: ['warning', 'Warning'],
  attention: ['attention', 'Attention'],
  calm: ['categoricalBlue', 'Accent'],
  neutral: ['neutral', 'Accent'],
};

const GLYPHS = 10;

/** None or one: a chart without numbers is not drawn. */
export function chartModels(chart: Chart | undefined, reader: Reader): readonly ChartModel[] {
  if (chart === undefined) return [];
  const max = Math.max(1, ...chart.points.map(({ value }) => value));
  const points = chart.points.map(({ label, legend, value, tone }): PointModel => {
    const [color, barColor] = COLORS[tone];
    return {
      label: plainText(legend ?? label),
      value,
      color,
      words: md(label),
      amount: md(numberWords(value, reader)),
      max,
      barColor,
      glyphs: glyphsOf(value, max),
    };
  });
  return [{ title: plainText(chart.title), heading: md(chart.title), points }];
}

/** At least one sign for what is not zero. */
function glyphsOf(value: number, max: number): Plain {
  const full = value === 0 ? 0 : Math.max(1, Math.round((value / max) * GLYPHS));
  return plainText(`${'▰'.repeat(full)}${'▱'.repeat(GLYPHS - full)}`);
}
