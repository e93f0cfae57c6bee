import { parseAddress, printAddress, withoutThread } from '../../../../src/adapters/teams/address';
import { destinationOf, messageOf, parseActivity, personOf } from '../../../../src/adapters/teams/activity';
import type { TeamsActivity } from '../../../../src/adapters/teams/activity';
import { readRetryAfter } from '../../../../src/domain/retry-after';
import { code, commandWords, md, mdParagraphs, plainText } from '../../../../src/adapters/teams/escape';
import { commandIn, messageText } from '../../../../src/adapters/teams/message-text';
import { SeenActivities } from '../../../../src/adapters/teams/seen-activities';
import { faultOfServiceUrl } from '../../../../src/adapters/teams/service-url';
import { withoutRetries } from '../../../../src/adapters/teams/connector';
import type { ConnectorClient } from '../../../../src/adapters/teams/connector';

const raw = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:dana', name: 'Dana' },
  recipient: { id: '28:bot', name: 'Referral Bot' },
  conversation: { id: 'a:1' },
};

function activity(more: object = {}): TeamsActivity {
  const parsed = parseActivity({ ...raw, ...more });
  if (parsed === undefined) throw new Error('not an activity');
  return parsed;
}

describe('an address', () => {
  const address = { serviceUrl: 'https://x/', conversationId: 'a:1', botId: '28:b', channelId: 'msteams' };

  it('is read as it was written', () => {
    expect(parseAddress(printAddress(address))).toEqual(address);
    const full = { ...address, botName: 'Bot', tenantId: 't' };
    expect(parseAddress(printAddress(full))).toEqual(full);
  });

  it.each(['', 'x', '{}', 'null', '[]', '{"serviceUrl":7}'])('is not read from %s', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('of a channel has no thread', () => {
    expect(withoutThread('19:a@thread.tacv2;messageid=17')).toBe('19:a@thread.tacv2');
    expect(withoutThread('a:1')).toBe('a:1');
  });
});

describe('an activity', () => {
  it.each([
    [{ conversationType: 'channel' }, {}, 'channel'],
    [{ conversationType: 'groupChat' }, {}, 'group'],
    [{ conversationType: 'personal' }, {}, 'personal'],
    [{ isGroup: true }, {}, 'group'],
    [{}, { team: { id: 't' } }, 'channel'],
    [{}, {}, 'personal'],
    [{ conversationType: 'somethingNew' }, null, 'personal'],
  ])('of %j with %j is in a %s', (conversation, channelData, scope) => {
    expect(destinationOf(activity({ conversation: { id: 'a:1', ...conversation }, channelData })).scope).toBe(
      scope,
    );
  });

  it('names the conversation where it can', () => {
    const nameOf = (conversation: object, channelData?: object) =>
      destinationOf(activity({ conversation: { id: 'a:1', ...conversation }, channelData })).name;
    expect(nameOf({}, { team: { id: 't', name: 'Sales' }, channel: { id: 'c', name: 'Leads' } })).toBe(
      'Sales / Leads',
    );
    expect(nameOf({ conversationType: 'groupChat', name: 'Deal\u202e room' })).toBe('Deal room');
    expect(nameOf({ conversationType: 'groupChat' })).toBeUndefined();
    expect(nameOf({ conversationType: 'personal' })).toBe('Dana');
  });

  it('knows a person by the directory’s id, else by the account’s', () => {
    expect(personOf(activity())).toEqual({ id: '29:dana', name: 'Dana' });
    expect(personOf(activity({ from: { id: '29:dana', aadObjectId: 'aad' } }))).toEqual({ id: 'aad' });
  });

  it('passes on a language and a zone only when they exist', () => {
    const said = (more: object) => messageOf(activity(more), 'help');
    expect(said({ locale: 'de-de', localTimezone: 'Europe/Berlin' })).toMatchObject({
      language: 'de-DE',
      timeZone: 'Europe/Berlin',
    });
    expect(said({ locale: 'no language!', localTimezone: 'Mars/Olympus' })).not.toHaveProperty('language');
    expect(said({ locale: 7, localTimezone: ['x'] })).not.toHaveProperty('timeZone');
  });

  it('takes the tenant from wherever it is told', () => {
    const address = destinationOf(activity({ channelData: { tenant: { id: 'tenant-2' } } })).address;
    expect(parseAddress(address)?.tenantId).toBe('tenant-2');
  });

  it.each([
    [undefined],
    [null],
    ['x'],
    [[]],
    [{ ...raw, from: 'x' }],
    [{ ...raw, conversation: { id: '' } }],
  ])('is not %j', (body) => {
    expect(parseActivity(body)).toBeUndefined();
  });
});

describe('messageText', () => {
  const bot = [{ type: 'mention', text: '<at>Referral Bot</at>', mentioned: { id: '28:bot' } }];

  it.each([
    ['help', 'help'],
    ['  help\u00a0 ', 'help'],
    ['<at>Referral Bot</at> help', 'help'],
    ['<at>Referral Bot</at>&nbsp;help&nbsp;<at>Referral Bot</at>', 'help'],
    ['show <at>Dana</at>', 'show Dana'],
    ['<p>list <strong>pending</strong></p>', 'list pending'],
    ['list<br/>pending', 'list\npending'],
    ['subscribe name eq &#39;A &amp; B&#39;', "subscribe name eq 'A & B'"],
    ['subscribe a lt 5 and b gt 3 and 5 < 6', 'subscribe a lt 5 and b gt 3 and 5 < 6'],
    ['<script>x</script>', '<script>x</script>'],
    ['a\u0000\u202eb', 'ab'],
  ])('reads %j as %j', (text, words) => {
    expect(messageText(activity({ text }), bot)).toBe(words);
  });

  it('leaves the mention of another bot', () => {
    const other = [{ type: 'mention', text: '<at>Other</at>', mentioned: { id: '28:other' } }];
    expect(messageText(activity({ text: '<at>Other</at> help' }), other)).toBe('Other help');
  });

  it.each([
    [undefined],
    ['x'],
    [[7, null, { type: 'mention' }, { type: 'mention', text: null, mentioned: { id: '28:bot' } }]],
  ])('does not mind entities like %j', (entities) => {
    expect(messageText(activity({ text: 'help' }), entities)).toBe('help');
  });

  it('takes a command from an older button, when nothing is typed', () => {
    expect(messageText(activity({ text: '', value: { command: 'list' } }), [])).toBe('list');
    expect(messageText(activity({ value: { other: 1 } }), [])).toBe('');
    expect(messageText(activity(), [])).toBe('');
  });

  it('drops what is too long', () => {
    expect(messageText(activity({ text: 'x'.repeat(100_000) }), []).length).toBe(4_000);
    expect(commandIn({ command: 'x'.repeat(100_000) })?.length).toBe(4_000);
  });

  it('is quick with text made to be slow', () => {
    for (const text of ['<p '.repeat(3_000), '<'.repeat(8_000), '&'.repeat(8_000), '<at>'.repeat(2_000)]) {
      expect(typeof messageText(activity({ text }), bot)).toBe('string');
    }
  });

  it.each([[undefined], [null], ['x'], [{}], [{ command: ' ' }], [{ command: 7 }]])(
    'finds no command in %j',
    (data) => {
      expect(commandIn(data)).toBeUndefined();
    },
  );
});

describe('escape', () => {
  it('shows markdown as it was written', () => {
    expect(md('[x](http://a.b) *c* `d` & &amp; 5 > 3')).toBe(
      '\\[x\\]\\(http\\://a\\.b\\) \\*c\\* \\`d\\` & \\&amp; 5 \\> 3',
    );
  });

  it('keeps paragraphs apart and within their limit', () => {
    expect(mdParagraphs('a\n\nb\nc', 100)).toEqual(['a', 'b', 'c']);
    expect(mdParagraphs('', 100)).toEqual([]);
    expect(mdParagraphs('abcdef\nghi', 8)).toEqual(['abcdef…']);
  });

  it('takes apart what a host would read in plain text', () => {
    expect(plainText('<at>All</at> ${x} {{DATE(1)}} attic <attic>')).toBe(
      '‹at>All‹/at> $ {x} { {DATE(1)}} attic <attic>',
    );
  });
});

describe('text that runs in both directions', () => {
  it('keeps the isolates of a sentence, closed, also where it is cut', () => {
    expect(md('a \u2068b\u2069 c')).toBe('a \u2068b\u2069 c');
    expect(mdParagraphs('\u2068a\nb\u2069', 100)).toEqual(['\u2068a\u2069', 'b']);
    expect(md('a \u2068bcdefgh\u2069', 8)).toBe('a \u2068bcd\u2069…');
    expect(plainText('\u2068<at>All</at>\u2069')).toBe('\u2068‹at>All‹/at>\u2069');
  });

  it('holds nothing else that reorders words, and nothing half', () => {
    expect(md('\u202egpj.exe\u202c \u2066x\u2069 \u2069y\u200f')).toBe('gpj\\.exe x y');
    expect(commandWords('show \u2068x\u2069')).toBe('show x');
  });

  it('has code as it is where everything runs from left to right', () => {
    expect(code("a eq 'b'", { now: 0, timeZone: 'UTC', language: 'en' })).toBe("a eq 'b'");
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  it.each([
    ['7', 7_000],
    ['0', 0],
    ['1.5', 1_500],
    ['-3', 0],
    ['Sat, 21 Nov 2026 10:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['100000', 3_600_000],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j ms', (value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms);
  });
});

describe('a service URL', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/teams',
    'https://europe.smba.botframework.com/x',
    'https://api.botframework.com',
    'https://emea.ng.teams.microsoft.com/',
  ])('%s is Bot Framework’s', (url) => {
    expect(faultOfServiceUrl(url, 'bot-framework')).toBeUndefined();
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.smba.trafficmanager.net/',
    'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://botframework.com.evil.example/',
    'https://xbotframework.com/',
    'https://smba.trafficmanager.net/?x=1',
    'https://smba.trafficmanager.net/#x',
    'https://127.0.0.1/',
    '',
  ])('%s is not', (url) => {
    expect(faultOfServiceUrl(url, 'bot-framework')).toMatch(/service URL/);
  });

  it.each(['http://127.0.0.1:1234/', 'http://localhost/', 'https://[::1]:5/', 'http://127.1/'])(
    '%s is this machine',
    (url) => {
      expect(faultOfServiceUrl(url, 'loopback')).toBeUndefined();
    },
  );

  it.each(['http://10.0.0.1/', 'ftp://127.0.0.1/', 'http://127.0.0.1.evil.example/', 'http://[::2]/'])(
    '%s is not',
    (url) => {
      expect(faultOfServiceUrl(url, 'loopback')).toMatch(/service URL/);
    },
  );
});

describe('SeenActivities', () => {
  it('answers once per key, for longer than a token is good', async () => {
    const seen = new SeenActivities<number>();
    let count = 0;
    const ask = (key: string, now: number) => seen.once(key, now, () => Promise.resolve(++count));
    expect([
      await ask('a', 0),
      await ask('a', 4_199_999),
      await ask('b', 4_199_999),
      await ask('a', 4_200_000),
    ]).toEqual([1, 1, 2, 3]);
  });

  it('forgets an answer that failed', async () => {
    const seen = new SeenActivities<number>();
    await expect(seen.once('a', 0, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await seen.once('a', 0, () => Promise.resolve(2))).toBe(2);
  });

  it('does not grow without end', async () => {
    const seen = new SeenActivities<number>();
    let count = 0;
    for (let key = 0; key <= 1_000; key++) await seen.once(String(key), 0, () => Promise.resolve(++count));
    expect(await seen.once('1000', 0, () => Promise.resolve(-1))).toBe(1_001);
    expect(await seen.once('0', 0, () => Promise.resolve(-1))).toBe(-1);
  });
});

describe('withoutRetries', () => {
  it.each<[what: string, client: object]>([
    ['no pipeline', {}],
    ['nothing to remove', { client: { pipeline: { removePolicy: () => [], addPolicy: () => undefined } } }],
    ['no way to add', { client: { pipeline: { removePolicy: () => [1] } } }],
  ])('refuses a client with %s', (_, client) => {
    expect(() => withoutRetries(client as ConnectorClient)).toThrow('pipeline has changed');
  });
});
