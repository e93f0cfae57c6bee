import type { KnownBlock } from '@slack/types';
import { RetryLaterError } from '../../../ports/errors';
import { destinationId } from '../address';
import type { TurnDeps } from './asked';
import { readerOf } from './asked';
import { outcomeOfFailure } from '../send/errors';
import type { ReceivedOf } from '../receive/received';

type Links = ReceivedOf<'links'>;

/** Shows below a message what the referrals are whose addresses it holds. Rejects when Slack cannot take it now. */
export async function unfurl(deps: TurnDeps, received: Links): Promise<void> {
  const unfurls = await previews(deps, received);
  if (Object.keys(unfurls).length === 0) return;
  const { at, target } = received;
  const connection = await deps.connect(at);
  if (connection.kind !== 'connected') throw new RetryLaterError(connection.reason);
  const result = await connection.ask(({ chat }) =>
    'ts' in target
      ? chat.unfurl({ channel: at.channelId, ts: target.ts, unfurls })
      : chat.unfurl({ unfurl_id: target.unfurlId, source: sourceOf(target.source), unfurls }),
  );
  if (result.ok) return;
  const { kind, reason } = outcomeOfFailure(result.failure, 'update', deps.clock.now());
  deps.log.warn('a preview could not be shown', { destinationId: destinationId(at.channelId), reason });
  if (kind === 'later') throw new RetryLaterError(reason);
}

/** By address; referrals that are not known have none. */
async function previews(
  deps: TurnDeps,
  { at, links }: Links,
): Promise<Record<string, { blocks: KnownBlock[] }>> {
  const destination = await deps.conversations.destination(at, undefined);
  const reader = await readerOf(deps, { destination, text: '', from: { id: '' } });
  const shown = await Promise.all(
    links.map(async ({ url, referralId }) => {
      const preview = await deps.handler.preview(destination.id, referralId);
      if (preview === undefined) return [];
      const blocks: KnownBlock[] = [...deps.renderer.preview(preview, reader)];
      return [[url, { blocks }] as [string, { blocks: KnownBlock[] }]];
    }),
  );
  return Object.fromEntries(shown.flat());
}

function sourceOf(source: string): 'composer' | 'conversations_history' {
  return source === 'composer' ? source : 'conversations_history';
}
