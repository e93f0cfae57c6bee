import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createServer } from 'restify';
import type { TeamsSandbox } from '../../../src/sandbox/teams';
import { mountTeams } from '../../../src/sandbox/teams';

export const PACKAGE_ROOT = path.resolve(__dirname, '..', '..', '..');
export const REFERRALS_CHANNEL = '19:5e1f9d3a7c0b42c8@thread.tacv2';
export const OPERATIONS_CHANNEL = '19:0b7e4d2c9a6f4e15@thread.tacv2';
export const PERSONAL_CHAT = 'a:1-alex-referral-bot';
export const START = Date.parse('2026-11-27T10:42:00Z');

export interface TeamsServer {
  readonly base: string;
  readonly teams: TeamsSandbox;
  readonly referralsAsked: () => number;
  now(): number;
  /** Sends JSON and reads the answer. */
  call(method: string, route: string, body?: unknown, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** The connector's answer; the conversation id is encoded as the Bot Framework encodes it. */
  connector(method: string, conversationId: string, rest: string, body?: unknown): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The Teams part of the sandbox alone, on a server of its own with a clock that stands still. */
export async function startTeamsServer(botUrl: string): Promise<TeamsServer> {
  let now = START;
  let asked = 0;
  const listeners = new Set<() => void>();
  const server = createServer({ name: 'test' });
  let base = '';
  const teams = mountTeams(server, {
    clock: {
      now: () => now,
      onAdvance: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    packageRoot: PACKAGE_ROOT,
    botUrl,
    addReferral: () => {
      asked += 1;
      return { id: `referral-${String(asked)}` };
    },
    advance: (ms) => {
      now += ms;
      for (const listener of listeners) listener();
    },
    state: () => ({ mode: 'clean' }),
    baseUrl: () => base,
    retryDelaysMs: [5, 20],
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;

  const call: TeamsServer['call'] = async (method, route, body, headers = {}) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${base}${route}`, { method, ...json, headers: { ...type, ...headers } });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  };

  return {
    base,
    teams,
    referralsAsked: () => asked,
    now: () => now,
    call,
    connector: (method, conversationId, rest, body) =>
      call(method, `/connector/v3/conversations/${encodeURIComponent(conversationId)}${rest}`, body),
    async stop() {
      await teams.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
