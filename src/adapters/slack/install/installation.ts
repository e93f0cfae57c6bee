import { z } from 'zod';
import type { EpochMs } from '../../../domain/instant';
import type { Workspace } from './workspaces';

/** What is known of one installation. Kept sealed: it holds tokens. */
export interface Installation {
  /** `T…`; absent when an organisation has installed the app for all its workspaces. */
  readonly teamId?: string;
  readonly enterpriseId?: string;
  readonly name?: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId?: string;
  /** Set when the app rotates its tokens; each is good for one use. */
  readonly refreshToken?: string;
  /** When the bot's token stops to work. */
  readonly expiresAt?: EpochMs;
  readonly installedAt: EpochMs;
  /** Who installed it: `U…`. */
  readonly installedBy?: string;
}

const optionalText = z.string().min(1).optional();

const schema = z.object({
  teamId: optionalText,
  enterpriseId: optionalText,
  name: optionalText,
  botToken: z.string().min(1),
  botUserId: z.string().min(1),
  botId: optionalText,
  refreshToken: optionalText,
  expiresAt: z.number().optional(),
  installedAt: z.number(),
  installedBy: optionalText,
});

/** Under which id it is kept: the workspace's, else the organisation's. */
export function installationId(
  teamId: string | undefined,
  enterpriseId: string | undefined,
): string | undefined {
  return teamId ?? enterpriseId;
}

export function printInstallation(installation: Installation): string {
  return JSON.stringify(installation);
}

/** `undefined` when it is none (that this version can read). */
export function parseInstallation(text: string): Installation | undefined {
  try {
    return withoutGaps(schema.parse(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

/** The same without the properties that have no value. */
export function withoutGaps<T extends object>(value: T): Complete<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Complete<T>;
}

type Complete<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** As whoever posts or answers sees it, on behalf of the workspace that was asked for. */
export function toWorkspace(installation: Installation, askedTeamId?: string): Workspace {
  const { teamId, enterpriseId, name, botToken, botUserId, botId } = installation;
  return {
    teamId: askedTeamId ?? teamId ?? enterpriseId ?? '',
    botToken,
    botUserId,
    ...withoutGaps({ enterpriseId, name, botId }),
  };
}
