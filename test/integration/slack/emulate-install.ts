import { createServer } from 'node:http';
import { decode } from 'html-entities';
import type { OAuth } from '../../../src/adapters/slack/install/oauth';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';

/** The bot's two pages for whoever installs it, as a browser finds them. */
export interface InstallPages {
  readonly url: string;
  readonly redirectUrl: string;
  /** From now on these answer. */
  serve(oauth: OAuth): void;
  close(): Promise<void>;
}

export async function startInstallPages(): Promise<InstallPages> {
  let serving: OAuth | undefined;
  const server = createServer((req, res) => {
    const answer = req.url?.startsWith('/slack/install') === true ? serving?.install : serving?.callback;
    void answer?.(req, res);
  });
  const url = await listenOnLoopback(server);
  return {
    url,
    redirectUrl: `${url}/slack/oauth_redirect`,
    serve: (oauth) => {
      serving = oauth;
    },
    close: () => closeServer(server),
  };
}

/** What a person does to install the app: opens its page, goes on to Slack, agrees there. Gives the page at the end. */
export async function installAs(userName: string, pages: InstallPages): Promise<string> {
  const first = await fetch(`${pages.url}/slack/install`);
  const cookie = first.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const consentUrl = decode(/<a href="([^"]+)"/.exec(await first.text())?.[1] ?? '');
  const consent = await (await fetch(consentUrl)).text();
  const form = formOf(consent, userName);
  const agreed = await fetch(new URL(form.action, consentUrl), {
    method: 'POST',
    body: new URLSearchParams(form.fields),
    redirect: 'manual',
  });
  const back = agreed.headers.get('location') ?? '';
  return (await fetch(back, { headers: { cookie } })).text();
}

/** The form with which this person agrees, among those of all people. */
function formOf(page: string, userName: string) {
  const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes(`>${userName}<`));
  if (form === undefined) throw new Error(`the page does not let ${userName} agree: ${page}`);
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    action: decode(/action="([^"]*)"/.exec(form)?.[1] ?? ''),
    fields: Object.fromEntries(inputs.map(([, name = '', value = '']) => [decode(name), decode(value)])),
  };
}
