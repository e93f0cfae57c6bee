import type { KnownBlock } from '@slack/types';
import type { HomeNotice, PreviewNotice } from '../../../domain/home';
import type { Notice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';

/** How charts are drawn: Slack's own block, a table where the workspace refuses that, bars of text where it refuses both. */
export type ChartStyle = 'native' | 'table' | 'text';

/** A notice as Slack shows it. */
export interface Rendered {
  /** The whole in one sentence, escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** True when it would look different with another style of charts. */
  readonly hasCharts: boolean;
}

/** Puts notices into Slack's words. Never throws: what cannot be drawn is said in its one sentence. */
export interface Renderer {
  notice(notice: Notice, reader: Reader, charts: ChartStyle): Rendered;
  /** The blocks of the Home tab. */
  home(home: HomeNotice, reader: Reader): readonly KnownBlock[];
  /** The blocks below a message in which a referral's address was posted. */
  preview(preview: PreviewNotice, reader: Reader): readonly KnownBlock[];
}
