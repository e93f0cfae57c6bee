import type { Server } from 'restify';
import type { z } from 'zod';
import { HttpProblem, guarded, readBody, sendJson } from '../page/http';
import { APP, BOT, DEFAULT_PERSON, PEOPLE, SHORTCUTS, WORKSPACE } from './directory';
import type { ActionBody } from './page-bodies';
import {
  actionBody,
  botBody,
  closeBody,
  commandBody,
  homeBody,
  sayBody,
  shortcutBody,
  submitBody,
} from './page-bodies';
import { findChannel, findHome, findMessage, findModal, findOwnChannel, findPerson } from './page-finds';
import { channelView, messageView, modalView } from './page-view';
import type { Outcome, PeopleDeps } from './people/deps';
import { close, openHome, submit } from './people/forms';
import { command, pressInMessage, pressInView, shortcut } from './people/press';
import { say, setBot } from './people/talk';

export interface PageApiDeps extends PeopleDeps {
  readonly botUrl: string;
}

type Post = <T>(path: string, schema: z.ZodType<T>, act: (body: T) => unknown, status?: number) => void;

/** What the page reads and does in the Slack part; tests from outside may use it as well. */
export function mountSlackPage(server: Server, deps: PageApiDeps): void {
  server.get(
    '/slack/page/state',
    guarded((_req, res) => {
      sendJson(res, 200, wholeState(deps));
    }),
  );
  const post: Post = (path, schema, act, status = 200) => {
    server.post(
      `/slack/page/${path}`,
      guarded(async (req, res) => {
        sendJson(res, status, await act(await readBody(req, schema)));
      }),
    );
  };
  mountTalk(post, deps);
  mountForms(post, deps);
}

/** What people do with messages, and who is where. */
function mountTalk(post: Post, deps: PageApiDeps): void {
  const { log } = deps;
  const sayIt = (body: z.infer<typeof sayBody>): unknown => {
    const person = findPerson(body.person);
    const channel = findOwnChannel(log, body.channel, person);
    if (body.threadTs !== undefined) findMessage(log, channel, body.threadTs, person);
    return messageView(say(deps, channel, person, body.text, body.threadTs));
  };
  post('say', sayBody, sayIt, 202);
  post('command', commandBody, ({ person: key, channel, text }) => {
    const person = findPerson(key);
    return command(deps, findOwnChannel(log, channel, person), person, text);
  });
  post('shortcut', shortcutBody, (body) => {
    const person = findPerson(body.person);
    const message = findMessage(log, findOwnChannel(log, body.channel, person), body.ts, person);
    if (message.ephemeralFor !== undefined)
      throw new HttpProblem(400, 'BadRequest', 'Messages that only you see have no such menu.');
    return shortcut(deps, message, person, body.callbackId);
  });
  post('bot', botBody, async ({ person: key, channel: name, present }) => {
    const person = findPerson(key);
    const channel = findChannel(log, name, person);
    if (channel.type === 'dm')
      throw new HttpProblem(400, 'BadRequest', 'A chat with the bot always has the bot.');
    return { heard: await setBot(deps, channel, person, present) };
  });
}

/** What people press anywhere, and what they do with forms and the Home tab. */
function mountForms(post: Post, deps: PageApiDeps): void {
  const { views } = deps;
  post('action', actionBody, (body) => press(deps, body));
  post('submit', submitBody, ({ person: key, viewId, values }) => {
    const person = findPerson(key);
    return submit(deps, findModal(views, viewId, person), person, values);
  });
  post('close', closeBody, ({ person: key, viewId }) => {
    const person = findPerson(key);
    close(deps, findModal(views, viewId, person), person);
    return { closed: true };
  });
  post('home', homeBody, ({ person, tab }) => openHome(deps, findPerson(person), tab));
}

function press(deps: PageApiDeps, body: ActionBody): Promise<Outcome> {
  const { log, views } = deps;
  const person = findPerson(body.person);
  if (body.home === true) return pressInView(deps, findHome(views, person), person, body.action, body.state);
  if (body.viewId !== undefined)
    return pressInView(deps, findModal(views, body.viewId, person), person, body.action, body.state);
  const channel = findOwnChannel(log, body.channel ?? '', person);
  const message = findMessage(log, channel, body.ts ?? '', person);
  return pressInMessage(deps, message, person, body.action, body.state);
}

function wholeState({ log, views, bot, botUrl, now }: PageApiDeps): unknown {
  return {
    now: now(),
    workspace: { id: WORKSPACE.id, name: WORKSPACE.name },
    bot: { id: BOT.id, userId: BOT.userId, name: BOT.name, url: botUrl, status: bot.status() },
    command: APP.command,
    shortcuts: SHORTCUTS,
    defaultPerson: DEFAULT_PERSON,
    people: PEOPLE.map(({ key, id, name, timeZone, locale }) => ({ key, id, name, timeZone, locale })),
    channels: log.channels().map(channelView),
    messages: log.messages().map(messageView),
    homes: Object.fromEntries(views.homes().map(({ personKey, view }) => [personKey, view.blocks])),
    modals: views.modals().map(modalView),
  };
}
