import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** A person in front of the pages of `oidc-provider`: keeps cookies, follows redirects, fills in forms. */
export interface Person {
  /** Enters the code that a device shows, signs in as the account, and agrees. */
  enterCode(verificationUrl: string, userCode: string): Promise<void>;
  /** Opens the page, signs in, agrees, and resolves with the address outside the provider that it ends at. */
  signIn(url: string): Promise<string>;
}

interface Page {
  readonly url: string;
  readonly html: string;
}

/** The longest way is code, confirmation, login, consent, with a redirect or two each. */
const MOST_STEPS = 20;

export function createPerson(account: string, ca: string | Buffer): Person {
  const cookies = new Map<string, string>();

  const send = async (url: string, form?: URLSearchParams): Promise<Page | { readonly redirect: string }> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form?.toString();
    const { response, html } = await exchange(url, { ca, cookie, ...(body !== undefined && { body }) });
    for (const line of response.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const { location } = response.headers;
    if (location !== undefined) return { redirect: new URL(location, url).href };
    if ((response.statusCode ?? 500) >= 400)
      throw new Error(`${url} answered ${String(response.statusCode)}: ${html}`);
    return { url, html };
  };

  /** Goes on until there is no form left, or the way leads elsewhere. */
  const walk = async (start: string, answers: Readonly<Record<string, string>>): Promise<string> => {
    const { origin } = new URL(start);
    let url = start;
    let form: URLSearchParams | undefined;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (new URL(url).origin !== origin) return url;
      const answer = await send(url, form);
      form = undefined;
      if ('redirect' in answer) {
        url = answer.redirect;
        continue;
      }
      const next = readForm(answer, answers);
      if (next === undefined) return url;
      ({ url, form } = next);
    }
    throw new Error(`no end of pages at ${url}`);
  };

  const credentials = { login: account, password: 'any' };
  return {
    enterCode: async (verificationUrl, userCode) => {
      await walk(verificationUrl, { ...credentials, user_code: userCode });
    },
    signIn: (url) => walk(url, credentials),
  };
}

function readForm(page: Page, answers: Readonly<Record<string, string>>) {
  const [, action, inside] = /<form[^>]*action="([^"]+)"[^>]*>([^]*?)<\/form>/.exec(page.html) ?? [];
  if (action === undefined || inside === undefined) return undefined;
  const form = new URLSearchParams();
  for (const [input] of inside.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) form.set(name, answers[name] ?? value ?? '');
  }
  return { url: new URL(action, page.url).href, form };
}

interface Exchange {
  readonly ca: string | Buffer;
  readonly cookie: string;
  readonly body?: string;
}

function exchange(
  url: string,
  { ca, cookie, body }: Exchange,
): Promise<{ response: IncomingMessage; html: string }> {
  const type = body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
  const options = { ca, method: body === undefined ? 'GET' : 'POST', headers: { ...type, cookie } };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      let html = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (html += chunk));
      response.on('end', () => resolve({ response, html }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
