import { IntlMessageFormat } from 'intl-messageformat';
import { filterProblem } from '../../../src/app/filter-problem';
import { LANGUAGES } from '../../../src/domain/language';
import { filterMessages, readFilter, referralModel } from '../../../src/domain/query';
import { fill } from '../../../src/domain/query/sentence';
import { tell } from '../../../src/wording';
import { CATALOGUES } from '../../../src/wording/messages';
import { refusal } from '../domain/query/asking';
import { reader } from '../../fixtures/teams-adapter/notices';

const HOSTILE = "'{x}' ''{name}'' # <b> $& “”";
const sentences = Object.entries(filterMessages);

describe('the sentences of the filter language', () => {
  it.each(sentences)('%s says the same whether the language or the catalogue fills it in', (_, text) => {
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
    const values = Object.fromEntries(names.map((name) => [name, `${name} ${HOSTILE}`]));
    const format = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
    expect(fill(text, values)).toBe(format.format(values));
    expect(names.every((name) => fill(text, values).includes(`${name} ${HOSTILE}`))).toBe(true);
  });

  it('take no other arguments than plain ones', () => {
    const isPlain = (text: string) => !/[{}]/.test(text.replace(/\{[a-z]+\}/g, ''));
    const wrong = LANGUAGES.flatMap((language) =>
      Object.entries(CATALOGUES[language]).filter(([id, text]) => id.startsWith('filter.') && !isPlain(text)),
    );
    expect(wrong).toEqual([]);
  });
});

/** What is answered to a rule that is no filter. */
function answer(filter: string, language: string): string {
  const error = refusal(() => readFilter(filter, referralModel));
  return tell({ ...reader, language }, filterProblem(error, 'problem.rule.title', String).text);
}

describe('an answer to a filter that cannot be read', () => {
  it.each(["contry eq 'US'", 'flavour eq 5', 'length(team) gt 3', "status ? 'New'", 'cntains(customer,', ''])(
    'says in English what the error says: %s',
    (filter) => {
      const { message } = refusal(() => readFilter(filter, referralModel));
      expect(answer(filter, 'en').startsWith(message)).toBe(true);
    },
  );

  it('is in the language of the conversation, with what was typed and what was meant', () => {
    expect(answer("contry eq 'US'", 'de')).toBe(
      "Das Feld „contry“ kenne ich nicht; war „country“ gemeint? Gemeint vielleicht: country eq 'US'",
    );
    expect(answer('country eq US', 'ja')).toBe(
      "「US」という項目はありません。文字列は引用符で囲みます：'US' もしかして：country eq 'US'",
    );
    expect(answer("status ? 'New'", 'es')).toBe(
      "«?» no significa nada aquí. Un texto lleva comillas alrededor: '…'.",
    );
    expect(answer('status eq New', 'fr')).toContain("écrivez 'New'.");
  });

  it('keeps what was typed apart in a sentence that runs from right to left', () => {
    expect(answer("team/some(t: t/email eq 'x')", 'ar')).toContain('«\u2068all(x: …)\u2069»');
    expect(answer('status eq (New', 'ar')).toMatch(/^[^\u2068]*«\u2068\(\u2069»[^\u2068]*«\u2068\)\u2069»/);
  });
});
