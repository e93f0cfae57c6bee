import type { Moved } from '../../../domain/digest/movement';
import type { Weekly } from '../../../domain/digest/weekly';
import type { Reader } from '../../../domain/subscription';
import { digestTiles, weeklyWords } from '../../../wording';
import type { Tile } from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';

/** A number over a word, on a tint. */
interface TileModel {
  readonly value: Markdown;
  readonly label: Markdown;
  readonly style: string;
}

/** At most three tiles beside each other, which a phone has room for. */
export interface TileRow {
  readonly tiles: readonly TileModel[];
}

const STYLES: Readonly<Record<Tile['what'], string>> = {
  new: 'accent',
  accepted: 'good',
  won: 'good',
  expired: 'emphasis',
  declined: 'emphasis',
  lost: 'emphasis',
};

/** What happened since the last digest. */
export function tilesOf(moved: Moved, reader: Reader): readonly TileRow[] {
  const tiles = digestTiles(moved, reader).map(({ what, value, label }) => ({
    value: md(value),
    label: md(label),
    style: STYLES[what],
  }));
  const rows = [{ tiles: tiles.slice(0, 3) }, { tiles: tiles.slice(3) }];
  return rows.filter((row) => row.tiles.length > 0);
}

export interface WeeklyModel {
  readonly title: Markdown;
  readonly facts: readonly { readonly title: Markdown; readonly value: Markdown }[];
}

/** How quickly people answer; none or one. */
export function weeklyOf(weekly: Weekly | undefined, reader: Reader): readonly WeeklyModel[] {
  const words = weeklyWords(weekly, reader);
  if (words === undefined) return [];
  const facts = words.facts.map(({ label, value }) => ({
    title: md(label, 60) || md('–'),
    value: md(value),
  }));
  return [{ title: md(words.title), facts }];
}
