import { z } from 'zod';

/** The body with which faults are ordered: `{ faults: [...] }`, or one fault by itself. */
export function faultsBodyOf<Fault extends z.ZodType>(fault: Fault) {
  return z.preprocess(
    (body) => (isOneFault(body) ? { faults: [body] } : body),
    z.strictObject({ faults: z.array(fault).min(1) }),
  );
}

function isOneFault(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Object.hasOwn(body, 'faults');
}
