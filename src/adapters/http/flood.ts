import type { Allowance, HttpLimits } from './limits';
import type { Sender } from './sender';
import { createTally } from './tally';
import type { Count } from './tally';

/** What a request is, as far as floods go. */
export interface Knock {
  readonly sender: Sender;
  /** It asks for the health or the metrics. */
  readonly isLook: boolean;
  /** It may be one of Bot Framework or Slack. */
  readonly bringsProof: boolean;
}

/** Lets a request in, or says after how many seconds its sender may come again. */
export type Ruling =
  { readonly admitted: true } | { readonly admitted: false; readonly retryAfterSeconds: number };

/** Who has done too much lately. Keeps so much and no more, however many there are. */
export interface Flood {
  rule(knock: Knock): Promise<Ruling>;
  /** A request was refused; resolves with whether its sender has just used up what it may. */
  refused(sender: Sender): Promise<boolean>;
  /** A request has proven that Bot Framework or Slack speaks from this address. */
  proven(sender: Sender): void;
}

const ADMITTED: Ruling = { admitted: true };

/** `now` in milliseconds, by a clock that may begin anywhere. */
export function createFlood(limits: HttpLimits, now: () => number): Flood {
  const { windowSeconds, countedSenders } = limits;
  const refusals = createTally(windowSeconds, countedSenders);
  const looks = createTally(windowSeconds, countedSenders);
  const proofs = createProofs(limits, now);
  const isShared = (sender: Sender): boolean => sender.isUntoldLoopback || proofs.has(sender.key);
  return {
    rule: async ({ sender, isLook, bringsProof }) => {
      const shared = isShared(sender);
      if (isLook) return ruling(await looks.add(sender.key), mostOf(limits.looks, shared));
      // Among those who share an address, what may be Microsoft's or Slack's own is always looked at.
      if (shared && bringsProof) return ADMITTED;
      return ruling(await refusals.of(sender.key), mostOf(limits.refusals, shared) - 1);
    },
    refused: async (sender) => {
      const { counted } = await refusals.add(sender.key);
      return counted === mostOf(limits.refusals, isShared(sender));
    },
    proven: ({ key }) => {
      proofs.add(key);
    },
  };
}

function mostOf({ stranger, shared }: Allowance, isShared: boolean): number {
  return isShared ? shared : stranger;
}

function ruling({ counted, leftMs }: Count, most: number): Ruling {
  return counted <= most ? ADMITTED : { admitted: false, retryAfterSeconds: Math.ceil(leftMs / 1000) };
}

/** Addresses that have proven themselves lately; the one proven longest ago makes room. */
function createProofs({ provenSenders, provenMs }: HttpLimits, now: () => number) {
  const provenAt = new Map<string, number>();
  return {
    add: (key: string): void => {
      provenAt.delete(key);
      provenAt.set(key, now());
      const [oldest] = provenAt.keys();
      if (provenAt.size > provenSenders && oldest !== undefined) provenAt.delete(oldest);
    },
    has: (key: string): boolean => {
      const at = provenAt.get(key);
      return at !== undefined && now() - at < provenMs;
    },
  };
}
