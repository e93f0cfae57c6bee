import { forNotice } from '../../domain/notice';
import type { Notice, PerNotice } from '../../domain/notice';
import { partnerCenterLink } from '../../domain/partner-center-link';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { isRightToLeft, spokenLanguage, summaryOf } from '../../wording';
import type { Log } from '../../ports/log';
import { plainText } from './escape';
import type { Plain } from './escape';
import { bytesOf, MOST_MESSAGE_BYTES, TEXT_LIMITS } from './limits';
import type { CardJson, Expand } from './templates';
import { accountView } from './views/account';
import { baselineView } from './views/baseline';
import type { ViewContext } from './views/common';
import { detailView } from './views/detail';
import { digestView } from './views/digest';
import { doneView } from './views/done';
import { explainedView } from './views/explained';
import { helpView, welcomeView } from './views/help';
import { listView } from './views/lists';
import { faultView, problemView } from './views/messages';
import { referralCardView } from './views/referral-card';
import { claimWordView, reminderView } from './views/reminder';
import { settingsView } from './views/settings';
import { signInView } from './views/sign-in';
import { subscribedView } from './views/subscribed';
import { subscriptionsView } from './views/subscriptions';
import { unsubscribedView } from './views/unsubscribed';

/** A notice as Teams shows it. */
export interface Rendered {
  readonly card: CardJson;
  /** For push notifications, the chat list and clients that cannot show the card. */
  readonly summary: Plain;
}

export type Render = (notice: Notice, reader: Reader) => Rendered;

export interface RenderDeps {
  readonly expand: Expand;
  /** May hold `{id}` and `{engagementId}`. */
  readonly partnerCenterUrl: string;
  readonly log: Log;
}

/**
 * Puts a notice on its card. Long texts are cut first when the message would grow too large. A card that cannot be
 * made is our bug: it is logged, and the summary is shown instead, because silence would lose a referral.
 */
export function createRender({ expand, partnerCenterUrl, log }: RenderDeps): Render {
  return (notice, reader) => {
    const summary = plainText(summaryOf(notice, reader), 200);
    const linkTo = (referral?: Referral) => partnerCenterLink(partnerCenterUrl, referral);
    try {
      for (const limits of TEXT_LIMITS) {
        const context: ViewContext = { reader, limits, summary, partnerCenterUrl: linkTo };
        const card = inLanguage(expand(notice.kind, forNotice(VIEWS, notice, context)), reader);
        if (bytesOf(card) + bytesOf(summary) <= MOST_MESSAGE_BYTES) return { card, summary };
      }
      log.error('a card is too large even with its texts cut', { notice: notice.kind });
    } catch (error) {
      log.error('a card could not be made', { notice: notice.kind, error });
    }
    return { card: inLanguage(plainCard(summary), reader), summary };
  };
}

const VIEWS: PerNotice<ViewContext, object> = {
  'referral-card': referralCardView,
  detail: detailView,
  list: listView,
  baseline: baselineView,
  explained: explainedView,
  subscribed: subscribedView,
  unsubscribed: unsubscribedView,
  subscriptions: subscriptionsView,
  reminder: reminderView,
  'claim-word': claimWordView,
  digest: digestView,
  settings: settingsView,
  done: doneView,
  help: helpView,
  welcome: welcomeView,
  problem: problemView,
  'sign-in': signInView,
  account: accountView,
  fault: faultView,
};

/** Says in which language the card is, for screen readers, and lays it out from right to left where that is read so. */
function inLanguage(card: CardJson, { language }: Reader): CardJson {
  return { ...card, lang: spokenLanguage(language), ...(isRightToLeft(language) && { rtl: true }) };
}

function plainCard(summary: Plain): CardJson {
  const body = [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: summary }] }];
  return { type: 'AdaptiveCard', version: '1.5', fallbackText: summary, speak: summary, body };
}
