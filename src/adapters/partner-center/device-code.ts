import type { AccessToken, DeviceCodeInfo, GetTokenOptions, TokenCredential } from '@azure/identity';
import { SignInError } from '../../ports/errors';
import type { Log } from '../../ports/log';
import { toSignInError } from './sign-in-errors';

/** Builds the credential that calls `onPrompt` when a person is needed, and then waits for that person. */
export type PromptingCredential = (onPrompt: (info: DeviceCodeInfo) => void) => TokenCredential;

export interface DeviceCodeOptions {
  readonly log: Log;
  /** Shows a person where to sign in and with which code. Default: the log. */
  readonly print?: (message: string) => void;
}

/**
 * A credential that does not hold its caller while a person is signing in. A token that can be had silently comes as
 * usual. When a code had to be shown, `getToken` throws `SignInError` saying where to enter it, now and on every call
 * until the person has done so or the code has lapsed; the sign-in goes on in the background meanwhile, and there is
 * never more than one code at a time.
 */
export function createDeviceCodeCredential(
  build: PromptingCredential,
  options: DeviceCodeOptions,
): TokenCredential {
  let running: SignIn | undefined;
  const credential = build((info) => {
    // A refusal instead of a code reaches the prompt without one; the error follows.
    if (!info.userCode) return;
    showPrompt(info, options);
    running?.needsPerson(info);
  });
  const start = (scopes: string | string[], tokenOptions?: GetTokenOptions): SignIn => {
    const token = credential.getToken(scopes, tokenOptions).finally(() => (running = undefined));
    return beginSignIn(token, options.log);
  };
  return { getToken: (scopes, tokenOptions) => (running ??= start(scopes, tokenOptions)).outcome };
}

interface SignIn {
  /** The token, or the reason why there is none yet. */
  readonly outcome: Promise<AccessToken | null>;
  readonly needsPerson: (info: DeviceCodeInfo) => void;
}

function beginSignIn(token: Promise<AccessToken | null>, log: Log): SignIn {
  let interrupt: (reason: SignInError) => void = () => undefined;
  const personNeeded = new Promise<never>((_resolve, reject) => {
    interrupt = reject;
  });
  const outcome = Promise.race([token, personNeeded]);
  // Nobody may be listening any more when the sign-in fails in the background.
  outcome.catch(() => undefined);
  const needsPerson = (info: DeviceCodeInfo): void => {
    interrupt(waitingFor(info));
    token.then(
      () => log.info('signed in to Partner Center'),
      (error: unknown) =>
        log.warn('nobody signed in to Partner Center', { reason: toSignInError(error).message }),
    );
  };
  return { outcome, needsPerson };
}

function showPrompt(info: DeviceCodeInfo, { log, print }: DeviceCodeOptions): void {
  if (print) print(info.message);
  else log.warn('a person must sign in to Partner Center', { message: info.message });
}

function waitingFor({ verificationUri, userCode }: DeviceCodeInfo): SignInError {
  return new SignInError(
    `the sign-in to Partner Center waits for a person: open ${verificationUri} and enter the code ${userCode}`,
  );
}
