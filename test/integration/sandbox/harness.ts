import path from 'node:path';
import {
  createSandbox,
  createVirtualClock,
  readSandboxConfig,
  type MountChat,
  type Sandbox,
  type VirtualClock,
} from '../../../src/sandbox';

export const packageRoot = path.join(__dirname, '../../..');
export const REFERRALS = '/v1.0/engagements/referrals';
export const FABRIKAM = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
export const CONTOSO = '61c65491-2f2c-461a-84b4-3654499bc1d9';

export interface Row {
  readonly id: string;
  readonly eTag?: string;
  readonly status?: string;
  readonly substatus?: string;
  readonly updatedDateTime?: string;
  readonly [key: string]: unknown;
}

export interface ListBody {
  readonly '@odata.context': string;
  readonly '@odata.count': number;
  readonly '@odata.nextLink'?: string;
  readonly value: readonly Row[];
}

export interface Running {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  /** A request to the Partner API with the right token. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** A page of the collection for these options, e.g. `{ $filter: "…" }`. */
  list(options?: Readonly<Record<string, string>>): Promise<ListBody>;
  ids(options: Readonly<Record<string, string>>): Promise<readonly string[]>;
  get(id: string): Promise<Row>;
  patch(id: string, steps: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** POST to the control API. */
  control(path: string, body?: unknown): Promise<Response>;
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly mountChat?: MountChat;
}

/** Starts a sandbox of its own on a free port. */
export async function startSandbox({ env = {}, mountChat }: StartOptions = {}): Promise<Running> {
  const read = readSandboxConfig({ SANDBOX_PORT: '0', ...env });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { config } = read;
  const clock = createVirtualClock({ startAt: config.startAt });
  const sandbox = createSandbox({
    clock,
    config,
    packageRoot,
    ...(mountChat === undefined ? {} : { mountChat }),
  });
  const { url } = await sandbox.start();
  const call = (target: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${config.token}`);
    return fetch(url + target, { ...init, headers });
  };
  const list = async (options: Readonly<Record<string, string>> = {}): Promise<ListBody> => {
    const response = await call(`${REFERRALS}?${new URLSearchParams(options).toString()}`);
    if (response.status !== 200) throw new Error(`${String(response.status)} ${await response.text()}`);
    return (await response.json()) as ListBody;
  };
  return {
    url,
    sandbox,
    clock,
    call,
    list,
    ids: async (options) => (await list(options)).value.map(({ id }) => id),
    get: async (id) => (await (await call(`${REFERRALS}/${id}`)).json()) as Row,
    patch: (id, steps, headers = {}) =>
      call(`${REFERRALS}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(steps),
      }),
    control: (target, body) =>
      fetch(`${url}/control${target}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** The refusal in an answer, with its status. */
export async function refusal(
  response: Response,
): Promise<{ status: number; code: string; message: string; target?: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string; target?: string } };
  return { status: response.status, ...error };
}

export const accept = [
  { op: 'replace', path: '/status', value: 'Active' },
  { op: 'replace', path: '/substatus', value: 'Accepted' },
];
