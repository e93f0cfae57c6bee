import { randomBytes } from 'node:crypto';

/** Where an answer to a command or a press goes. */
export interface ResponsePlace {
  readonly channelId: string;
  readonly personKey: string;
  /** The message that was pressed; absent after a command. */
  readonly original?: string;
  readonly threadTs?: string;
  /** Called with the first answer. */
  readonly onAnswer?: () => void;
}

export type UsedResponse =
  | { readonly ok: true; readonly place: ResponsePlace }
  | { readonly ok: false; readonly error: 'used_url' | 'expired_url' };

export interface ResponseUrls {
  /** The path below the sandbox's address. */
  issue(place: ResponsePlace): string;
  use(id: string): UsedResponse;
}

/** docs.slack.dev, "Handling user interaction": five times within thirty minutes. */
const MOST_USES = 5;
const LIFE_MS = 30 * 60_000;

/** The addresses for answers; they live in real time. */
export function createResponseUrls(realNow: () => number): ResponseUrls {
  const issued = new Map<string, { readonly place: ResponsePlace; readonly until: number; uses: number }>();
  return {
    issue(place) {
      const id = randomBytes(18).toString('base64url');
      issued.set(id, { place, until: realNow() + LIFE_MS, uses: 0 });
      return `/slack/response/${id}`;
    },
    use(id) {
      const found = issued.get(id);
      if (found === undefined || realNow() > found.until) return { ok: false, error: 'expired_url' };
      if (found.uses >= MOST_USES) return { ok: false, error: 'used_url' };
      found.uses += 1;
      if (found.uses === 1) found.place.onAnswer?.();
      return { ok: true, place: found.place };
    },
  };
}
