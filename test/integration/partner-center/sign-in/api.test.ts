import { createPersonSignIn } from '../../../../src/adapters/partner-center/sign-in/sign-in';
import type { PartnerSignIn } from '../../../../src/adapters/partner-center/sign-in/sign-in';
import { SignInError } from '../../../../src/ports/errors';
import { eventually } from '../../../helpers/eventually';
import { createFakeClock } from '../../../helpers/fake-clock';
import type { FakeClock } from '../../../helpers/fake-clock';
import { createMemoryLog } from '../../../helpers/memory-log';
import { NOW, quickClient, rejection } from '../../../helpers/partner-center-client';
import { startPartnerServer } from '../../../helpers/partner-center-server';
import type { PartnerServer, ServerAnswer } from '../../../helpers/partner-center-server';
import { createFakeSecrets, createSignInStore } from '../../../helpers/sign-in-world';
import { createFakeEntra } from '../../../unit/adapters/partner-center/sign-in/fake-entra';
import type { FakeEntra } from '../../../unit/adapters/partner-center/sign-in/fake-entra';

const OK: ServerAnswer = { body: { value: [] } };
const AUTH = { kind: 'device-code', tenantId: 'a-tenant', clientId: 'a-client' } as const;

let server: PartnerServer;
let answer: (token: string) => ServerAnswer;
let clock: FakeClock;
let entra: FakeEntra;
let signIn: PartnerSignIn;

beforeEach(async () => {
  answer = () => OK;
  server = await startPartnerServer(({ headers }) =>
    answer(String(headers.authorization).slice('Bearer '.length)),
  );
  clock = createFakeClock(NOW);
  entra = createFakeEntra(clock);
  const deps = { auth: AUTH, secrets: createFakeSecrets(), clock, log: createMemoryLog(), entra };
  signIn = createPersonSignIn({ ...deps, ...createSignInStore() });
});

afterEach(() => server.close());

async function enter(): Promise<void> {
  const { ended } = await signIn.begin();
  entra.enterCode();
  expect(await ended).toMatchObject({ kind: 'signed-in' });
}

const poll = () => quickClient(server.apiUrl, { credential: signIn.credential, clock }).newest(1);
const tokens = () => server.requests.map(({ headers }) => String(headers.authorization));

describe('the API and the sign-in', () => {
  it('are not asked for anything before somebody has signed in', async () => {
    expect((await rejection(poll())).message).toContain('nobody has signed in to Partner Center');
    expect(server.requests).toEqual([]);
    await enter();
    await poll();
    expect(tokens()).toEqual(['Bearer at1']);
  });

  it('renew a token that the API refuses, once', async () => {
    await enter();
    answer = (token) => (token === 'at1' ? { status: 401 } : OK);
    await poll();
    await poll();
    expect(tokens()).toEqual(['Bearer at1', 'Bearer at2', 'Bearer at2']);
  });

  it('go blind together and say why, until a person has signed in with MFA', async () => {
    await enter();
    await poll();
    answer = (token) => (token === 'at3' ? OK : { status: 401, body: { code: '900421', description: 'x' } });
    for (let turn = 0; turn < 3; turn += 1) {
      const error = await rejection(poll());
      expect(error).toBeInstanceOf(SignInError);
      expect(error.message).toContain('multi-factor');
    }
    await eventually(async () => (await signIn.state()).kind === 'over');
    expect(await signIn.state()).toMatchObject({ reason: expect.stringContaining('900421'), since: NOW });
    expect(entra.used).toEqual(['rt1']);
    clock.advance(60_000);
    await enter();
    await poll();
    expect(tokens().at(-1)).toBe('Bearer at3');
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
  });

  it('forget a token with the sign-in', async () => {
    await enter();
    await poll();
    await signIn.forget();
    await rejection(poll());
    expect(tokens()).toEqual(['Bearer at1']);
  });

  it('do not blame the sign-in for what is not its fault', async () => {
    await enter();
    answer = () => ({ status: 403 });
    await rejection(poll());
    answer = () => ({ status: 500 });
    await rejection(poll());
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
  });
});
