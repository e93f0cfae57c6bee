import { createAdministratorCredential } from './adapters/partner-center/webhooks/credential';
import { createWebhookRegistration } from './adapters/partner-center/webhooks/registration';
import type { ShownRegistration, WebhookRegistration } from './adapters/partner-center/webhooks/registration';
import type { Terminal } from './cli-terminal';
import { withParts } from './main-parts';
import type { Env } from './ports/config';
import { RefusedError } from './ports/errors';

export interface RegisterOptions {
  /** Agreed to beforehand: nobody is asked. */
  readonly yes?: true;
  /** Another system's address may be replaced. */
  readonly replace?: true;
}

/** Shows what is registered at Partner Center; resolves with the exit code. */
export function show(env: Env, terminal: Terminal): Promise<number> {
  return withRegistration(env, terminal, async (registration) => {
    const shown = await registration.show();
    tell(shown, terminal);
    terminal.say('Registering this bot would do this:');
    for (const sentence of registration.planRegister(shown).sentences) terminal.say(sentence);
    return 0;
  });
}

/** Registers this bot, when what stands there has been shown and somebody agrees. */
export function register(env: Env, options: RegisterOptions, terminal: Terminal): Promise<number> {
  return withRegistration(env, terminal, async (registration) => {
    const shown = await registration.show();
    tell(shown, terminal);
    const plan = registration.planRegister(shown);
    for (const sentence of plan.sentences) terminal.say(sentence);
    if (plan.kind !== 'change') return Number(plan.kind === 'refused');
    if (plan.replaces && options.replace !== true) {
      terminal.say('Nothing was changed. To take the address over all the same: add --replace.');
      return 1;
    }
    if (!(await agrees(options, terminal))) return 1;
    await registration.register(shown, { replace: options.replace === true });
    terminal.say('Done. Try it with "referral-bot webhooks test" while the bot runs.');
    return 0;
  });
}

/** Takes this bot's registration back. */
export function unregister(env: Env, options: RegisterOptions, terminal: Terminal): Promise<number> {
  return withRegistration(env, terminal, async (registration) => {
    const shown = await registration.show();
    const plan = registration.planUnregister(shown);
    for (const sentence of plan.sentences) terminal.say(sentence);
    if (plan.kind !== 'change') return Number(plan.kind === 'refused');
    if (!(await agrees(options, terminal))) return 1;
    await registration.unregister(shown);
    terminal.say('Done.');
    return 0;
  });
}

/** Has Partner Center send a test event to the bot that runs, and says what became of it. */
export function test(env: Env, terminal: Terminal): Promise<number> {
  return withRegistration(env, terminal, async (registration) => {
    const { status, attempts } = await registration.test();
    terminal.say(`The test event is ${status}.`);
    for (const { response, systemError, at = '' } of attempts) {
      const blame = systemError ? ' (Partner Center blames itself)' : '';
      terminal.say(`  ${at} ${response === '' ? 'the bot was not reached' : response}${blame}`);
    }
    return 0;
  });
}

async function withRegistration(
  env: Env,
  terminal: Terminal,
  work: (registration: WebhookRegistration) => Promise<number>,
): Promise<number> {
  return withParts(env, async ({ config, clock, log }) => {
    const { webhooks, partnerCenter } = config;
    if (!webhooks.enabled) throw new RefusedError(OFF);
    const credential = await createAdministratorCredential(partnerCenter.auth, (message) => {
      terminal.say(message);
    });
    const { url, apiUrl } = webhooks;
    return work(createWebhookRegistration({ credential, clock, log, url, apiUrl }));
  });
}

const OFF =
  'Webhooks are off: set PARTNER_WEBHOOK_URL to the public address of this bot, ' +
  'e.g. https://bot.example.com/partner-center/webhook.';

function tell({ current, supported }: ShownRegistration, terminal: Terminal): void {
  terminal.say(current === undefined ? 'registered  nothing' : `registered  ${current.url}`);
  if (current !== undefined) terminal.say(`for         ${current.events.join(', ')}`);
  terminal.say(`offered     ${supported.join(', ')}`);
}

async function agrees({ yes }: RegisterOptions, terminal: Terminal): Promise<boolean> {
  if (yes === true || (await terminal.confirm('Shall this be done?'))) return true;
  terminal.say('Nothing was changed. Where nobody can be asked, add --yes.');
  return false;
}
