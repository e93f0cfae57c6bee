import type { Finding } from './app/doctor';
import type { EpochMs } from './domain/instant';

const SIGNS = { ok: 'ok   ', warn: 'warn ', fail: 'FAIL ' } as const;

/** One line for each finding. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ about, verdict, detail }) => `${SIGNS[verdict]} ${about.padEnd(15)} ${detail}`);
}

/** `2026-11-21 16:54 UTC` */
export function asUtc(moment: EpochMs): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
