/** A process that signs in with the browser of its machine, and says how that ended. Its arguments are `PartnerAuth`. */
import { createPartnerSignIn } from '../../../../src/adapters/partner-center/sign-in/sign-in';
import type { PartnerAuth } from '../../../../src/adapters/partner-center/config';
import { createFakeClock } from '../../../helpers/fake-clock';
import { createMemoryLog } from '../../../helpers/memory-log';
import { createFakeSecrets, createSignInStore } from '../../../helpers/sign-in-world';

async function run(): Promise<void> {
  const auth = JSON.parse(process.argv[2] ?? '') as PartnerAuth;
  const { store } = createSignInStore();
  const clock = createFakeClock(Date.now());
  const deps = { store, secrets: createFakeSecrets(), clock, log: createMemoryLog() };
  const ending = await createPartnerSignIn({ auth, ...deps }).signInWithBrowser();
  // Another process finds everything in the store.
  const later = createPartnerSignIn({ auth, ...deps });
  const token = await later.credential.getToken('any');
  console.log(JSON.stringify({ ending, hasToken: token !== null, state: await later.state() }));
}

void run();
