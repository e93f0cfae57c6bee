import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import { DEFAULT_LADDER } from '../../../src/domain/ladder';
import type { Notice, SettingsNotice } from '../../../src/domain/notice';
import type { Subscription } from '../../../src/domain/subscription';
import { aDestination, aReferral } from '../../helpers/builders';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

const ALL_SETTINGS = ['settings', 'digest', 'remind', 'hours', 'language', 'timezone'];
let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

async function twoRules(): Promise<void> {
  await world.say('subscribe');
  world.clock.advance(1_000);
  await world.say("subscribe country eq 'DE'");
}

function settings(notice: Notice): SettingsNotice {
  if (notice.kind !== 'settings') throw new TypeError(`settings were expected, not ${notice.kind}`);
  return notice;
}

function problem(notice: Notice) {
  if (notice.kind !== 'problem') throw new TypeError(`a problem was expected, not ${notice.kind}`);
  return { ...notice, title: wordsOf(notice.title), text: wordsOf(notice.text) };
}

/** Says it and gives the rules of the conversation as they are afterwards. */
async function after(text: string): Promise<readonly Subscription[]> {
  const { subscriptions, changed } = settings(await world.say(text));
  expect(changed).toBeDefined();
  expect(await world.store.subscriptions('chat:general')).toEqual(subscriptions);
  return subscriptions;
}

describe('settings', () => {
  it.each(ALL_SETTINGS)('%s shows how the conversation is told', async (text) => {
    await world.say('subscribe');
    const notice = settings(await world.say(text));
    expect(notice.changed).toBeUndefined();
    expect(notice).toMatchObject({ subscriptions: [{ timeZone: 'Europe/Paris' }], holidays: 'FR' });
  });

  it.each([...ALL_SETTINGS, 'digest 08:30', 'remind off', 'language fr'])(
    '%s where nothing is subscribed says what to do first',
    async (text) => {
      const answer = problem(await world.say(text));
      expect(answer.title).toBe('Nothing is posted here yet');
      expect(answer.suggestions).toContain('subscribe');
    },
  );

  it('tell when the next digest comes, if one does', async () => {
    await world.say('subscribe');
    const { nextDigestAt = 0 } = settings(await world.say('settings'));
    // Monday at 08:30 in Paris, and a few minutes so that not everybody’s comes at once.
    const monday = Date.parse('2020-11-02T07:30:00Z');
    expect(nextDigestAt).toBeGreaterThanOrEqual(monday);
    expect(nextDigestAt).toBeLessThan(monday + 10 * MINUTE_MS);
    expect(settings(await world.say('digest off')).nextDigestAt).toBeUndefined();
  });

  it('touch no other conversation', async () => {
    await world.say('subscribe');
    await world.say('subscribe', aDestination({ id: 'chat:other' }));
    await world.say('language fr', aDestination({ id: 'chat:other' }));
    expect(await world.store.subscriptions('chat:general')).toMatchObject([{ language: 'en' }]);
  });
});

describe('digest', () => {
  it('is set for all rules of the conversation', async () => {
    await twoRules();
    const digest = { at: 7 * 60 + 15, days: [1, 3], whenQuiet: 'silence', since: world.clock.now() };
    const rule = { digest, timeZone: 'Asia/Kolkata', wants: { digest: true } };
    expect(await after('digest 07:15 mon, wed Asia/Kolkata silent')).toMatchObject([rule, rule]);
  });

  it('keeps what is not named, also when it is switched off and on', async () => {
    await world.say('subscribe');
    await after('digest 07:15 mon');
    expect(await after('digest off')).toMatchObject([{ wants: { digest: false }, digest: { days: [1] } }]);
    expect(await after('digest on')).toMatchObject([
      { wants: { digest: true }, digest: { at: 7 * 60 + 15, days: [1] }, timeZone: 'Europe/Paris' },
    ]);
  });

  it('now is the digest of what the rules match', async () => {
    world.source.put(aReferral(), aReferral({ id: 'de', customerProfile: { address: { country: 'DE' } } }));
    await world.poll();
    await world.say("subscribe country eq 'DE'");
    const answer = await world.say('digest now');
    expect(answer).toMatchObject({ kind: 'digest', timeZone: 'Europe/Paris' });
    expect(answer.kind === 'digest' && JSON.stringify(answer.digest)).toContain('"de"');
    expect(answer.kind === 'digest' && JSON.stringify(answer.digest)).not.toContain(aReferral().id);
  });

  it('now is the digest of everything where nothing is subscribed', async () => {
    world.source.put(aReferral());
    await world.poll();
    const answer = await world.say('digest now', undefined, { from: { id: 'u9' } });
    expect(answer.kind === 'digest' && JSON.stringify(answer.digest)).toContain(aReferral().id);
    expect(answer.kind === 'digest' && answer.schedule).toBeUndefined();
  });

  it.each([
    ['25:00', '“25:00” is no time of day: the hours go from 0 to 23', 'digest 08:30'],
    ['08:70', '“08:70” is no time of day: the minutes go from 0 to 59', 'digest 08:30'],
    ['08:30 Europe/Pariss', '“Europe/Pariss” is no time zone', 'digest 08:30 Europe/Paris'],
    ['mon-fry', '“mon-fry” are no days of the week', 'digest mon-fri'],
    ['mondya 07:15', '“mondya”', 'digest monday 07:15'],
    ['25:00 mon-fry Europe/Pariss', '“25:00”', 'digest 08:30 mon-fri Europe/Paris'],
    ['25:00 pm', '“25:00pm”', 'digest 08:30'],
    ['banana', 'I do not know what “banana” means here', 'digest 08:30 mon-fri'],
    ['08:30 09:30', '“09:30” is a second time; a digest comes once a day', 'digest 08:30'],
    ['now 08:30', '“now” stands alone', 'digest 08:30 mon-fri'],
  ])('%s gets a sentence that says what would be right', async (words, sentence, right) => {
    await world.say('subscribe');
    await after('digest 07:15');
    const answer = problem(await world.say(`digest ${words}`));
    expect(answer.title).toBe('I cannot read when the digest is to come, so nothing was changed');
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain(`This would be right: “${right}”.`);
    expect(answer.suggestions[0]).toBe(right);
    expect(await world.store.subscriptions()).toMatchObject([{ digest: { at: 7 * 60 + 15 } }]);
    expect(settings(await world.say(right)).changed).toBe('digest');
  });

  it('does not make a right command of too many slips', async () => {
    const answer = problem(await world.say('digest 25:00 mon-fry tuu-wed sut-sun'));
    expect(answer.suggestions[0]).toBe('digest 08:30');
  });
});

describe('remind', () => {
  const ladders = (subscriptions: readonly Subscription[]) => subscriptions.map(({ ladder }) => ladder);

  it('sets the ladder of all rules, or of one by its number', async () => {
    await twoRules();
    const [all, other] = [[5 * DAY_MS, 2 * DAY_MS, 6 * HOUR_MS], [5 * DAY_MS]];
    expect(ladders(await after('remind 5d 2d 6h'))).toEqual([all, all]);
    expect(ladders(await after('remind 2 5d'))).toEqual([all, other]);
    expect((await after('remind 1 off')).map(({ wants }) => wants.reminders)).toEqual([false, true]);
  });

  it.each([
    ['remind 2 days', [2 * DAY_MS]],
    ['remind 2 days, 6 hours', [2 * DAY_MS, 6 * HOUR_MS]],
    ['remind default', DEFAULT_LADDER],
  ])('%s', async (text, ladder) => {
    await twoRules();
    expect(ladders(await after(text))).toEqual([ladder, ladder]);
  });

  it('has its ladder again after off and on', async () => {
    await world.say('subscribe');
    expect(await after('remind on')).toMatchObject([{ wants: { reminders: true } }]);
    await after('remind 5d');
    expect(await after('remind off')).toMatchObject([{ wants: { reminders: false }, ladder: [5 * DAY_MS] }]);
    expect(await after('remind on')).toMatchObject([{ wants: { reminders: true }, ladder: [5 * DAY_MS] }]);
  });

  it.each([
    ['20d', '“20d” is longer than the 14 days'],
    ['-1d', '“-1d” is no length of time I know'],
    ['x', '“x” is no length of time I know'],
    ['7', '“7” is no length of time I know'],
    ['5m', '“5m” is less than 15 minutes'],
    ['and', 'Say how long before the deadline'],
    ['1d 2d 3d 4d 5d 6d 7d 8d 9d', 'That is 9 reminders for one referral; 8 are the most'],
  ])('%s gets a sentence that says what would be right', async (words, sentence) => {
    await world.say('subscribe');
    await after('remind 5d');
    const answer = problem(await world.say(`remind ${words}`));
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('This would be right: “remind 7d 3d 1d 4h”.');
    expect(answer.suggestions).toEqual(['remind 7d 3d 1d 4h', 'settings']);
    expect(ladders(await world.store.subscriptions())).toEqual([[5 * DAY_MS]]);
  });

  it('keeps the number of the rule in what would be right', async () => {
    await twoRules();
    expect(problem(await world.say('remind 2 20d')).suggestions[0]).toBe('remind 2 7d 3d 1d 4h');
  });

  it('says when there is no such rule', async () => {
    await twoRules();
    const answer = problem(await world.say('remind 9 5d'));
    expect(answer.title).toBe('There is no subscription 9');
    expect(answer.text).toContain('There are only 2 here. Nothing was changed.');
  });
});

describe('hours', () => {
  it('are set for all rules', async () => {
    await twoRules();
    const hours = { from: 8 * 60, to: 16 * 60 + 30, days: [1, 2, 3, 4], holidays: 'DE' };
    expect(await after('hours 8-16:30 mon-thu holidays de')).toMatchObject([{ hours }, { hours }]);
    expect(settings(await world.say('settings')).holidays).toBe('DE');
    await after('hours 8-16 no holidays');
    expect(settings(await world.say('settings')).holidays).toBeUndefined();
  });

  it.each([
    ['18:00-09:00', '“18:00-09:00” ends before it starts', 'hours 09:00-17:30 mon-fri'],
    ['banana', '“banana” is neither a time, nor a day, nor holidays', 'hours 09:00-17:30 mon-fri'],
    ['9-12 13-17', '“13-17” is a second time', 'hours 09:00-17:30 mon-fri'],
    ['9-17 holidays France', '“France” is no country', 'hours 09:00-17:30 mon-fri holidays FR'],
    [',', 'Say from when to when', 'hours 09:00-17:30 mon-fri'],
  ])('%s gets a sentence that says what would be right', async (words, sentence, right) => {
    await world.say('subscribe');
    await after('hours 10-12');
    const answer = problem(await world.say(`hours ${words}`));
    expect(answer.text).toContain(sentence);
    expect(answer.suggestions[0]).toBe(right);
    expect(await world.store.subscriptions()).toMatchObject([{ hours: { from: 600, to: 720 } }]);
    expect(settings(await world.say(right)).changed).toBe('hours');
  });
});

describe('language', () => {
  it('is that of the conversation for every answer, whoever asks; elsewhere that of who asks', async () => {
    const asked = (id: string, language?: string) =>
      world.handler.language({
        destination: aDestination({ id }),
        text: 'list',
        from: { id: 'u1' },
        ...(language !== undefined && { language }),
      });
    await world.say('subscribe');
    await world.say('language fr');
    expect(await asked('chat:general', 'de-DE')).toBe('fr');
    expect(await asked('chat:elsewhere', 'de-DE')).toBe('de-DE');
    expect(await asked('chat:elsewhere')).toBe('en');
    await world.store.close();
    expect(await asked('chat:general', 'de-DE')).toBe('de-DE');
    await world.restart();
  });

  it.each([
    ['de', 'de'],
    ['français', 'fr'],
    ['Japanese', 'ja'],
    ['en_gb', 'en-GB'],
  ])('%s', async (words, language) => {
    await twoRules();
    expect(await after(`language ${words}`)).toMatchObject([{ language }, { language }]);
  });

  it('that it does not speak gets those that it does', async () => {
    await world.say('subscribe');
    const answer = problem(await world.say('language klingon'));
    expect(answer.title).toBe('I do not speak that language, so nothing was changed');
    expect(answer.text).toContain('español (es), 日本語 (ja), العربية (ar), but not “klingon”.');
    expect(answer.suggestions[0]).toBe('language de');
    expect(await world.store.subscriptions()).toMatchObject([{ language: 'en' }]);
    expect(problem(await world.say(`language ${'x'.repeat(3_000)}`)).text.length).toBeLessThan(250);
  });
});

describe('timezone', () => {
  it('is set for all rules, and no digest of the time before is owed', async () => {
    await twoRules();
    const rule = { timeZone: 'America/New_York', digest: { since: world.clock.now() } };
    expect(await after('timezone america/new york')).toMatchObject([rule, rule]);
  });

  it.each([
    ['Pariss', 'timezone Europe/Paris'],
    ['Europe/Pariss', 'timezone Europe/Paris'],
    ['CET', 'timezone Europe/Paris'],
    ['kolkata', 'timezone Asia/Kolkata'],
  ])('%s gets one that exists', async (words, right) => {
    await world.say('subscribe');
    const answer = problem(await world.say(`timezone ${words}`));
    expect(answer.title).toBe('I do not know that time zone, so nothing was changed');
    expect(answer.text).toContain(`“${words}” is no time zone`);
    expect(answer.suggestions[0]).toBe(right);
    expect(await world.store.subscriptions()).toMatchObject([{ timeZone: 'Europe/Paris' }]);
    expect(settings(await world.say(right)).changed).toBe('timezone');
  });
});

describe('a further rule', () => {
  it('is told about as those that are there', async () => {
    await world.say('subscribe');
    for (const text of ['remind 5d', 'hours 8-16', 'language fr', 'digest 07:15 UTC', 'digest off'])
      await world.say(text);
    await world.say("subscribe country eq 'DE'");
    const [first, second] = await world.store.subscriptions();
    const { ladder, hours, language, digest, timeZone, wants } = first ?? {};
    expect(second).toMatchObject({ ladder, hours, language, digest, timeZone, wants });
    expect(second).toMatchObject({ language: 'fr', timeZone: 'UTC', wants: { digest: false } });
  });

  it('is the first: it takes the language and the zone of whoever asks', async () => {
    await world.say('subscribe', undefined, { language: 'de-AT', timeZone: 'Europe/Vienna' });
    expect(await world.store.subscriptions()).toMatchObject([
      { language: 'de-AT', timeZone: 'Europe/Vienna', wants: { new: true, reminders: true, digest: true } },
    ]);
  });
});
