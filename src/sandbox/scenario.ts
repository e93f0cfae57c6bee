import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateReferral } from './generate';
import type { ReferralBook } from './partner-center/referral-book';
import type { Random } from './random';
import { scenes } from './scenes';
import type { ReferralPayload } from './seam';

/** The referrals that Microsoft's pages print, served as published. */
const publishedIds = [
  'c5fbb3b6-be74-4795-9fb5-4324c73fed37',
  '61c65491-2f2c-461a-84b4-3654499bc1d9',
] as const;

export interface ScenarioOptions {
  readonly packageRoot: string;
  /** The moment that the made-up referrals are dated around, in milliseconds since 1970. */
  readonly startAt: number;
  readonly random: Random;
}

const HOUR_MS = 3_600_000;

/** Fills an empty book with the published referrals and a dozen made-up ones in every state. */
export function loadScenario(book: ReferralBook, { packageRoot, startAt, random }: ScenarioOptions): void {
  for (const id of publishedIds) {
    const text = readPublished(packageRoot, id);
    book.add(JSON.parse(text) as ReferralPayload, startAt, text);
  }
  for (const scene of scenes(startAt, random.guid())) {
    const at = startAt - scene.hoursAgo * HOUR_MS;
    book.add(generateReferral(random, { at, eTag: book.nextEtag(at), overrides: scene.overrides }), startAt);
  }
}

/** tsc does not copy JSON, so the files are read where they stand in the source. */
function readPublished(packageRoot: string, id: string): string {
  const file = path.join(packageRoot, 'src/sandbox/partner-center/payloads', `${id}.json`);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(
      `The sandbox cannot read ${file}; packageRoot must be the folder that holds package.json.`,
      { cause },
    );
  }
}
