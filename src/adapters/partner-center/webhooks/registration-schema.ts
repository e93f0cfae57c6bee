import { z } from 'zod';
import type { Registration } from './plan-registration';

/** What became of one attempt to deliver a test event. */
export interface TestAttempt {
  /** What the bot's door answered, e.g. `OK`; empty when it was not reached. */
  readonly response: string;
  /** Whether Partner Center blames itself. */
  readonly systemError: boolean;
  readonly at?: string;
}

export interface TestResult {
  /** E.g. `completed`. */
  readonly status: string;
  readonly attempts: readonly TestAttempt[];
}

/** Documents and API description spell the same names with large and small first letters. */
function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .record(z.string(), z.unknown())
    .transform((body) =>
      Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
      ),
    )
    .pipe(z.object(shape));
}

const text = z.string().max(2_000);

/** A registration without an address is none. */
export const registrationSchema = fields({
  webhookUrl: text.nullish(),
  webhookEvents: z.array(text).nullish(),
}).transform(({ webhookUrl, webhookEvents }): Registration | undefined =>
  webhookUrl === null || webhookUrl === undefined || webhookUrl === ''
    ? undefined
    : { url: webhookUrl, events: webhookEvents ?? [] },
);

export const eventsSchema = z.array(text);

/** The page shows an object, the API description a text. */
export const correlationSchema = z.union([
  z.string().regex(/^[\w-]{1,100}$/),
  fields({ correlationId: z.string().regex(/^[\w-]{1,100}$/) }).transform(
    ({ correlationId }) => correlationId,
  ),
]);

const attemptSchema = fields({
  responseCode: text.nullish(),
  responseMessage: text.nullish(),
  systemError: z.boolean().nullish(),
  dateTimeUtc: text.nullish(),
}).transform(({ responseCode, responseMessage, systemError, dateTimeUtc }): TestAttempt => {
  const response = [responseCode, responseMessage].filter((part) => (part ?? '') !== '').join(': ');
  return {
    response,
    systemError: systemError === true,
    ...(typeof dateTimeUtc === 'string' && { at: dateTimeUtc }),
  };
});

export const testResultSchema = fields({
  status: text.nullish(),
  results: z.array(attemptSchema).nullish(),
}).transform(({ status, results }): TestResult => ({ status: status ?? '', attempts: results ?? [] }));
