import { canonicalTimeZone, isTimeZone, localTime, nearestTimeZone } from '../../../src/domain/zone';

describe('isTimeZone', () => {
  it.each([
    'Europe/Paris',
    'europe/paris',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'UTC',
    'utc',
    'Etc/GMT+5',
    'US/Pacific',
  ])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each([
    'Europe/Pariss',
    'Paris',
    '',
    '/',
    'IST',
    'PST',
    '+02:00',
    'Europe/Paris\0',
    '${x}',
    '<!channel>',
  ])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe('canonicalTimeZone', () => {
  it.each([
    ['europe/paris', 'Europe/Paris'],
    ['AMERICA/LOS_ANGELES', 'America/Los_Angeles'],
    ['america/los angeles', 'America/Los_Angeles'],
    [' Europe / Paris ', 'Europe/Paris'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['europe/kiev', 'Europe/Kyiv'],
    ['america/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['us/pacific', 'America/Los_Angeles'],
    ['etc/gmt+5', 'Etc/GMT+5'],
    ['Australia/Lord_Howe', 'Australia/Lord_Howe'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('spells %j as %s', (typed, expected) => {
    expect(canonicalTimeZone(typed)).toBe(expected);
  });

  it.each(['Europe/Pariss', 'paris', 'CET', ''])('knows no zone %j', (typed) => {
    expect(canonicalTimeZone(typed)).toBeUndefined();
  });

  it('gives names whose clocks are known, for every zone there is', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const canonical = canonicalTimeZone(name.toLowerCase()) ?? 'none';
      expect(localTime(1_795_000_000_000, canonical)).toEqual(localTime(1_795_000_000_000, name));
    }
  });
});

describe('nearestTimeZone', () => {
  it.each([
    ['Europe/Pariss', 'Europe/Paris'],
    ['Eurpoe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['paris', 'Europe/Paris'],
    ['Pariss', 'Europe/Paris'],
    ['France/Paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['New Yrok', 'America/New_York'],
    ['Asia/Kolkatta', 'Asia/Kolkata'],
    ['lord howe', 'Australia/Lord_Howe'],
    ['singapore', 'Asia/Singapore'],
    ['UCT', 'UTC'],
  ])('takes %j for %s', (typed, expected) => {
    expect(nearestTimeZone(typed)).toBe(expected);
  });

  it.each(['', 'x', 'Middle-earth/Rivendell', 'Europe/Paris'.repeat(1_000)])(
    'has no idea of %.30j',
    (typed) => {
      expect(nearestTimeZone(typed)).toBeUndefined();
    },
  );
});
