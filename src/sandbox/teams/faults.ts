import { z } from 'zod';
import { faultsBodyOf } from '../faults-body';

/** What can go wrong between the bot and Teams, on order. */
const KINDS = [
  'throttle',
  'server-error',
  'forbidden',
  'accept-then-cut',
  'accept-then-504',
  'delay',
] as const;
const OPERATIONS = ['post', 'update', 'delete', 'any'] as const;

const DEFAULT_DELAY_MS = 2_000;
const MAX_DELAY_MS = 120_000;

const faultSchema = z.strictObject({
  kind: z.enum(KINDS),
  /** How many requests it hits. */
  times: z.number().int().min(1).max(10_000).default(1),
  operation: z.enum(OPERATIONS).default('post'),
  /** Only for this conversation (id or name). */
  conversation: z.string().optional(),
  /** `throttle`: the header's value; `null` sends 429 without the header. */
  retryAfterSeconds: z.number().min(0).max(3_600).nullable().default(1),
  /** `delay`: how long the answer takes, real ms. */
  delayMs: z.number().int().min(0).max(MAX_DELAY_MS).default(DEFAULT_DELAY_MS),
});

export const faultsBody = faultsBodyOf(faultSchema);

export type Fault = z.infer<typeof faultSchema>;
export type Operation = Exclude<Fault['operation'], 'any'>;

export interface FaultPlan {
  add(faults: readonly Fault[]): void;
  clear(): void;
  pending(): readonly Fault[];
  /** The fault that this request must suffer, used up by asking. */
  take(operation: Operation, conversationNames: readonly string[]): Fault | undefined;
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
    take(operation, conversationNames) {
      const hit = plan.find((fault) => applies(fault, operation, conversationNames));
      if (hit === undefined) return undefined;
      plan = plan.flatMap((fault) => (fault === hit ? oneLess(fault) : [fault]));
      return hit;
    },
  };
}

function applies(fault: Fault, operation: Operation, names: readonly string[]): boolean {
  const rightOperation = fault.operation === 'any' || fault.operation === operation;
  return rightOperation && (fault.conversation === undefined || names.includes(fault.conversation));
}

function oneLess(fault: Fault): readonly Fault[] {
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
