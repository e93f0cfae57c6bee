import type { KnownBlock } from '@slack/types';
import type { PreviewNotice } from '../../../../domain/home';
import { bandOf, claimedWords, detailsChoice } from '../../../../wording';
import { fields, section } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import { buttonRow, detailsButton } from './common';
import type { ViewContext } from './common';
import { deadlineField } from './referral-parts';
import { rowMarkup } from './row-markup';
import { signOf } from './signs';

/**
 * What stands below a message in which a referral's address was posted. Whoever reads there sees it: without leave to
 * show the customer it tells no name, no value, no place and no need; the details come for whoever asks, alone.
 */
export function previewView(preview: PreviewNotice, context: ViewContext): readonly KnownBlock[] {
  return preview.mayShowCustomer ? shortCard(preview, context) : harmless(preview, context);
}

function shortCard({ referral, claim }: PreviewNotice, { reader, partnerCenterUrl }: ViewContext) {
  const claimedBy = claim?.by.name;
  const claimed = claimedWords({ referral, ...(claimedBy !== undefined && { claimedBy }) }, reader);
  const row = { choices: [detailsChoice(referral, reader)], url: partnerCenterUrl(referral) };
  const sign = mk(signOf(bandOf(referral, reader)));
  return [
    ...section(mkJoined([sign, rowMarkup(referral, reader, claimed)], ' ')),
    ...buttonRow('preview.actions', row, reader),
  ];
}

function harmless({ referral }: PreviewNotice, { reader }: ViewContext): readonly KnownBlock[] {
  const band = bandOf(referral, reader);
  const words = mkJoined([mk(signOf(band)), bold(mk(band.words))], ' ');
  return [
    ...section(mkJoined([words, mk(band.kind)]), detailsButton(referral, reader), 'preview.details'),
    ...fields(deadlineField(referral, reader)),
  ];
}
