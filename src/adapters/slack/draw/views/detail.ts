import type { KnownBlock } from '@slack/types';
import type { DetailNotice } from '../../../../domain/notice';
import type { Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import {
  bandOf,
  detailChoices,
  detailFigures,
  factsOf,
  followWords,
  momentWords,
  needsByKind,
  say,
} from '../../../../wording';
import { divider, fields, paragraphs, section, smallLines } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import { LIMITS } from '../limits';
import type { TextLimits } from '../limits';
import { andMore, buttonRow, firstOf } from './common';
import type { ViewContext } from './common';
import { customerBlocks, inviteBlocks } from './detail-people';
import {
  barLine,
  deadlineField,
  dealSection,
  fieldsOf,
  quoted,
  referralHeader,
  smallLine,
} from './referral-parts';
import type { Field } from './referral-parts';

const LONGEST_NOTE = 600;

/** Every field of the referral that the API gave; what it did not give is not shown. */
export function detailView(notice: DetailNotice, context: ViewContext): readonly KnownBlock[] {
  const { referral, canGoBack } = notice;
  const { reader, limits } = context;
  const choices = detailChoices(referral, canGoBack, reader);
  const url = notice.follow?.goneAt === undefined ? context.partnerCenterUrl(referral) : '';
  return [
    ...headBlocks(notice, reader),
    ...quoted(say(reader, 'cards.needs'), referral.details?.notes ?? '', limits.notes, reader),
    ...fields(needFields(referral, reader, limits)),
    ...customerBlocks(referral, reader, limits),
    ...inviteBlocks(referral, reader, limits),
    divider(),
    ...factBlocks(referral, reader, limits),
    ...buttonRow('detail.actions', { choices, url }, reader),
  ];
}

function headBlocks({ referral, storedAt, follow }: DetailNotice, reader: Reader): readonly KnownBlock[] {
  const band = bandOf(referral, reader, { ...(follow && { follow }) });
  const { claim, plan } = followWords(referral, follow, reader);
  const stored =
    storedAt === undefined ? '' : say(reader, 'details.stored', { moment: momentWords(storedAt, reader) });
  return [
    referralHeader(referral, band, reader),
    ...smallLine(stored),
    ...dealSection(referral, band, reader),
    ...fields([...deadlineField(referral, reader, follow), ...fieldsOf(detailFigures(referral, reader))]),
    ...smallLines([barLine(referral, reader, follow), mk(claim, LONGEST_NOTE), mk(plan, LONGEST_NOTE)]),
  ];
}

function needFields(referral: Referral, reader: Reader, { items: most }: TextLimits): readonly Field[] {
  return needsByKind(referral, reader).map(({ label, items }) => {
    const shown = firstOf(items, most, (left) => andMore(left, reader));
    return [label, mk(shown.join(', '), LONGEST_NOTE)];
  });
}

/** Long as they are, they are folded away by Slack until somebody wants them. */
function factBlocks(referral: Referral, reader: Reader, { line }: TextLimits): readonly KnownBlock[] {
  const facts = factsOf(referral, reader).flatMap(({ label, value }) => {
    const shown = mk(value, line);
    return shown === '' ? [] : [mkJoined([mk(label), shown], ': ')];
  });
  const title = bold(mk(say(reader, 'details.facts')));
  return paragraphs([title, ...facts], LIMITS.section).flatMap((text) => section(text));
}
