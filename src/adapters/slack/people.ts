import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { HOUR_MS, MINUTE_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';
import type { SlackAddress } from './address';
import type { Connect } from './connection';

/** What Slack tells of somebody; what it does not tell is missing. */
export interface PersonFacts {
  /** As people there see it. */
  readonly name?: string;
  /** IANA name. */
  readonly timeZone?: string;
  /** BCP 47. */
  readonly language?: string;
}

export interface People {
  /**
   * Looks somebody up in the workspace where they were met; remembered for an hour. `undefined` when Slack does not
   * tell (now): never rejects, and is never waited for longer than one request.
   */
  facts(
    where: Pick<SlackAddress, 'teamId' | 'enterpriseId'>,
    userId: string,
  ): Promise<PersonFacts | undefined>;
}

export interface PeopleDeps {
  readonly connect: Connect;
  readonly clock: Clock;
  readonly log: Log;
}

const REMEMBERED_MS = HOUR_MS;
/** Who could not be looked up is not asked for again with every word they write. */
const FAILURE_REMEMBERED_MS = MINUTE_MS;
const MOST_REMEMBERED = 2_000;

interface Known {
  readonly facts: Promise<PersonFacts | undefined>;
  until: EpochMs;
}

export function createPeople({ connect, clock, log }: PeopleDeps): People {
  const known = new Map<string, Known>();

  const lookUp = async (
    where: Pick<SlackAddress, 'teamId' | 'enterpriseId'>,
    user: string,
  ): Promise<PersonFacts | undefined> => {
    const connection = await connect(where);
    if (connection.kind !== 'connected') return undefined;
    const result = await connection.ask(({ users }) => users.info({ user, include_locale: true }));
    if (result.ok) return factsOf(result.answer.user ?? {});
    const { code, status, broken } = result.failure;
    log.info('Slack did not tell about a person', { teamId: where.teamId, code, status, broken });
    return undefined;
  };

  return {
    facts: (where, userId) => {
      const now = clock.now();
      const key = `${where.teamId}:${userId}`;
      const earlier = known.get(key);
      if (earlier !== undefined && now < earlier.until) return earlier.facts;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const entry: Known = { facts: lookUp(where, userId), until: now + REMEMBERED_MS };
      known.set(key, entry);
      void entry.facts.then((facts) => {
        if (facts === undefined) entry.until = now + FAILURE_REMEMBERED_MS;
      });
      return entry.facts;
    },
  };
}

/** The parts of a user that we read, as `users.info` gives them. */
interface User {
  readonly real_name?: string;
  readonly name?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}

function factsOf({ real_name, name: handle, tz, locale, profile }: User): PersonFacts {
  const names = [profile?.display_name, real_name, profile?.real_name, handle];
  const name = names.find((candidate) => candidate !== undefined && candidate.trim() !== '');
  return {
    ...(name !== undefined && { name }),
    ...(tz !== undefined && tz !== '' && { timeZone: tz }),
    ...(locale !== undefined && locale !== '' && { language: locale }),
  };
}
