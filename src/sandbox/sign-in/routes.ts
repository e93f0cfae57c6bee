import type { Request, Server } from 'restify';
import { z } from 'zod';
import { HttpProblem, guarded, readBody, readText, sendJson } from '../page/http';
import { ACCOUNTS, ACCOUNT_KEYS } from './accounts';
import { CODE_SECONDS, INTERVAL_SECONDS } from './grants';
import type { Grants } from './grants';

/** What the sign-in page sends. */
const approveBody = z.strictObject({
  code: z.string().min(1, 'must be the code that the bot gave').max(40),
  account: z.enum(ACCOUNT_KEYS),
  mfa: z.boolean().default(true),
});

/** Adds the sign-in service: what a client asks (forms, as OAuth has them), and what its page sends. */
export function mountSignIn(server: Server, grants: Grants, baseUrl: () => string): void {
  server.post(
    '/sign-in/devicecode',
    guarded((_req, res) => {
      const { deviceCode, userCode } = grants.begin();
      sendJson(res, 200, {
        device_code: deviceCode,
        user_code: userCode,
        verification_uri: `${baseUrl()}/sign-in`,
        verification_uri_complete: `${baseUrl()}/sign-in?code=${userCode}`,
        expires_in: CODE_SECONDS,
        interval: INTERVAL_SECONDS,
      });
    }, 'form'),
  );
  server.post(
    '/sign-in/token',
    guarded(async (req, res) => {
      const { status, body } = grants.token(await readForm(req));
      sendJson(res, status, body);
    }, 'form'),
  );
  server.post(
    '/sign-in/revoke',
    guarded(async (req, res) => {
      grants.revoke((await readForm(req)).get('token') ?? '');
      sendJson(res, 200, {});
    }, 'form'),
  );
  server.post(
    '/sign-in/approve',
    guarded(async (req, res) => {
      const { code, account, mfa } = await readBody(req, approveBody);
      if (!grants.approve(code, { account, mfa })) throw unknownCode();
      const { name, role } = ACCOUNTS[account];
      sendJson(res, 200, { name, role });
    }),
  );
}

async function readForm(req: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(req));
}

function unknownCode(): HttpProblem {
  return new HttpProblem(
    404,
    'UnknownCode',
    'This code is not known, was used, or is older than 15 minutes: let the bot give you a new one with “login”.',
  );
}
