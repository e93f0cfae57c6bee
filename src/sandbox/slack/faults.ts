import { z } from 'zod';
import { faultsBodyOf } from '../faults-body';
import { METHODS } from './methods';

/** What can go wrong between the bot and Slack, on order. */
const KINDS = [
  'throttle',
  'ratelimited-body',
  'server-error',
  'accept-then-cut',
  'accept-then-500',
  'delay',
  'token-revoked',
  'channel-gone',
  'invalid-blocks',
  'refuse-charts',
] as const;

/** Short names for the usual ones. */
const SHORT: Readonly<Record<string, string>> = {
  post: 'chat.postMessage',
  update: 'chat.update',
  delete: 'chat.delete',
  history: 'conversations.history',
};

/** The method by its name, an answer to a command or a press, or any of them. */
const operations: readonly string[] = [...Object.keys(METHODS), 'response_url', 'any'];

const DEFAULT_DELAY_MS = 2_000;
const MAX_DELAY_MS = 120_000;
const MOST_TIMES = 10_000;

const faultSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    /** How many requests it hits: one, but for `refuse-charts` all, for a workspace does not change its mind. */
    times: z.number().int().min(1).max(MOST_TIMES).optional(),
    operation: z
      .string()
      .default('post')
      .transform((name) => SHORT[name] ?? name)
      .refine(
        (name) => operations.includes(name),
        'must be a method such as chat.postMessage, or post, update, delete, history, response_url, any',
      ),
    /** Only for this channel (id or name). */
    conversation: z.string().optional(),
    /** `throttle`: the header's value; `null` sends 429 without the header. */
    retryAfterSeconds: z.number().min(0).max(3_600).nullable().default(1),
    /** `delay`: how long the answer takes, real ms; what was asked is done at once. */
    delayMs: z.number().int().min(0).max(MAX_DELAY_MS).default(DEFAULT_DELAY_MS),
  })
  .transform((fault) => ({
    ...fault,
    times: fault.times ?? (fault.kind === 'refuse-charts' ? MOST_TIMES : 1),
  }));

export const faultsBody = faultsBodyOf(faultSchema);

export type Fault = z.infer<typeof faultSchema>;

/** What a request is about, as far as faults look at it. */
export interface Asked {
  readonly operation: string;
  /** The channel's id and name. */
  readonly conversation: readonly string[];
  readonly hasCharts: boolean;
}

export interface FaultPlan {
  add(faults: readonly Fault[]): void;
  clear(): void;
  pending(): readonly Fault[];
  /** The fault that this request must suffer, used up by asking. */
  take(asked: Asked): Fault | undefined;
}

/** Faults in the order they were asked for; each is forgotten when used up. */
export function createFaultPlan(): FaultPlan {
  let plan: readonly Fault[] = [];
  return {
    add(faults) {
      plan = [...plan, ...faults];
    },
    clear() {
      plan = [];
    },
    pending: () => plan,
    take(asked) {
      const hit = plan.find((fault) => applies(fault, asked));
      if (hit === undefined) return undefined;
      plan = plan.flatMap((fault) => (fault === hit ? oneLess(fault) : [fault]));
      return hit;
    },
  };
}

function applies(fault: Fault, { operation, conversation, hasCharts }: Asked): boolean {
  if (fault.kind === 'refuse-charts' && !hasCharts) return false;
  const rightOperation =
    fault.operation === 'any' || fault.operation === operation || fault.kind === 'refuse-charts';
  return rightOperation && (fault.conversation === undefined || conversation.includes(fault.conversation));
}

function oneLess(fault: Fault): readonly Fault[] {
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
