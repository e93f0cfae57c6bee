import type { TokenCredential } from '@azure/identity';
import { MINUTE_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { ConflictError, RefusedError, RetryLaterError } from '../../../ports/errors';
import type { Log } from '../../../ports/log';
import { planRegistration, planUnregistration } from './plan-registration';
import type { Registration, RegistrationPlan, Wanted } from './plan-registration';
import { correlationSchema, eventsSchema, registrationSchema, testResultSchema } from './registration-schema';
import type { TestResult } from './registration-schema';
import { createAskWebhooks } from './webhook-api';
import type { AskWebhooks } from './webhook-api';

export interface WebhookRegistrationDeps {
  readonly credential: TokenCredential;
  readonly clock: Clock;
  readonly log: Log;
  /** The public address of this bot's door. */
  readonly url: string;
  /** Base of the webhook API without a trailing slash. */
  readonly apiUrl: string;
}

/** What is registered now, and what Partner Center can tell of. */
export interface ShownRegistration {
  readonly current: Registration | undefined;
  readonly supported: readonly string[];
}

/** Registering this bot for webhooks. Every method throws the errors of the port. */
export interface WebhookRegistration {
  show(): Promise<ShownRegistration>;
  /** What registering would do to what was shown; changes nothing. */
  planRegister(shown: ShownRegistration): RegistrationPlan;
  planUnregister(shown: ShownRegistration): RegistrationPlan;
  /**
   * Does what was agreed to, if what is registered is still what was shown (else `ConflictError`). Another one's address
   * is replaced only with `replace` (else `RefusedError`).
   */
  register(shown: ShownRegistration, options?: { readonly replace?: boolean }): Promise<void>;
  unregister(shown: ShownRegistration): Promise<void>;
  /**
   * Has Partner Center send a test event, and waits two minutes at most for what became of it. At most two a minute are
   * taken.
   */
  test(): Promise<TestResult>;
}

const TEST_PATIENCE_MS = 2 * MINUTE_MS;
const TEST_PAUSE_MS = 5_000;

export function createWebhookRegistration(deps: WebhookRegistrationDeps): WebhookRegistration {
  const { url, log } = deps;
  const ask = createAskWebhooks(deps);
  const wanted = ({ supported }: ShownRegistration): Wanted => ({ url, supported });
  const planRegister = (shown: ShownRegistration) => planRegistration(shown.current, wanted(shown));
  const planUnregister = (shown: ShownRegistration) => planUnregistration(shown.current, wanted(shown));
  const carryOut = async (plan: RegistrationPlan, { current }: ShownRegistration, replace: boolean) => {
    if (plan.kind === 'nothing') return;
    if (plan.kind === 'refused' || (plan.replaces && !replace))
      throw new RefusedError(plan.sentences.join(' '));
    await mustStillBe(current, ask);
    await write(plan, ask);
    log.info('the registration for webhooks was changed', { events: plan.registration.events });
  };
  return {
    show: () => show(ask),
    planRegister,
    planUnregister,
    register: (shown, { replace = false } = {}) => carryOut(planRegister(shown), shown, replace),
    unregister: (shown) => carryOut(planUnregister(shown), shown, false),
    test: () => sendTest(ask, deps.clock),
  };
}

async function show(ask: AskWebhooks): Promise<ShownRegistration> {
  const supported = await ask({
    ...{ method: 'GET', path: '/events', what: 'the list of events' },
    schema: eventsSchema,
  });
  return { current: await readRegistration(ask), supported: supported ?? [] };
}

function readRegistration(ask: AskWebhooks): Promise<Registration | undefined> {
  return ask({ method: 'GET', path: '', what: 'the registration for webhooks', schema: registrationSchema });
}

/** The API knows no condition ("If-Match"), so the moment between reading and writing stays. */
async function mustStillBe(expected: Registration | undefined, ask: AskWebhooks): Promise<void> {
  const now = await readRegistration(ask);
  if (JSON.stringify(now) === JSON.stringify(expected)) return;
  throw new ConflictError('what is registered has changed since it was shown: look at it again');
}

async function write(plan: RegistrationPlan & { kind: 'change' }, ask: AskWebhooks): Promise<void> {
  const { url, events } = plan.registration;
  const answer = await ask({
    ...{ method: plan.method, path: '', what: 'a changed registration' },
    body: { WebhookUrl: url, WebhookEvents: events },
    schema: registrationSchema,
  });
  if (answer?.url !== url)
    throw new RefusedError('Partner Center did not confirm the registration: look at it again');
}

async function sendTest(ask: AskWebhooks, clock: Clock): Promise<TestResult> {
  const what = 'a test event';
  const path = '/validationEvents';
  const id = await ask({ method: 'POST', path, what, schema: correlationSchema });
  if (id === undefined) throw new RefusedError('nothing is registered that could be tested: register first');
  const end = clock.now() + TEST_PATIENCE_MS;
  for (;;) {
    await clock.sleep(TEST_PAUSE_MS);
    const call = {
      method: 'GET',
      path: `${path}/${id}`,
      what: `${what}’s result`,
      schema: testResultSchema,
    } as const;
    const result = await ask(call);
    if (result !== undefined && (result.attempts.length > 0 || result.status === 'completed')) return result;
    if (clock.now() >= end)
      throw new RetryLaterError('Partner Center has not sent the test event within two minutes');
  }
}
