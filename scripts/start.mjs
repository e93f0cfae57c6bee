/** Builds what is out of date and becomes `referral-bot start`, with the arguments it was given. */
import Module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { ROOT } from './lib/project.mjs';

const PARENT_CHECK_MS = 200;

const code = buildIfNeeded();
if (code === 0) {
  if (process.env['npm_lifecycle_event'] !== undefined) stopWithParent();
  // In this very process, so that a signal sent to it reaches the bot.
  process.argv = [process.execPath, join(ROOT, 'dist', 'cli.js'), 'start', ...process.argv.slice(2)];
  Module.runMain();
} else {
  process.exitCode = code;
}

/**
 * npm hands a SIGTERM to the shell it runs this script in, and some shells (dash) die of it without a word to us.
 * So the shell's end counts as the signal, unless one has come already.
 */
function stopWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_MS);
  timer.unref();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      clearInterval(timer);
      // The bot has not got as far as listening for it.
      if (process.listenerCount(signal) === 0) process.exit(128 + constants.signals[signal]);
    });
  }
}
