import { Refusal } from '../http';
import type { SignInDesk, SignInView } from '../sign-in/desk';
import type { SignInBody } from './bodies';

const DAY_MS = 86_400_000;

/** Does it and tells how the sign-in stands then. Throws a 409 `Refusal` where nobody is signed in. */
export function changedSignIn(desk: SignInDesk, body: SignInBody): SignInView {
  if (!done(desk, body))
    throw new Refusal(409, 'invalidRequest', 'Nobody is signed in; send {"action": "sign-in"} first.');
  return desk.view();
}

function done(desk: SignInDesk, body: SignInBody): boolean {
  switch (body.action) {
    case 'expire':
      return desk.expire();
    case 'end':
      return desk.endIn(body.inDays * DAY_MS);
    case 'sign-in':
      desk.signIn({ account: body.account, mfa: body.mfa });
      return true;
  }
}
