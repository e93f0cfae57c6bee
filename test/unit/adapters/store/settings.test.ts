import { settingsOf, settingsText } from '../../../../src/adapters/store/settings';

const HOURS = { days: [1, 2], from: 540, to: 1080 } as const;
const DIGEST = { at: 510, days: [1], whenQuiet: 'line' } as const;

describe('the settings of a subscription as text', () => {
  it('are null when all is left to the defaults', () => {
    expect(settingsText({})).toBeNull();
    expect(settingsOf(null)).toEqual({});
    expect(settingsOf(undefined)).toEqual({});
  });

  it.each([
    { ladder: [259_200_000, 14_400_000] },
    { ladder: [] },
    { hours: HOURS },
    { hours: { ...HOURS, holidays: 'FR' } },
    { digest: DIGEST },
    { ladder: [1], hours: HOURS, digest: { ...DIGEST, days: [], whenQuiet: 'silence' as const } },
  ])('come back as they were: %j', (settings) => {
    expect(settingsOf(settingsText(settings))).toEqual(settings);
  });

  it.each(['', 'nonsense', '{', 'null', '[]', '"x"', '7'])(
    'are left to the defaults when %j is stored',
    (stored) => {
      expect(settingsOf(stored)).toEqual({});
    },
  );

  it.each([
    { ladder: 'soon' },
    { ladder: [0] },
    { ladder: [-1] },
    { ladder: [null] },
    { hours: { ...HOURS, days: [0] } },
    { hours: { ...HOURS, days: [8] } },
    { hours: { ...HOURS, days: [1.5] } },
    { hours: { ...HOURS, from: 1080, to: 540 } },
    { hours: { ...HOURS, to: 1441 } },
    { hours: null },
    { digest: { ...DIGEST, at: 1440 } },
    { digest: { ...DIGEST, whenQuiet: 'shout' } },
    { digest: 'daily' },
  ])('leave out the one that cannot be read, and keep the others: %j', (odd) => {
    const good = { ladder: [5], hours: HOURS, digest: DIGEST };
    const [name = ''] = Object.keys(odd);
    const others = Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
    expect(settingsOf(JSON.stringify({ ...good, ...odd }))).toEqual(others);
  });

  it('take no notice of what a newer version has added', () => {
    const newer = { ladder: [5], mood: 'calm', hours: { ...HOURS, lunch: true } };
    expect(settingsOf(JSON.stringify(newer))).toEqual({ ladder: [5], hours: HOURS });
  });
});
