import { printCommand } from '../../../src/domain/command';
import type { Command, Misunderstood } from '../../../src/domain/command';
import { MAX_COMMAND_LENGTH, parseCommand } from '../../../src/domain/parse-command';

const id = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
const engagementId = '65edc0b5-3485-41b7-a17e-dfa9ef4706e2';

describe('parseCommand', () => {
  it.each<[string, Command]>([
    [`show referral ${id}`, { kind: 'show', what: id, back: false }],
    [`show ${id}`, { kind: 'show', what: id, back: false }],
    [`SHOW  Referral\n ${id} `, { kind: 'show', what: id, back: false }],
    [`/show ${id}`, { kind: 'show', what: id, back: false }],
    [`show {${id}}`, { kind: 'show', what: id, back: false }],
    [`show ${id} back`, { kind: 'show', what: id, back: true }],
    [`details ${id}`, { kind: 'show', what: id, back: false }],
    [`referral ${id}`, { kind: 'show', what: id, back: false }],
    [id, { kind: 'show', what: id, back: false }],
    [id.toUpperCase(), { kind: 'show', what: id.toUpperCase(), back: false }],
    [`“${id}”`.replace(/[“”]/g, '"'), { kind: 'show', what: id, back: false }],
    [`https://partner.microsoft.com/dashboard/referrals/${id}?x=1`, { kind: 'show', what: id, back: false }],
    ['show Fabrikam Customer Inc', { kind: 'show', what: 'Fabrikam Customer Inc', back: false }],
    ['show referral banana', { kind: 'show', what: 'banana', back: false }],
    [`card ${id}`, { kind: 'card', id }],
    ['list', { kind: 'list', filter: 'pending', page: 1 }],
    ['list pending', { kind: 'list', filter: 'pending', page: 1 }],
    ['List ACTIVE', { kind: 'list', filter: 'active', page: 1 }],
    ['list closed referrals', { kind: 'list', filter: 'closed', page: 1 }],
    ['list expiring page 3', { kind: 'list', filter: 'expiring', page: 3 }],
    ['list page 2', { kind: 'list', filter: 'pending', page: 2 }],
    ['list all', { kind: 'list', filter: 'all', page: 1 }],
    ['referrals', { kind: 'list', filter: 'pending', page: 1 }],
    ['pending', { kind: 'list', filter: 'pending', page: 1 }],
    ['active page 2', { kind: 'list', filter: 'active', page: 2 }],
    [`related ${engagementId}`, { kind: 'related', engagementId, page: 1 }],
    [`related to engagement '${engagementId}' page 2`, { kind: 'related', engagementId, page: 2 }],
    [`explain ${id}`, { kind: 'explain', id }],
    ['why referral ref-1', { kind: 'explain', id: 'ref-1' }],
    ['undo 12ab', { kind: 'undo', subscriptionId: '12ab' }],
    ["list country eq 'US'", { kind: 'query', query: { filter: "country eq 'US'" }, page: 1 }],
    [
      "list value ge 5 and notes ne 'top 3' orderby value desc, created top 5 page 2",
      {
        kind: 'query',
        query: { filter: "value ge 5 and notes ne 'top 3'", orderBy: 'value desc, created', top: 5 },
        page: 2,
      },
    ],
    ['search Fabrikam page 2', { kind: 'search', words: 'Fabrikam', page: 2 }],
    ['find Fabrikam Inc', { kind: 'search', words: 'Fabrikam Inc', page: 1 }],
    ['subscribe', { kind: 'subscribe' }],
    ["subscribe country eq 'US'", { kind: 'subscribe', filter: "country eq 'US'" }],
    ['unsubscribe', { kind: 'unsubscribe' }],
    ['unsubscribe 2', { kind: 'unsubscribe', which: 2 }],
    ['unsubscribe all', { kind: 'unsubscribe', which: 'all' }],
    ['unfollow everything', { kind: 'unsubscribe', which: 'all' }],
    ['subscriptions', { kind: 'subscriptions' }],
    ['help!', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['', { kind: 'help' }],
    ['...', { kind: 'help' }],
    ['claim Fabrikam', { kind: 'claim', what: 'Fabrikam' }],
    [`claim referral {${id}}`, { kind: 'claim', what: id }],
    [`take ${id}`, { kind: 'claim', what: id }],
    [`release ${id}`, { kind: 'release', what: id }],
    ['unclaim “Fabrikam”'.replace(/[“”]/g, '"'), { kind: 'release', what: 'Fabrikam' }],
    [`drop ${id}`, { kind: 'release', what: id }],
    [`assign ${id} @Jenny Wu`, { kind: 'assign', what: id, to: 'Jenny Wu' }],
    [`assign ${id} to @Jenny Wu`, { kind: 'assign', what: id, to: 'Jenny Wu' }],
    [`assign {${id}} to Jenny Wu (Guest)`, { kind: 'assign', what: id, to: 'Jenny Wu (Guest)' }],
    [`assign @Jenny Wu ${id}`, { kind: 'assign', what: id, to: 'Jenny Wu' }],
    [`assign @Jenny Wu to referral ${id}`, { kind: 'assign', what: id, to: 'Jenny Wu' }],
    [`assign ${id} me`, { kind: 'assign', what: id, to: 'me' }],
    ['assign Fabrikam @Jenny Wu', { kind: 'assign', what: 'Fabrikam', to: 'Jenny Wu' }],
    ['assign "Fabrikam Inc" to @Jenny Wu', { kind: 'assign', what: 'Fabrikam Inc', to: 'Jenny Wu' }],
    ['assign Path to Growth to Jenny', { kind: 'assign', what: 'Path to Growth', to: 'Jenny' }],
    ['assign Fabrikam me', { kind: 'assign', what: 'Fabrikam', to: 'me' }],
    ['give me Fabrikam', { kind: 'assign', what: 'Fabrikam', to: 'me' }],
    [`snooze ${id}`, { kind: 'snooze', what: id }],
    [`snooze ${id} 2d`, { kind: 'snooze', what: id, length: '2d' }],
    [`snooze <${id}> for 2 days`, { kind: 'snooze', what: id, length: '2 days' }],
    [`snooze for a week ${id}`, { kind: 'snooze', what: id, length: '1 week' }],
    [`snooze ${id} x`, { kind: 'snooze', what: id, length: 'x' }],
    ['snooze x', { kind: 'snooze', what: 'x' }],
    ['snooze Fabrikam 2d', { kind: 'snooze', what: 'Fabrikam', length: '2d' }],
    ['snooze "Fabrikam Inc" 2 days', { kind: 'snooze', what: 'Fabrikam Inc', length: '2 days' }],
    ['snooze Fabrikam for 12h', { kind: 'snooze', what: 'Fabrikam', length: '12h' }],
    ['snooze Fabrikam for an hour', { kind: 'snooze', what: 'Fabrikam', length: '1 hour' }],
    ['snooze Fabrikam -1d', { kind: 'snooze', what: 'Fabrikam', length: '-1d' }],
    ['mute Fabrikam OFF', { kind: 'snooze', what: 'Fabrikam', length: 'off' }],
    ['snooze Center for Health', { kind: 'snooze', what: 'Center for Health' }],
    [`unsnooze ${id}`, { kind: 'snooze', what: id, length: 'off' }],
    ['unmute Fabrikam', { kind: 'snooze', what: 'Fabrikam', length: 'off' }],
    ['wake Fabrikam', { kind: 'snooze', what: 'Fabrikam', length: 'off' }],
    ['digest', { kind: 'digest', words: '' }],
    ['digest 08:30 mon-fri Europe/Paris', { kind: 'digest', words: '08:30 mon-fri Europe/Paris' }],
    ['digests now', { kind: 'digest', words: 'now' }],
    ['remind 5d 2d 6h', { kind: 'remind', words: '5d 2d 6h' }],
    ['reminders off', { kind: 'remind', words: 'off' }],
    ['reminder', { kind: 'remind', words: '' }],
    ['hours 9-17 mon-fri', { kind: 'hours', words: '9-17 mon-fri' }],
    ['language fr', { kind: 'language', words: 'fr' }],
    ['lang fr', { kind: 'language', words: 'fr' }],
    ['timezone Europe/Paris', { kind: 'timezone', words: 'Europe/Paris' }],
    ['tz America/New York', { kind: 'timezone', words: 'America/New York' }],
    ['zone UTC', { kind: 'timezone', words: 'UTC' }],
    ['settings', { kind: 'settings' }],
    ['configure', { kind: 'settings' }],
    ['Hello', { kind: 'greeting' }],
    ['good morning!', { kind: 'greeting' }],
  ])('reads %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each<[string, Partial<Misunderstood>]>([
    ['show', { reason: { id: 'command.which-referral' }, suggestion: `show ${id}` }],
    ['show referral', { suggestion: `show ${id}` }],
    ['explain', { suggestion: `explain ${id}` }],
    ['undo', { suggestion: 'subscriptions' }],
    ['search', { suggestion: 'search Fabrikam' }],
    ['card banana', { suggestion: `card ${id}` }],
    ['related', { suggestion: `related ${engagementId}` }],
    [
      'unsubscribe banana',
      {
        reason: { id: 'command.unsubscribe-which', values: { words: 'banana' } },
        suggestion: 'subscriptions',
      },
    ],
    ['list penidng', { suggestion: 'list pending' }],
    [
      'list qwertz',
      { reason: { id: 'command.no-such-list', values: { words: 'qwertz' } }, suggestion: 'list pending' },
    ],
    ['lsit active', { suggestion: 'list active' }],
    [`shwo ${id}`, { suggestion: `show ${id}` }],
    ['subscibe', { suggestion: 'subscribe' }],
    ['comands', { suggestion: 'help' }],
    ['active qwertz', { suggestion: 'list active' }],
    ['claim', { reason: { id: 'command.which-referral' }, suggestion: `claim ${id}` }],
    ['release referral', { reason: { id: 'command.which-referral' }, suggestion: `release ${id}` }],
    ['snooze', { reason: { id: 'command.which-referral' }, suggestion: `snooze ${id} 1d` }],
    ['unsnooze', { reason: { id: 'command.which-referral' }, suggestion: `snooze ${id} off` }],
    ['assign', { reason: { id: 'command.assign-what-to-whom' }, suggestion: `assign ${id} @Jenny Wu` }],
    ['assign Fabrikam', { suggestion: 'assign Fabrikam @Jenny Wu' }],
    ['assign @Jenny Wu', { suggestion: `assign ${id} @Jenny Wu` }],
    ['cliam Fabrikam', { suggestion: 'claim Fabrikam' }],
    ['setings', { suggestion: 'settings' }],
    ['snoze Fabrikam 2d', { suggestion: 'snooze Fabrikam 2d' }],
  ])('offers a way on for %j', (text, expected) => {
    expect(parseCommand(text)).toMatchObject({ kind: 'misunderstood', text, ...expected });
  });

  it.each(['make me a coffee', 'constructor', '__proto__', 'toString x', `what is ${id} worth`])(
    'does not guess at %j',
    (text) => {
      const command = parseCommand(text);
      expect(command).toEqual({ kind: 'misunderstood', text });
    },
  );

  it('reads no more than its limit of a very long text', () => {
    const command = parseCommand(`subscribe ${'x'.repeat(10_000)}`);
    expect(command).toMatchObject({
      kind: 'subscribe',
      filter: 'x'.repeat(MAX_COMMAND_LENGTH - 'subscribe '.length),
    });
  });
});

describe('printCommand', () => {
  it.each<Exclude<Command, Misunderstood>>([
    { kind: 'show', what: id, back: true },
    { kind: 'show', what: 'Fabrikam', back: false },
    { kind: 'card', id },
    { kind: 'list', filter: 'closed', page: 1 },
    { kind: 'list', filter: 'pending', page: 4 },
    { kind: 'related', engagementId, page: 2 },
    { kind: 'search', words: 'Fabrikam', page: 3 },
    { kind: 'explain', id },
    { kind: 'undo', subscriptionId: '12ab' },
    { kind: 'query', query: { filter: "country eq 'US'" }, page: 1 },
    { kind: 'query', query: { filter: "country eq 'US'", orderBy: 'value desc', top: 3 }, page: 2 },
    { kind: 'subscribe' },
    { kind: 'subscribe', filter: "country eq 'US'" },
    { kind: 'unsubscribe' },
    { kind: 'unsubscribe', which: 3 },
    { kind: 'unsubscribe', which: 'all' },
    { kind: 'subscriptions' },
    { kind: 'claim', what: id },
    { kind: 'release', what: 'Fabrikam' },
    { kind: 'assign', what: id, to: 'Jenny Wu' },
    { kind: 'assign', what: 'Fabrikam Inc', to: 'me' },
    { kind: 'snooze', what: id },
    { kind: 'snooze', what: 'Fabrikam', length: '2d' },
    { kind: 'snooze', what: id, length: 'off' },
    { kind: 'digest', words: '' },
    { kind: 'digest', words: '08:30 mon-fri Europe/Paris' },
    { kind: 'remind', words: '5d 2d 6h' },
    { kind: 'hours', words: '09:00-17:30 mon-fri' },
    { kind: 'language', words: 'fr' },
    { kind: 'timezone', words: 'Europe/Paris' },
    { kind: 'settings' },
    { kind: 'help' },
    { kind: 'greeting' },
  ])('prints words that are read back as the same command: %j', (command) => {
    expect(parseCommand(printCommand(command))).toEqual(command);
  });
});
