import type { KnownBlock } from '@slack/types';
import type { HomeNotice, HomeRules } from '../../../../domain/home';
import type { Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import {
  choice,
  claimChoice,
  claimedWords,
  detailsChoice,
  isOpen,
  momentWords,
  ruleText,
  say,
  suggestion,
} from '../../../../wording';
import type { Choice } from '../../../../wording';
import { context, divider, header, section } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import type { Mrkdwn } from '../escape';
import { andMore, buttonRow, firstOf } from './common';
import type { ViewContext } from './common';
import { signedRow } from './row-markup';

/** So many of each list: with their buttons, together well below what a view may hold. */
const MOST_REFERRALS = 10;
const MOST_CONVERSATIONS = 15;
const MOST_RULES = 5;

/** What one person finds on the bot's page: what they have taken, what runs out, and what is posted where. */
export function homeView(home: HomeNotice, { reader, partnerCenterUrl }: ViewContext): readonly KnownBlock[] {
  const lists = ['list pending', 'list expiring', 'help'].map((words) => suggestion(words, reader));
  return [
    ...claimsBlocks(home, reader),
    divider(),
    ...expiringBlocks(home, reader),
    ...section(mk(say(reader, 'slack.home.waiting', { count: home.waiting }))),
    ...buttonRow('home.lists', { choices: lists, url: partnerCenterUrl() }, reader),
    divider(),
    ...rulesBlocks(home.rules, reader),
    ...context([mk(say(reader, 'slack.home.as-of', { moment: momentWords(reader.now, reader) }))]),
  ];
}

function claimsBlocks({ claims, claimed }: HomeNotice, reader: Reader): readonly KnownBlock[] {
  const rows = claims.slice(0, MOST_REFERRALS).map((referral) => {
    const release = choice(say(reader, 'card.button.release'), { kind: 'release', what: referral.id });
    return { referral, claimed: '', choices: [release, detailsChoice(referral, reader)] };
  });
  const nothing = say(reader, 'slack.home.no-claims', { button: say(reader, 'card.button.claim') });
  return [
    header(say(reader, 'slack.home.claims', { count: claimed })),
    ...section(mk(rows.length === 0 ? nothing : '', 300)),
    ...rows.flatMap((row, index) => rowBlocks(`home.claim.${String(index + 1)}`, row, reader)),
    ...moreBlocks(Math.max(claimed, claims.length) - rows.length, reader),
  ];
}

function expiringBlocks({ expiring }: HomeNotice, reader: Reader): readonly KnownBlock[] {
  const rows = expiring.slice(0, MOST_REFERRALS).map(({ referral, claim }) => ({
    referral,
    claimed: claimedWords({ referral, ...(claim && { claimedBy: claim.by.name }) }, reader),
    choices: [
      ...(claim === undefined && isOpen(referral, undefined, reader) ? [claimChoice(referral, reader)] : []),
      detailsChoice(referral, reader),
    ],
  }));
  return [
    header(say(reader, 'slack.home.expiring')),
    ...section(mk(rows.length === 0 ? say(reader, 'slack.home.none-expiring') : '', 300)),
    ...rows.flatMap((row, index) => rowBlocks(`home.expiring.${String(index + 1)}`, row, reader)),
    ...moreBlocks(expiring.length - rows.length, reader),
  ];
}

interface HomeRow {
  readonly referral: Referral;
  /** Who has it; empty when nobody has, or who looks. */
  readonly claimed: string;
  readonly choices: readonly Choice[];
}

function rowBlocks(place: string, row: HomeRow, reader: Reader): readonly KnownBlock[] {
  return [
    ...section(signedRow(row.referral, reader, row.claimed)),
    ...buttonRow(place, { choices: row.choices }, reader),
  ];
}

function moreBlocks(left: number, reader: Reader): readonly KnownBlock[] {
  return context([mk(left > 0 ? andMore(left, reader) : '')]);
}

function rulesBlocks(rules: readonly HomeRules[], reader: Reader): readonly KnownBlock[] {
  const shown = rules.slice(0, MOST_CONVERSATIONS);
  return [
    header(say(reader, 'slack.home.rules')),
    ...section(mk(rules.length === 0 ? say(reader, 'slack.home.no-rules') : '', 300)),
    ...shown.flatMap((each) => section(conversationMarkup(each, reader))),
    ...moreBlocks(rules.length - shown.length, reader),
  ];
}

/** The name of a conversation over its rules in words. */
function conversationMarkup({ name, subscriptions }: HomeRules, reader: Reader): Mrkdwn {
  const rules = subscriptions.map(({ filter }) =>
    mkJoined([mk('•'), mk(ruleText(filter, reader).rule, 200)], ' '),
  );
  const lines = firstOf(rules, MOST_RULES, (left) => mk(andMore(left, reader)));
  return mkJoined([bold(mk(name || '–', 80)), ...lines], '\n');
}
