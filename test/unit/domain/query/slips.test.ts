import { compileFilter, readFilter, referralModel } from '../../../../src/domain/query';
import slips from '../../../fixtures/query/slips.json';
import { NOW, refused } from './asking';

/** What people type who think in SQL, a spreadsheet, JavaScript, KQL or plain English. */
type Slip = readonly [typed: string, place: string, firstSuggestion: string | null];

describe.each(Object.entries(slips as unknown as Readonly<Record<string, readonly Slip[]>>))(
  'slips with %s',
  (_name, table) => {
    it.each(table)('%s', (typed, place, suggestion) => {
      const error = refused(typed);
      expect(typed.slice(error.at.start, error.at.end)).toBe(place);
      expect(error.suggestions[0] ?? null).toBe(suggestion);
      for (const text of error.suggestions) {
        expect(readFilter(text, referralModel).text).toBe(text);
        expect(compileFilter(text, { model: referralModel, now: NOW })({})).toEqual(expect.any(Boolean));
      }
    });
  },
);

it('offers a fix for nearly all of them', () => {
  const all = Object.values(slips).flat();
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(([, , suggestion]) => suggestion === null).length).toBeLessThan(all.length / 6);
});
