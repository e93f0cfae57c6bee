import { deadlineOf } from '../../domain/deadline';
import type { AccountNotice, Notice, ReferralCardNotice, SignInNotice } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader, Subscription } from '../../domain/subscription';
import * as words from '../../wording';

const MOST_LINES = 60;
const LONGEST_LINE = 200;
const LONGEST_NOTES = 600;

/**
 * A notice as lines of plain text: all of it in one sentence, then what matters most and was not said in it. Text from
 * outside loses its control characters here, so it can neither colour the console nor begin a line of its own.
 */
export function linesOf(notice: Notice, reader: Reader): readonly string[] {
  const summary = words.summaryOf(notice, reader);
  const all = moreOf(notice, reader).map((line) => words.shorten(words.shownLine(line), LONGEST_LINE));
  const more = all.filter((line) => !summary.includes(line));
  const left = more.length - MOST_LINES;
  const cut = left > 0 ? [words.say(reader, 'cards.and-more', { count: left })] : [];
  return [summary, ...more.slice(0, MOST_LINES), ...cut];
}

function moreOf(notice: Notice, reader: Reader): readonly string[] {
  switch (notice.kind) {
    case 'referral-card':
      return [...factsOf(notice, reader), words.ruleLine(notice.rules, reader)];
    case 'detail':
      return factsOf(notice, reader);
    case 'reminder':
    case 'claim-word':
      return suggested([`show ${notice.referral.id}`]);
    case 'list':
    case 'baseline':
    case 'subscribed':
      return notice.rows.map((referral) => rowOf(referral, reader));
    case 'digest':
      return [
        words.digestSignIn(notice.digest, words.digestReader(notice, reader)),
        ...notice.digest.actFirst.map(({ referral }) => rowOf(referral, reader)),
      ];
    case 'explained':
      return notice.channels.flatMap((channel) => [
        words.channelName(channel, reader),
        ...channel.rules.map((rule) => words.judgedRule(rule, reader).rule),
        ...words.postLines(channel, reader),
      ]);
    case 'settings':
      return words.settingLines(notice, reader).map(({ label, text }) => `${label}: ${text}`);
    case 'subscriptions':
      return notice.subscriptions.map((subscription, index) => numbered(subscription, index, reader));
    case 'unsubscribed':
      return notice.removed.map((subscription, index) => numbered(subscription, index, reader));
    case 'help':
    case 'welcome':
      return [...words.completeHelp(reader), ...words.typedHelp(reader), ...words.moreHelp(reader)].map(
        ({ words: typed, text }) => `→ ${typed}: ${text}`,
      );
    case 'done':
    case 'problem':
      return [...sentencesOf(words.tell(reader, notice.text)), ...suggested(notice.suggestions)];
    case 'fault':
      return [...sentencesOf(words.tell(reader, notice.text)), ...suggested(notice.suggestions ?? [])];
    case 'sign-in':
      return signInOf(notice, reader);
    case 'account':
      return accountOf(notice, reader);
  }
}

/** The three steps, what stands below them, and a warning. */
function signInOf(notice: SignInNotice, reader: Reader): readonly string[] {
  const { open, enter, asWhom } = words.signInSteps(reader);
  const line = ({ number, text }: words.SignInStep): string => `${number}. ${text}`;
  return [
    ...[`${line(open)}: ${notice.url}`, `${line(enter)}: ${notice.code}`, line(asWhom)],
    words.signInUntil(notice, reader),
    ...sentencesOf(words.say(reader, 'sign-in-card.only-if-asked')),
  ];
}

function accountOf(notice: AccountNotice, reader: Reader): readonly string[] {
  return [
    ...sentencesOf(words.accountText(notice, reader)),
    ...words.accountWarnings(notice, reader).map((warning) => `! ${warning}`),
    ...words.accountFacts(notice, reader).map(({ label, value }) => `${label}: ${value}`),
    ...suggested(notice.suggestions),
  ];
}

/** Who, what, where, until when, what the customer wrote, and what the bot has done about it. */
function factsOf({ referral, follow }: Pick<ReferralCardNotice, 'referral' | 'follow'>, reader: Reader) {
  const place = words.placeWords(referral.customerProfile?.address);
  const deadline = words.referralState(referral) === 'waiting' ? deadlineOf(referral) : undefined;
  const { claim, plan } = words.followWords(referral, follow, reader);
  return [
    words.joined([words.dealName(referral), words.referralKind(referral, reader), place]),
    deadline
      ? words.say(reader, 'card.time.respond-by', { deadline: words.deadlineWords(deadline, reader) })
      : '',
    ...quoted(referral.details?.notes ?? ''),
    ...[claim, plan, ...suggested([`show ${referral.id}`])],
  ];
}

/** `Fabrikam · $10,000 · Redmond, US · respond by 13 Nov (11 days left) · <id>` */
function rowOf(referral: Referral, reader: Reader): string {
  const { customerProfile, details, id } = referral;
  const deadline = words.referralState(referral) === 'waiting' ? deadlineOf(referral) : undefined;
  return words.joined([
    words.shorten(words.customerName(referral, reader), LONGEST_LINE / 4),
    words.moneyWords(details?.dealValue, details?.currency, reader.language),
    words.placeWords(customerProfile?.address),
    deadline ? words.respondBy(deadline, reader) : words.referralStateWords(referral, reader),
    id,
  ]);
}

function numbered({ filter, language, timeZone }: Subscription, index: number, reader: Reader): string {
  return words.joined([`${String(index + 1)}. ${words.ruleText(filter, reader).rule}`, language, timeZone]);
}

/** Each line by itself, marked as somebody else's words. */
function quoted(text: string): readonly string[] {
  const lines = words.shorten(words.cleanText(text), LONGEST_NOTES).split('\n');
  return lines.map((line) => (line === '' ? '' : `> ${line}`));
}

/** What the first line has no room for. */
function sentencesOf(text: string): readonly string[] {
  return words.cleanText(text).split(/(?<=\.)\s+/);
}

function suggested(commands: readonly string[]): readonly string[] {
  return commands.map((typed) => `→ ${typed}`);
}
