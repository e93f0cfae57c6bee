import type { EpochMs } from '../../../domain/instant';

/** The bot as it is installed in one workspace (or, by an organisation, in all of its). */
export interface Workspace {
  /**
   * `T…`; of an installation for a whole organisation, that of the workspace that was asked for, or `E…` where none was.
   */
  readonly teamId: string;
  readonly enterpriseId?: string;
  readonly name?: string;
  /** `xoxb-…`; for this process's memory alone. */
  readonly botToken: string;
  /** The bot as a member of the workspace: `U…`. */
  readonly botUserId: string;
  /** The bot as the sender of its messages: `B…`, where Slack tells. */
  readonly botId?: string;
}

/** Where the bot is installed. */
export interface Workspaces {
  /**
   * The installation that serves a workspace, its token fresh enough to be used; `undefined` when the bot is not
   * installed there. Rejects with `RetryLaterError` when that cannot be found out now, with `SignInError` when a person
   * must install the app (again).
   */
  workspace(teamId: string, enterpriseId?: string): Promise<Workspace | undefined>;
  /** All that are known. */
  all(): Promise<readonly Workspace[]>;
  /**
   * The app was removed there, or its token revoked: forgets it. Without `teamId` that was the installation for the
   * whole organisation. With `at`, when it happened, an installation made after that stays.
   */
  removed(teamId: string | undefined, enterpriseId?: string, at?: EpochMs): Promise<void>;
}
