import type { Command } from 'commander';
import { liveEnv } from './cli-env';
import type { Terminal } from './cli-terminal';

/** "The input data was incorrect in some way", from BSD's sysexits.h. */
const EX_DATAERR = 65;
const LINGERING_MS = 500;

/** Adds the commands that do one thing and end. What they need is loaded when they run. */
export function addCommands(program: Command, terminal: Terminal, fail: (error: unknown) => never): void {
  const carryOut: CarryOut = async (command) => {
    try {
      process.exitCode = await command(terminal);
      // A browser's sign-in that nobody came to leaves a server open.
      setTimeout(() => process.exit(), LINGERING_MS).unref();
    } catch (error) {
      fail(error);
    }
  };
  addSigningIn(program, carryOut);
  addLooking(program, carryOut);
  addWebhooks(program, carryOut);
}

/** Runs a command; the exit code is what it gives. */
type CarryOut = (command: (terminal: Terminal) => Promise<number>) => Promise<void>;

function addSigningIn(program: Command, carryOut: CarryOut): void {
  const load = () => import('./cli-sign-in.js');
  program
    .command('login')
    .description('sign the bot in to Partner Center; a bot that runs takes it over by itself')
    .option('--browser', 'with a browser on this machine instead of a code')
    .option('--refresh-token', 'with a refresh token of the Secure Application Model, typed or piped in')
    .action((options: { browser?: true; refreshToken?: true }) =>
      carryOut(async (terminal) => (await load()).login(liveEnv(), options, terminal)),
    );
  program
    .command('logout')
    .description('forget the sign-in')
    .action(() => carryOut(async (terminal) => (await load()).logout(liveEnv(), terminal)));
  program
    .command('whoami')
    .description('show as whom the bot is signed in, until when, and what that account sees')
    .action(() => carryOut(async (terminal) => (await load()).whoami(liveEnv(), terminal)));
}

function addLooking(program: Command, carryOut: CarryOut): void {
  program
    .command('doctor')
    .description('look at everything the bot needs and say what to mend; posts nothing')
    .action(() =>
      carryOut(async (terminal) => (await import('./cli-doctor.js')).doctor(liveEnv(), terminal)),
    );
  program
    .command('support-bundle')
    .description('write versions, settings without secrets and counts to a file for whoever helps you')
    .option('--out <file>', 'where to', 'referral-bot-support.json')
    .action(({ out }: { out: string }) =>
      carryOut(async (terminal) => {
        const { writeSupportBundle } = await import('./cli-support.js');
        return writeSupportBundle(liveEnv(), { out, version: program.version() ?? '' }, terminal);
      }),
    );
  program
    .command('read')
    .description('read saved answers of the referrals API and say what the bot makes of them')
    .argument('<files...>', 'JSON files: a list of referrals or a single one')
    .action((files: readonly string[]) =>
      carryOut(async (terminal) =>
        (await import('./cli-read.js')).readFiles(files, terminal) ? 0 : EX_DATAERR,
      ),
    );
}

interface Agreement {
  yes?: true;
  replace?: true;
}

function addWebhooks(program: Command, carryOut: CarryOut): void {
  const load = () => import('./cli-webhooks.js');
  const webhooks = program
    .command('webhooks')
    .description('let Partner Center tell the bot to look at once; it polls all the same');
  webhooks
    .command('show')
    .description('what is registered at Partner Center now, and what registering this bot would do')
    .action(() => carryOut(async (terminal) => (await load()).show(liveEnv(), terminal)));
  webhooks
    .command('register')
    .description('register this bot, after showing what that would replace')
    .option('--yes', 'do not ask')
    .option('--replace', 'also when another system is registered, which then hears nothing more')
    .action((options: Agreement) =>
      carryOut(async (terminal) => (await load()).register(liveEnv(), options, terminal)),
    );
  webhooks
    .command('unregister')
    .description('take the registration of this bot back')
    .option('--yes', 'do not ask')
    .action((options: Agreement) =>
      carryOut(async (terminal) => (await load()).unregister(liveEnv(), options, terminal)),
    );
  webhooks
    .command('test')
    .description('have Partner Center send a test event to the bot that runs')
    .action(() => carryOut(async (terminal) => (await load()).test(liveEnv(), terminal)));
}
