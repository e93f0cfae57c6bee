import { writeFileSync } from 'node:fs';
import { maskSecrets } from './adapters/log/mask';
import { supportBundle } from './app/support-bundle';
import { lookAtEverything } from './cli-doctor';
import type { Terminal } from './cli-terminal';
import { withParts } from './main-parts';
import type { Env } from './ports/config';

export interface BundleOptions {
  readonly out: string;
  readonly version: string;
}

/** Writes what a helper needs to know of this bot, without secrets and customers, to a file. */
export function writeSupportBundle(env: Env, options: BundleOptions, terminal: Terminal): Promise<number> {
  return withParts(env, async (parts) => {
    const { store, signIn, clock } = parts;
    const bundle = await supportBundle({
      ...{ store, signIn, clock, env },
      versions: {
        bot: options.version,
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
      },
      findings: () => lookAtEverything(parts),
    });
    writeFileSync(options.out, maskSecrets(`${JSON.stringify(bundle, null, 2)}\n`), { mode: 0o600 });
    terminal.say(
      `${options.out}: versions, settings without secrets, counts and what "doctor" found; nothing of customers.`,
    );
    return 0;
  });
}
