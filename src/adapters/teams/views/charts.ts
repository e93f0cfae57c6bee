import type { Reader } from '../../../domain/subscription';
import { numberWords } from '../../../wording/numbers';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';

/**
 * A chart, and the same as bars for clients without charts. The colours are names of Teams: of charts, and of progress
 * bars, which know fewer.
 */
export interface Chart {
  readonly title: Plain;
  readonly heading: Markdown;
  readonly points: readonly ChartPoint[];
}

interface ChartPoint {
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

export interface ChartRow {
  readonly label: string;
  /** In the legend of a ring, which shows no numbers of its own. */
  readonly legend?: string;
  readonly value: number;
  readonly tone: Tone;
}

type Tone = 'good' | 'warning' | 'attention' | 'calm' | 'neutral';

const COLORS: Readonly<Record<Tone, readonly [chart: string, bar: string]>> = {
  good: ['good', 'Good'],
  warning: ['warning', 'Warning'],
  attention: ['attention', 'Attention'],
  calm: ['categoricalBlue', 'Accent'],
  neutral: ['neutral', 'Accent'],
};

const GLYPHS = 10;

export function chartOf(title: string, rows: readonly ChartRow[], reader: Reader): Chart {
  const max = Math.max(1, ...rows.map(({ value }) => value));
  const points = rows.map(({ label, legend, value, tone }): ChartPoint => {
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
  return { title: plainText(title), heading: md(title), points };
}

/** At least one sign for what is not zero. */
function glyphsOf(value: number, max: number): Plain {
  const full = value === 0 ? 0 : Math.max(1, Math.round((value / max) * GLYPHS));
  return plainText(`${'▰'.repeat(full)}${'▱'.repeat(GLYPHS - full)}`);
}
