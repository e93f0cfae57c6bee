import type { ExplainedChannel, ExplainedPost } from '../../domain/notice';
import type { Reader } from '../../domain/subscription';
import { momentWords, whenWords } from '../dates';
import { say } from '../say';
import { tell } from '../tell';

/** What was posted to a channel and what is still to come, one line each; why nothing was, when nothing was. */
export function postLines(channel: ExplainedChannel, reader: Reader): readonly string[] {
  const { posts, rules, nextReminderAt } = channel;
  const lines = posts.length === 0 ? [nothingPosted(rules, reader)] : linesOf(posts, reader);
  return nextReminderAt === undefined ? lines : [...lines, nextReminderLine(nextReminderAt, reader)];
}

function nothingPosted(rules: ExplainedChannel['rules'], reader: Reader): string {
  if (rules.length === 0) return say(reader, 'explained.nobody-here');
  return say(reader, rules.some((rule) => rule.matches) ? 'explained.no-card' : 'explained.no-rule');
}

function linesOf(posts: readonly ExplainedPost[], reader: Reader): readonly string[] {
  const redrawn = posts.filter(isRedrawn);
  const lines = posts.filter((post) => !isRedrawn(post)).map((post) => postLine(post, reader));
  const last = redrawn.at(-1);
  return last === undefined ? lines : [...lines, redrawnLine(redrawn.length, last, reader)];
}

function isRedrawn({ what, state }: ExplainedPost): boolean {
  return what === 'update' && state === 'delivered';
}

function redrawnLine(count: number, last: ExplainedPost, reader: Reader): string {
  const moment = momentWords(last.settledAt ?? last.plannedAt, reader);
  return say(reader, 'explained.redrawn', { count, moment });
}

function nextReminderLine(at: number, reader: Reader): string {
  return say(reader, 'explained.next-reminder', { moment: whenWords(at, reader) });
}

function postLine(post: ExplainedPost, reader: Reader): string {
  const { what, state, plannedAt, settledAt = plannedAt, dueAt = plannedAt } = post;
  const reason = post.reason === undefined ? undefined : tell(reader, { id: post.reason });
  switch (state) {
    case 'delivered':
      return say(reader, 'explained.posted', { what, moment: momentWords(settledAt, reader) });
    case 'refused':
      return say(reader, 'explained.refused', {
        what,
        reason: reason ?? say(reader, 'explained.no-reason'),
      });
    case 'sending':
      return say(reader, 'explained.being-sent', { what });
    case 'unknown':
      return because(say(reader, 'explained.unanswered', { what, moment: momentWords(dueAt, reader) }));
    case 'due':
      return because(
        dueAt <= reader.now
          ? say(reader, 'explained.next-to-be-sent', { what })
          : say(reader, 'explained.waits', { what, moment: momentWords(dueAt, reader) }),
      );
  }

  function because(line: string): string {
    return reason === undefined ? line : say(reader, 'explained.with-reason', { line, reason });
  }
}
