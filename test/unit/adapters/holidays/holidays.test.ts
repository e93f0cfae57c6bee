import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createHolidays } from '../../../../src/adapters/holidays/holidays';

const ROOT = join(__dirname, '../../../..');
const holidays = createHolidays();

describe('isHoliday', () => {
  it.each([
    ['FR', '2026-07-14', 'the national day'],
    ['FR', '2026-04-06', 'Easter Monday'],
    ['FR', '2026-12-25', 'Christmas'],
    ['fr', '2026-12-25', 'whatever the case of the letters'],
    ['DE', '2026-10-03', 'Unity Day'],
    ['US', '2026-11-26', 'Thanksgiving'],
    ['US', '2026-07-03', 'the day given for Independence Day on a Saturday'],
    ['US', '2021-12-31', 'the day given for New Year’s Day of the next year'],
    ['GB', '2026-12-28', 'the day given for Boxing Day on a Saturday'],
    ['JP', '2026-05-06', 'the day given for Constitution Day on a Sunday'],
    ['AE', '2026-03-20', 'the first day of Eid al-Fitr, which begins on the evening before'],
    ['AE', '2026-03-22', 'the third day of Eid al-Fitr'],
    ['TR', '2026-03-22', 'the third day of a feast of three days and a half'],
    ['IL', '2026-09-21', 'Yom Kippur, which begins on the evening before'],
    ['IS', '2028-12-25', 'Christmas in a leap year'],
    ['CH', '2024-03-31', 'Easter Sunday, an hour short: the clocks are put forward'],
  ])('%s %s: %s', (country, day) => {
    expect(holidays.isHoliday(country, day)).toBe(true);
  });

  it.each([
    ['FR', '2026-12-08', 'a Tuesday'],
    ['FR', '2026-12-24', 'the day before Christmas'],
    ['FR', '2026-12-26', 'free in Alsace only'],
    ['DE', '2026-01-06', 'free in three states only'],
    ['US', '2026-02-14', 'kept, but not free'],
    ['AE', '2026-03-19', 'the day on whose evening the feast begins'],
    ['AE', '2026-03-23', 'the day after the feast'],
    ['TR', '2026-03-23', 'half a day'],
    ['IS', '2026-12-24', 'free from 13:00 only'],
    ['CN', '2026-03-08', 'half a day, for women'],
    ['ZZ', '2026-12-25', 'no country'],
    ['none', '2026-12-25', 'no country'],
    ['', '2026-12-25', 'no country'],
  ])('not %s %s: %s', (country, day) => {
    expect(holidays.isHoliday(country, day)).toBe(false);
  });

  it('knows the rest of a feast that began in the old year', () => {
    // Eid al-Adha in Saudi Arabia began on 30 December 2006 and lasted four days.
    const days = ['2006-12-29', '2006-12-30', '2006-12-31', '2007-01-01', '2007-01-02', '2007-01-03'];
    expect(days.map((day) => holidays.isHoliday('SA', day))).toEqual([false, true, true, true, true, false]);
  });

  it('reads the rules of all countries only when it is asked for one', async () => {
    const script = `
      const { createHolidays } = require(${JSON.stringify(join(ROOT, 'src/adapters/holidays/holidays.ts'))});
      const loaded = () => Object.keys(require.cache).some((file) => file.includes('date-holidays'));
      const holidays = createHolidays();
      const atFirst = [holidays.countryOf('Europe/Paris'), loaded()];
      console.log(JSON.stringify([...atFirst, holidays.isHoliday('FR', '2026-12-25'), loaded()]));`;
    const register = join(ROOT, 'test/helpers/register-swc.js');
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', register, '--eval', script]);
    expect(JSON.parse(stdout)).toEqual(['FR', false, true, true]);
  });
});

describe('countryOf', () => {
  it.each([
    ['Europe/Paris', 'FR'],
    ['America/Los_Angeles', 'US'],
    ['Asia/Kolkata', 'IN'],
    ['Asia/Calcutta', 'IN'],
    ['Australia/Lord_Howe', 'AU'],
    ['Europe/Zurich', 'CH'],
    ['Europe/London', 'GB'],
    ['Asia/Dubai', 'AE'],
    ['Europe/Kyiv', 'UA'],
  ])('%s is in %s', (zone, country) => {
    expect(holidays.countryOf(zone)).toBe(country);
  });

  it.each(['UTC', 'Etc/GMT+5', 'Europe/Pariss', '', '__proto__', 'constructor'])(
    '%j is in no country',
    (zone) => {
      expect(holidays.countryOf(zone)).toBeUndefined();
    },
  );
});
