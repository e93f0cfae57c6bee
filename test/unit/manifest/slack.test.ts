import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CALLBACK_IDS } from '../../../src/adapters/slack/draw/actions';
import { entryOfEvent } from '../../../src/adapters/slack/receive/events';
import { BOT_SCOPES } from '../../../src/adapters/slack/install/scopes';
import { DEFAULT_WEB_URL } from '../../../src/adapters/partner-center/config';
import { parseCommand } from '../../../src/domain/parse-command';
import { EVENT_SCOPES } from '../../fixtures/slack/event-scopes';
import { schemaFaultsOf, typeFaultsOf } from '../../fixtures/slack/manifest-faults';

jest.setTimeout(60_000);

interface Manifest {
  readonly display_information: { readonly name: string };
  readonly features: {
    readonly shortcuts: readonly { readonly type: string; readonly callback_id: string }[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
    }[];
    readonly unfurl_domains: readonly string[];
  };
  readonly oauth_config: {
    readonly redirect_urls: readonly string[];
    readonly scopes: { readonly bot: readonly string[] };
  };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url: string };
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

const FILE = join(__dirname, '../../../manifest/slack/manifest.yaml');
const text = readFileSync(FILE, 'utf8');
const manifest = parse(text) as Manifest;
const { features, oauth_config: oauth, settings } = manifest;
const events = settings.event_subscriptions.bot_events;
const scopes = oauth.scopes.bot;

/** What every event that Slack describes could look like at once, but for its type. */
const ANY_EVENT = {
  user: 'U1',
  channel: 'C1',
  channel_type: 'C',
  team: 'T1',
  tab: 'home',
  text: 'list',
  ts: '1.000001',
  event_ts: '1.000001',
  message_ts: '1.000001',
  unfurl_id: 'u1',
  source: 'conversations_history',
  links: [
    { domain: 'partner.microsoft.com', url: `${DEFAULT_WEB_URL}?id=c5fbb3b6-be74-4795-9fb5-4324c73fed37` },
  ],
  tokens: { oauth: ['U2'], bot: ['U3'] },
};

/** Whether the bot does anything about such an event. */
function isListenedTo(name: string): boolean {
  const [type, from] = name.split('.');
  const place =
    from === 'im' ? { channel: 'D1', channel_type: 'im' } : from === 'mpim' ? { channel_type: 'mpim' } : {};
  const event = { ...ANY_EVENT, ...place, type };
  const body = { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event };
  return entryOfEvent(body, `${DEFAULT_WEB_URL}?id={id}`) !== undefined;
}

describe('the Slack app manifest', () => {
  it('meets the schema that Slack publishes', () => {
    expect(schemaFaultsOf(manifest)).toEqual([]);
    expect(schemaFaultsOf({ ...manifest, setings: {} })).not.toEqual([]);
    const [command] = features.slash_commands;
    const nameless = { ...features, slash_commands: [{ ...command, command: 'referral' }] };
    expect(schemaFaultsOf({ ...manifest, features: nameless })).not.toEqual([]);
  });

  it('names only scopes and events that Slack knows', () => {
    const misspelt = { ...settings, event_subscriptions: { bot_events: ['app_mentioned'] } };
    const unknown = { ...oauth, scopes: { bot: ['chat:read'] } };
    const [ours, event, scope] = typeFaultsOf([
      manifest,
      { ...manifest, settings: misspelt },
      { ...manifest, oauth_config: unknown },
    ]);
    expect(ours).toEqual([]);
    expect(event?.join()).toContain('app_mentioned');
    expect(scope?.join()).toContain('chat:read');
  });

  it.each(events)('asks for what the event %s needs', (event) => {
    const needed = EVENT_SCOPES.get(event);
    expect(needed).toBeDefined();
    expect(scopes).toEqual(expect.arrayContaining([...(needed ?? [])]));
  });

  it('subscribes to the events that the bot does something about, and to no others', () => {
    const known = [...EVENT_SCOPES.keys()].filter((event) => event !== 'message');
    expect(known.length).toBeGreaterThan(60);
    expect([...events].sort()).toEqual(known.filter(isListenedTo).sort());
  });

  it('asks for the scopes that the bot asks for when it is installed, each with its reason', () => {
    expect([...scopes].sort()).toEqual([...BOT_SCOPES].sort());
    const lines = text.slice(text.indexOf('    bot:'), text.indexOf('settings:')).split('\n').slice(1);
    const reasons = lines.filter((line) => /^ +# \w/.test(line));
    expect(reasons.length).toBeGreaterThan(scopes.length / 2);
    expect(lines[0]).toMatch(/^ +#/);
  });

  it('leads everything to the one address that the bot listens on', () => {
    const urls = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(urls)).toEqual(new Set(['https://YOUR-HOST/slack/events']));
    expect(oauth.redirect_urls).toEqual(['https://YOUR-HOST/slack/oauth_redirect']);
    expect(settings.interactivity.is_enabled).toBe(true);
  });

  it('offers the shortcut that the bot answers', () => {
    expect(features.shortcuts).toMatchObject([{ type: 'message', callback_id: CALLBACK_IDS.showReferral }]);
  });

  it('hints at words that the bot understands, and has people in them come as ids', () => {
    const [command] = features.slash_commands;
    expect(command).toMatchObject({ command: '/referral', should_escape: true });
    const words = command?.usage_hint.split(' | ').map((hint) => hint.replace(/ [<[].*$/, '')) ?? [];
    expect(words).toContain('list');
    for (const word of words) {
      const read = parseCommand(word);
      expect(read.kind === 'misunderstood' ? read.reason : read.kind).toBeDefined();
    }
  });

  it('has addresses of referrals at the default site come to the bot', () => {
    expect(features.unfurl_domains).toEqual([new URL(DEFAULT_WEB_URL).hostname]);
  });

  it('does not call itself Slack’s or Microsoft’s', () => {
    expect(manifest.display_information.name).not.toMatch(/slack|microsoft|teams/i);
  });
});
