import type { ExplainedChannel, ExplainedPost } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { momentWords } from '../../../wording';

/** What was posted to a channel and what is still to come, one line each; why nothing was, when nothing was. */
export function postLines({ rules, posts }: ExplainedChannel, reader: Reader): readonly string[] {
  if (posts.length === 0) return [nothingPosted(rules)];
  const redrawn = posts.filter(isRedrawn);
  const lines = posts.filter((post) => !isRedrawn(post)).map((post) => postLine(post, reader));
  const last = redrawn.at(-1);
  return last === undefined ? lines : [...lines, redrawnLine(redrawn.length, last, reader)];
}

function nothingPosted(rules: ExplainedChannel['rules']): string {
  if (rules.length === 0) return 'Nothing was posted: nobody is subscribed here.';
  if (!rules.some((rule) => rule.matches)) return 'Nothing was posted: no rule matches.';
  return 'No card of its own was posted: it was already waiting when this channel subscribed, or nobody has to answer it.';
}

function isRedrawn({ what, state }: ExplainedPost): boolean {
  return what === 'update' && state === 'delivered';
}

function redrawnLine(times: number, last: ExplainedPost, reader: Reader): string {
  const when = momentWords(last.settledAt ?? last.plannedAt, reader);
  return times === 1 ? `Card redrawn on ${when}` : `Card redrawn ${String(times)} times, last on ${when}`;
}

function postLine(
  { what, state, plannedAt, settledAt = plannedAt, dueAt = plannedAt, reason }: ExplainedPost,
  reader: Reader,
): string {
  const thing = what === 'card' ? 'Card' : 'Redrawn card';
  const because = reason === undefined ? '' : ` (${reason})`;
  switch (state) {
    case 'delivered':
      return `${thing} posted on ${momentWords(settledAt, reader)}`;
    case 'refused':
      return `${thing} refused: ${reason ?? 'no reason was given'}`;
    case 'sending':
      return `${thing} is being sent`;
    case 'unknown':
      return `${thing} was sent but never answered for; looked at again on ${momentWords(dueAt, reader)}${because}`;
    case 'due':
      return dueAt <= reader.now
        ? `${thing} is next to be sent${because}`
        : `${thing} waits until ${momentWords(dueAt, reader)}${because}`;
  }
}
