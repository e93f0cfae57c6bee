import type { KnownBlock } from '@slack/types';
import { forNotice } from '../../../domain/notice';
import type { Notice, PerNotice } from '../../../domain/notice';
import { partnerCenterLink } from '../../../domain/partner-center-link';
import type { Reader } from '../../../domain/subscription';
import type { Log } from '../../../ports/log';
import { say, summaryOf } from '../../../wording';
import { section } from './blocks';
import { fallbackText, mk } from './escape';
import type { Mrkdwn } from './escape';
import { LIMITS, MOST_BLOCK_CHARACTERS, MOST_VIEW_CHARACTERS, TEXT_LIMITS } from './limits';
import type { Renderer } from './rendered';
import { accountView } from './views/account';
import { baselineView } from './views/baseline';
import type { ViewContext } from './views/common';
import { detailView } from './views/detail';
import { digestView, hasCharts } from './views/digest';
import { doneView } from './views/done';
import { explainedView } from './views/explained';
import { helpView, welcomeView } from './views/help';
import { homeView } from './views/home';
import { listView } from './views/list';
import { faultView, problemView } from './views/messages';
import { previewView } from './views/preview';
import { referralCardView } from './views/referral-card';
import { claimWordView, reminderView } from './views/reminder';
import { settingsView } from './views/settings';
import { signInView } from './views/sign-in';
import { subscribedView } from './views/subscribed';
import { subscriptionsView } from './views/subscriptions';
import { unsubscribedView } from './views/unsubscribed';

export interface RendererDeps {
  /** May hold `{id}` and `{engagementId}`. */
  readonly partnerCenterUrl: string;
  readonly log: Log;
}

type Blocks = readonly KnownBlock[];

/**
 * Puts notices into blocks. Long texts are cut first when a message would grow too large. One that cannot be made is
 * our bug: it is logged, and its sentence is sent instead, because silence would lose a referral.
 */
export function createRenderer({ partnerCenterUrl, log }: RendererDeps): Renderer {
  const linkTo: ViewContext['partnerCenterUrl'] = (referral) => partnerCenterLink(partnerCenterUrl, referral);

  /** `undefined` when it cannot be made. */
  const made = (
    what: string,
    context: Pick<ViewContext, 'reader' | 'charts'>,
    view: (context: ViewContext) => Blocks,
    room: Room = MESSAGE,
  ): Blocks | undefined => {
    try {
      for (const limits of TEXT_LIMITS) {
        const blocks = view({ ...context, limits, partnerCenterUrl: linkTo });
        if (fits(blocks, room)) return blocks;
      }
      log.error('blocks are none, or too many even with their texts cut', { notice: what });
    } catch (error) {
      log.error('blocks could not be made', { notice: what, error });
    }
    return undefined;
  };

  return {
    notice: (notice, reader, charts) => {
      const text = sentenceOf(notice, reader);
      const blocks = made(notice.kind, { reader, charts }, (context) => forNotice(VIEWS, notice, context));
      return { text, blocks: blocks ?? section(text), hasCharts: hasCharts(notice) };
    },
    home: (home, reader) => {
      const view = (context: ViewContext) => homeView(home, context);
      const blocks = made('home', { reader, charts: 'text' }, view, VIEW);
      return blocks ?? section(mk(say(reader, 'cards.untitled-problem')));
    },
    preview: (preview, reader) => {
      const view = (context: ViewContext) => previewView(preview, context);
      return made('preview', { reader, charts: 'text' }, view) ?? [];
    },
  };
}

/** What a message, or a view, may hold. */
interface Room {
  readonly blocks: number;
  /** Of all blocks as JSON. */
  readonly characters: number;
}

const MESSAGE: Room = { blocks: LIMITS.blocks, characters: MOST_BLOCK_CHARACTERS };
const VIEW: Room = { blocks: LIMITS.viewBlocks, characters: MOST_VIEW_CHARACTERS };

function fits(blocks: Blocks, room: Room): boolean {
  const isFew = blocks.length > 0 && blocks.length <= room.blocks;
  return isFew && JSON.stringify(blocks).length <= room.characters;
}

/** Never empty: whoever has no blocks before them has nothing else. */
function sentenceOf(notice: Notice, reader: Reader): Mrkdwn {
  return fallbackText(summaryOf(notice, reader)) || mk(say(reader, 'cards.untitled-problem'));
}

const VIEWS: PerNotice<ViewContext, Blocks> = {
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
