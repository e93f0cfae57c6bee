import type { SectionBlock } from '@slack/types';
import type { Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import { rowOf } from '../../../../wording';
import { section } from '../blocks';
import { mk } from '../escape';
import { andMore, detailsButton } from './common';
import { signedRow } from './row-markup';

/** More than a page of any list; a bound for what would not fit into a message. */
const MOST_ROWS = 25;

/** One block for each referral with a button for its details; `place` is that of the message they stand in. */
export function rowSections(
  place: string,
  rows: readonly Referral[],
  reader: Reader,
): readonly SectionBlock[] {
  const left = rows.length - MOST_ROWS;
  const sections = rows.slice(0, MOST_ROWS).flatMap((referral, index) => {
    const details = detailsButton(referral, reader, rowOf(referral, reader).open);
    return section(signedRow(referral, reader), details, `${place}.row.${String(index + 1)}`);
  });
  return left > 0 ? [...sections, ...section(mk(andMore(left, reader)))] : sections;
}
