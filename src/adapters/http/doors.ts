import type { IncomingMessage } from 'node:http';

/** Where a request wants in, as metrics name it. */
export type DoorName = 'teams' | 'slack' | 'health' | 'metrics' | 'other';

/** By the path alone. Requests that could not be read as HTTP have none and go by `other`. */
export function doorOf(url = ''): DoorName {
  const given = pathOf(url);
  const path = given.endsWith('/') ? given.slice(0, -1) : given;
  if (path === '/api/messages') return 'teams';
  if (path.startsWith('/slack/')) return 'slack';
  if (path === '/healthz' || path === '/readyz') return 'health';
  return path === '/metrics' ? 'metrics' : 'other';
}

/** A request's target without what follows its path. */
export function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/**
 * Whether a request may be one of Bot Framework or Slack: it goes to their door and brings what they prove themselves
 * by. Says nothing of whether that is right.
 */
export function bringsProof({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST') return false;
  const door = doorOf(url);
  if (door === 'teams') return headers.authorization?.startsWith('Bearer ') === true;
  return door === 'slack' && headers['x-slack-signature'] !== undefined;
}
