import { startBotProcess } from '../../helpers/bot-process';
import type { BotProcess } from '../../helpers/bot-process';
import { eventually } from '../../helpers/eventually';
import { freePort } from '../../helpers/loopback';

/** The filters that the pages of the API show, as a person types them after `list`. */
const DOCUMENTED = [
  "engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
  "status eq 'New' and qualification eq 'SalesQualified'",
  "customerProfile/address/country eq 'US' and direction eq 'Incoming'",
  "(type eq 'Shared' and direction eq 'Incoming')",
  "(direction eq 'Incoming' and substatus eq 'Pending')",
  "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and team/any(t:t/email eq 'r2d2@contoso.com')",
  "substatus eq 'Pending'",
];
const ORDER = 'createdDateTime desc';
const LIMIT_MS = 60_000;

let bot: BotProcess;
let base: string;

beforeAll(async () => {
  base = `http://127.0.0.1:${String(await freePort())}`;
  bot = await startBotProcess({ args: ['start'], env: { SANDBOX_PORT: new URL(base).port } });
}, LIMIT_MS);
afterAll(() => bot.stop(), LIMIT_MS);

interface Posted {
  readonly messages: readonly {
    readonly from: { readonly kind: string };
    readonly versions: readonly unknown[];
  }[];
}

async function idsFromTheApi(filter: string): Promise<string[]> {
  const query = new URLSearchParams({ $filter: filter, $orderby: ORDER });
  const headers = { authorization: 'Bearer sandbox-token' };
  const answer = await fetch(`${base}/v1.0/engagements/referrals?${query.toString()}`, { headers });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { value: { id: string }[] }).value.map(({ id }) => id);
}

async function posted(): Promise<Posted['messages']> {
  const url = `${base}/control/teams/messages?conversation=${encodeURIComponent('Referral Bot')}`;
  return ((await (await fetch(url)).json()) as Posted).messages;
}

/** Writes in the personal chat and gives the answer as JSON text. */
async function say(text: string): Promise<string> {
  const before = (await posted()).length;
  await fetch(`${base}/teams/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversation: 'Referral Bot', text }),
  });
  await eventually(async () => (await posted()).length >= before + 2);
  return JSON.stringify((await posted()).at(-1)?.versions);
}

/** The rows of a list card, over all its pages, by the commands that open them. */
async function idsFromTheChat(filter: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; page < 20; page++) {
    const card = await say(`list ${filter} orderby ${ORDER}${page > 1 ? ` page ${String(page)}` : ''}`);
    const found = [...card.matchAll(/"command":\\?"show ([0-9a-f-]{36})/g)].map((match) => String(match[1]));
    const fresh = found.filter((id) => !ids.includes(id));
    if (fresh.length === 0) break;
    ids.push(...new Set(fresh));
  }
  return ids;
}

describe('every documented query', () => {
  it.each(DOCUMENTED)(
    'gives the same rows in chat as from the API: %s',
    async (filter) => {
      const expected = await idsFromTheApi(filter);
      expect(await idsFromTheChat(filter)).toEqual(expected);
    },
    LIMIT_MS,
  );

  it('is not an empty proof', async () => {
    const counts = await Promise.all(DOCUMENTED.map(async (filter) => (await idsFromTheApi(filter)).length));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  });
});
