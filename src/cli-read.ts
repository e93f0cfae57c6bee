import { readFileSync } from 'node:fs';
import { readReferralsText } from './adapters/partner-center/payload';
import type { Terminal } from './cli-terminal';

/** One line for each file, of what the bot makes of it; false when one of them cannot be read. */
export function readFiles(files: readonly string[], terminal: Terminal): boolean {
  return files
    .map((file) => {
      try {
        const { referrals, skipped } = readReferralsText(readFileSync(file, 'utf8'), file);
        terminal.say(`${file}: ${String(referrals.length)} read, ${String(skipped.length)} skipped`);
        for (const { position, reason } of skipped) terminal.say(`  ${position}: ${reason}`);
        return true;
      } catch (error) {
        terminal.complain(error instanceof Error ? error.message : String(error));
        return false;
      }
    })
    .every(Boolean);
}
