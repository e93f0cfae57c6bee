import type { DigestNotice, Notice } from '../domain/notice';
import type { Reader } from '../domain/subscription';
import { digestSignIn, headlineWords } from './digest-words';
import type { MessageId } from './messages';
import { accountSentence } from './notice/account';
import { signInSentence } from './notice/sign-in';
import { customerName } from './people';
import { say } from './say';
import {
  baselineSentence,
  listSentence,
  subscribedSentence,
  subscriptionsSentence,
  unsubscribedSentence,
} from './summary-lists';
import { cardSentence, claimSentence, detailSentence, reminderSentence } from './summary-referral';
import { tell } from './tell';
import { shorten, shownLine } from './text';

const LONGEST_SUMMARY = 200;

/**
 * The notice in one sentence of plain text, at most 200 characters, for push notifications and for clients that
 * cannot show more: `New referral: Fabrikam Customer Inc, $10,000 – respond by 13 Nov (13 days left)`.
 * Customer text in it is on one line and without control characters, but not escaped for any platform.
 */
export function summaryOf(notice: Notice, reader: Reader): string {
  return shorten(shownLine(sentence(notice, reader)), LONGEST_SUMMARY);
}

function sentence(notice: Notice, reader: Reader): string {
  switch (notice.kind) {
    case 'referral-card':
      return cardSentence(notice, reader);
    case 'reminder':
      return reminderSentence(notice, reader);
    case 'claim-word':
      return claimSentence(notice, reader);
    case 'detail':
      return detailSentence(notice, reader);
    case 'list':
      return listSentence(notice, reader);
    case 'baseline':
      return baselineSentence(notice, reader);
    case 'subscribed':
      return subscribedSentence(notice, reader);
    case 'unsubscribed':
      return unsubscribedSentence(notice, reader);
    case 'subscriptions':
      return subscriptionsSentence(notice, reader);
    default:
      return plainSentence(notice, reader);
  }
}

type PlainNotice = Extract<
  Notice,
  {
    kind:
      | 'explained'
      | 'digest'
      | 'settings'
      | 'help'
      | 'welcome'
      | 'done'
      | 'problem'
      | 'fault'
      | 'sign-in'
      | 'account';
  }
>;

function plainSentence(notice: PlainNotice, reader: Reader): string {
  switch (notice.kind) {
    case 'explained':
      return say(reader, 'summary.explained', { customer: customerName(notice.referral, reader) });
    case 'digest':
      return digestSentence(notice, reader);
    case 'settings':
      return say(reader, notice.changed === undefined ? 'settings.title' : CHANGED[notice.changed]);
    case 'help':
      return say(reader, 'summary.help');
    case 'welcome':
      return say(reader, 'summary.welcome');
    case 'sign-in':
      return signInSentence(notice, reader);
    case 'account':
      return accountSentence(notice, reader);
    case 'done':
    case 'problem':
    case 'fault':
      return say(reader, 'summary.title-and-text', {
        title: tell(reader, notice.title),
        text: tell(reader, notice.text),
      });
  }
}

/** The news and, where it is near, that the bot goes blind. */
function digestSentence({ digest }: DigestNotice, reader: Reader): string {
  const title = headlineWords(digest.headline, reader);
  const text = digestSignIn(digest, { ...reader, now: digest.now });
  return text === '' ? title : say(reader, 'summary.title-and-text', { title, text });
}

const CHANGED = {
  digest: 'settings.changed.digest',
  reminders: 'settings.changed.reminders',
  hours: 'settings.changed.hours',
  language: 'settings.changed.language',
  timezone: 'settings.changed.timezone',
} as const satisfies Readonly<Record<string, MessageId>>;
