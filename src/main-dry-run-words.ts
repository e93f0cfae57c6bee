import type { CopiedRules } from './main-dry-run-rules';

/** What is said before anything else. `mayType`: commands are read. */
export function bannerOf({ rules, conversations, why }: CopiedRules, mayType: boolean): string {
  const copied =
    rules === 0
      ? `${why ?? 'No rules are stored yet'}: one conversation, here, hears of everything.`
      : `Copied from the database: ${counted(rules, 'rule')} of ${counted(conversations, 'conversation')}.`;
  const lines = [
    'DRY RUN: Partner Center is only read, nothing is posted in Teams or Slack, nothing is kept.',
    'What would be posted is printed here. What waits already comes as one summary per conversation,',
    'as on a first start.',
    copied,
    mayType ? 'Type what you would say to the bot, e.g. list; Ctrl-C stops.' : 'Ctrl-C stops.',
  ];
  return `\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
}

export interface FirstPollCounts {
  readonly waiting: number;
  /** Conversations that hear of at least one of them, and all that have a rule. */
  readonly hearing: number;
  readonly all: number;
}

export function firstPollWords({ waiting, hearing, all }: FirstPollCounts): string {
  const waits = waiting === 1 ? '1 referral waits' : `${String(waiting)} referrals wait`;
  const some = hearing === all ? '' : `${String(hearing)} of `;
  const hear = `${some}${counted(all, 'conversation')} would hear of them`;
  return `  DRY RUN: Partner Center was read. ${waits} for an answer; ${hear}.\n\n`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
