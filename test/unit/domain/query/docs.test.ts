import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFilter, referralModel } from '../../../../src/domain/query';
import { refused, selectsReferral } from './asking';

const page = readFileSync(join(__dirname, '../../../../docs/query-language.md'), 'utf8');

/** The code in the columns of a table's rows. */
function table(heading: string): readonly (readonly string[])[] {
  const section = page.split(heading)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|') && line.includes('`'));
  return rows.map((line) => line.split('|').map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')));
}

describe('docs/query-language.md', () => {
  const examples = table('# The query language').map(([, , typed = '']) => typed.replace('subscribe ', ''));
  const mistakes = table('## Mistakes it understands').map(
    ([, typed = '', offered = '']) => [typed, offered] as const,
  );

  it('has examples and mistakes', () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(mistakes.length).toBeGreaterThan(10);
  });

  it.each(examples)('shows a rule that works: %s', (filter) => {
    expect(readFilter(filter, referralModel).text).toBe(filter);
    expect(selectsReferral(filter, {})).toEqual(expect.any(Boolean));
  });

  it.each(mistakes)('offers what it says: %s', (typed, offered) => {
    expect(refused(typed).suggestions[0]).toBe(offered);
  });

  it('names every shorthand', () => {
    for (const name of Object.keys(referralModel.shorthands)) expect(page).toContain(`\`${name}\``);
  });
});
