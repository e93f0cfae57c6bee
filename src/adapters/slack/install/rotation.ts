import { randomUUID } from 'node:crypto';
import { HOUR_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { PollStore } from '../../../ports/store';
import type { Installation } from './installation';
import type { Installations, KeptInstallation } from './installations';
import type { Renew, Renewed } from './renew-token';
import { orThrow, setbackOf, standing, underRenewal, works } from '../send/setback';
import type { Setback } from '../send/setback';
import { shareWork } from '../receive/share-work';
import { createUnsavedTokens } from './unsaved-tokens';
import type { UnsavedTokens } from './unsaved-tokens';

export interface RotationDeps {
  readonly installations: Installations;
  readonly renew: Renew;
  readonly store: Pick<PollStore, 'takeLease'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The installation kept under an id, its token renewed first where it is about to expire. Rejects with `SignInError`
 * when the app must be installed again, with `RetryLaterError` when there is no usable token just now.
 */
export type Fresh = (id: string) => Promise<Installation | undefined>;

/** Tokens live for 12 hours; Slack's own libraries renew them in the last two. */
const RENEW_BEFORE_MS = 2 * HOUR_MS;
/** Longer than one request to Slack may take. */
const LEASE_MS = 30_000;
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 200;

/**
 * Renews tokens one at a time, in this process and among all that share the store: a refresh token is good for one use
 * (docs.slack.dev, "Using token rotation"), and two uses at once can lock the app out. Whoever comes second uses the
 * old token, which works until it expires, or else waits for the new one. A refresh token whose use was not answered is
 * tried again after a pause, for there is no other way but to install the app again; one that was refused is not.
 */
export function createFresh(deps: RotationDeps): Fresh {
  const { installations, clock } = deps;
  const share = shareWork<Installation | undefined>();
  const unsaved = createUnsavedTokens(installations, deps.log);
  const rotation = { ...deps, unsaved, setbacks: new Map<string, Setback>() };
  return async (id) => {
    const kept = (await unsaved.retry(id)) ?? (await installations.read(id));
    if (kept === undefined || !isDue(kept, clock.now())) return kept?.installation;
    return share(id, () => renewInTurn(rotation, id));
  };
}

interface Rotation extends RotationDeps {
  readonly unsaved: UnsavedTokens;
  readonly setbacks: Map<string, Setback>;
}

function isDue({ installation: { refreshToken, expiresAt } }: KeptInstallation, now: EpochMs): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - now <= RENEW_BEFORE_MS;
}

async function renewInTurn(rotation: Rotation, id: string): Promise<Installation | undefined> {
  const { installations, store, clock } = rotation;
  const owner = randomUUID();
  const hold: Hold = (until) => store.takeLease(`slack-rotation:${id}`, owner, clock.now(), until);
  const patientUntil = clock.now() + PATIENCE_MS;
  for (;;) {
    const kept = await installations.read(id);
    if (kept === undefined || !isDue(kept, clock.now())) return kept?.installation;
    const setback = standing(rotation.setbacks.get(id), kept.version, clock.now());
    if (setback !== undefined) return orThrow(kept.installation, setback, clock.now());
    if (await hold(clock.now() + LEASE_MS)) return renewAlone(rotation, id, hold);
    if (works(kept.installation, clock.now())) return kept.installation;
    if (clock.now() >= patientUntil) throw underRenewal(id);
    await clock.sleep(LOOK_AGAIN_MS);
  }
}

/** Prolongs the lease, or with `now` gives it back. */
type Hold = (until: EpochMs) => Promise<boolean>;

/** Nobody else renews this one while the lease is held; somebody may have, just before. */
async function renewAlone(rotation: Rotation, id: string, hold: Hold): Promise<Installation | undefined> {
  const { installations, renew, unsaved, clock } = rotation;
  const kept = await installations.read(id);
  const startedAt = clock.now();
  const refreshToken = kept?.installation.refreshToken;
  if (kept === undefined || refreshToken === undefined || !isDue(kept, startedAt)) {
    await hold(startedAt);
    return kept?.installation;
  }
  const answer = await renew(refreshToken);
  if (answer.kind !== 'renewed') return setBack(rotation, { id, kept, answer, hold });
  const installation = renewed(kept.installation, answer, startedAt);
  const saved = await unsaved.save(id, { installation, version: kept.version });
  await hold(clock.now()).catch(() => false);
  return saved ? installation : (await installations.read(id))?.installation;
}

function renewed(
  { expiresAt: _, ...lasting }: Installation,
  { botToken, refreshToken, expiresInMs }: Extract<Renewed, { kind: 'renewed' }>,
  startedAt: EpochMs,
): Installation {
  return {
    ...lasting,
    botToken,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(expiresInMs !== undefined && { expiresAt: startedAt + expiresInMs }),
  };
}

interface Failed {
  readonly id: string;
  readonly kept: KeptInstallation;
  readonly answer: Exclude<Renewed, { kind: 'renewed' }>;
  readonly hold: Hold;
}

async function setBack(rotation: Rotation, { id, kept, answer, hold }: Failed): Promise<Installation> {
  const { setbacks, clock, log } = rotation;
  const now = clock.now();
  const setback = setbackOf(id, kept.version, answer, now);
  setbacks.set(id, setback);
  const tokenWorks = works(kept.installation, now);
  log.warn('a Slack token was not renewed', { workspace: id, reason: answer.reason, tokenWorks });
  // Kept during the pause, so that the other replicas leave the refresh token alone for as long.
  await hold(setback.until ?? now).catch(() => false);
  return orThrow(kept.installation, setback, now);
}
