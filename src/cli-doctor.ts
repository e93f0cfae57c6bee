import { certificateEnd } from './adapters/teams/certificate-end';
import { certificateFinding, examine } from './app/doctor';
import type { Finding } from './app/doctor';
import type { Terminal } from './cli-terminal';
import { findingLines } from './cli-words';
import { configuredChats } from './main-chats';
import { withParts } from './main-parts';
import type { Parts } from './main-parts';
import type { Env } from './ports/config';

/** Prints what is well and what is not; resolves with the exit code, 1 when the bot is blind or mute. */
export function doctor(env: Env, terminal: Terminal): Promise<number> {
  return withParts(env, async (parts) => {
    const findings = await lookAtEverything(parts);
    for (const line of findingLines(findings)) terminal.say(line);
    return Number(findings.some(({ verdict }) => verdict === 'fail'));
  });
}

/** What `examine` finds, and what is known of the bot's certificate, where it has one. */
export async function lookAtEverything(parts: Parts): Promise<readonly Finding[]> {
  const { config, clock } = parts;
  const { operationsDestination, administrators, teams } = config;
  const { platforms } = configuredChats(config, parts);
  const findings = await examine({ ...parts, platforms, operationsDestination, administrators });
  const endsAt = teams.enabled ? await certificateEnd(teams.auth).catch(() => undefined) : undefined;
  return endsAt === undefined ? findings : [...findings, certificateFinding(endsAt, clock.now())];
}
