import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { LANGUAGES } from '../../../src/domain/language';
import { CATALOGUES } from '../../../src/wording/messages';
import { parsedSource, placeOf, ROOT, sourcesIn, walk } from './sources';

/** `TYPE` of the parser of intl-messageformat, which does not hand it out. */
const LITERAL = 0;
const NUMBER = 2;

/** The English sentences of the filter language, which knows nothing of the catalogue. */
const FILTER_TABLE = 'src/domain/query/messages.ts';

/** Names of blocks, elements and hosts look like those of sentences; that sentences exist which are said there, the compiler knows. */
const NAMED_ALIKE = ['src/adapters/slack/', 'src/adapters/outgoing/', 'src/sandbox/'];

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const english: Readonly<Record<string, string>> = CATALOGUES.en;
const ids = Object.keys(english);
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;

/** Sentences that may read as in English: by language, those that are the same word there. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['cards.details', 'fact.status', 'fact.version', 'referral.kind.lead'],
  fr: [
    'details.solutions',
    'details.services',
    'fact.type',
    'fact.source',
    'fact.version',
    'referral.status.active',
  ],
  es: ['fact.no', 'referral.kind.lead', 'time.short.days', 'time.short.hours', 'time.short.minutes'],
  ja: ['time.short.hours'],
};

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
  const sentences = Object.entries(catalogue);

  it('has every sentence of the English one and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...ids].sort());
  });

  it('has each sentence in one file only', () => {
    const folder = join(ROOT, 'src/wording/messages', language);
    const parts = readdirSync(folder).filter((name) => name !== 'index.ts');
    const files = parts.map((name) => join('src/wording/messages', language, name));
    const all = [...files, ...(language === 'en' ? [FILTER_TABLE] : [])].flatMap(idsIn);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    expect(all.sort()).toEqual(Object.keys(catalogue).sort());
  });

  it('can be read, and asks for the same values as in English', () => {
    const wrong = sentences.filter(([id, text]) => {
      return valuesOf(read(text, language)) !== valuesOf(read(english[id] ?? '', 'en'));
    });
    expect(wrong).toEqual([]);
  });

  it('has a wording for each number that the language tells apart, and for no other', () => {
    const wrong = sentences.filter(([, text]) =>
      pluralsOf(read(text, language)).some(({ type, keys }) => {
        const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions();
        return [...keys].sort().join() !== [...pluralCategories].sort().join();
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['is empty', /^$/],
    ['has blanks at its ends', /^\s|\s$/],
    ['has two blanks side by side, or a line break', /[ \u00a0]{2}|[\n\r\t]/],
    ['has a straight quotation mark or apostrophe', /['"]/],
    ['has three dots for one sign', /\.\.\./],
    ['has an invisible mark of direction', /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/],
  ])('has no sentence that %s', (_, pattern) => {
    // The filter language cites words in the quotes that it has itself.
    const isOwn = (id: string) => language === 'en' && id.startsWith('filter.');
    const wrong = sentences.filter(([id, text]) =>
      pattern.test(isOwn(id) ? text.replaceAll("'", '’') : text),
    );
    expect(wrong).toEqual([]);
  });

  it('is translated', () => {
    if (catalogue === english) return;
    const allowed = SAME_AS_ENGLISH[language] ?? [];
    const same = ids.filter((id) => catalogue[id] === english[id] && hasWords(english[id] ?? ''));
    expect(same.filter((id) => !allowed.includes(id))).toEqual([]);
    expect(allowed.filter((id) => !same.includes(id))).toEqual([]);
  });
});

describe('the names of sentences', () => {
  const areas = new Set(ids.map((id) => id.split('.')[0]));
  const sources = sourcesIn('src').filter(
    (path) => !path.startsWith('src/wording/messages/') && path !== FILTER_TABLE,
  );
  const literals = literalsOf(sources);
  const templates = templatesOf(sources);

  it('are of one form', () => {
    expect(ids.filter((id) => !ID.test(id))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(literals.map(({ text }) => text));
    const isMade = (id: string) => templates.some((parts) => fits(parts, id, used));
    expect(ids.filter((id) => !used.has(id) && !isMade(id))).toEqual([]);
  });

  it('are all known', () => {
    const meant = literals.filter(
      ({ text, at }) =>
        ID.test(text) &&
        areas.has(text.split('.')[0]) &&
        !NAMED_ALIKE.some((folder) => at.startsWith(folder)),
    );
    const isFirstPart = (text: string) => ids.some((id) => id.startsWith(`${text}.`));
    expect(meant.filter(({ text }) => !(text in english) && !isFirstPart(text))).toEqual([]);
    expect(meant.length).toBeGreaterThan(100);
  });
});

describe('what is put into sentences', () => {
  it('is all that they ask for', () => {
    const wrong: string[] = [];
    for (const path of sourcesIn('src').filter((name) => !name.startsWith('src/sandbox/'))) {
      walk(parsedSource(path), (node) => {
        if (ts.isCallExpression(node)) wrong.push(...lacksOf(node));
        return true;
      });
    }
    expect(wrong).toEqual([]);
  });
});

function read(text: string, language: string): Elements {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
}

/** `count plural, name` – each value with all the ways it is used in, and the choices of a `select`. */
function valuesOf(elements: Elements): string {
  return [...new Set(uses(elements))].sort().join(', ');
}

function uses(elements: Elements): readonly string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || kindOf(element) === LITERAL) return [];
    if (!('options' in element))
      return [kindOf(element) === NUMBER ? `${element.value} number` : element.value];
    const inner = Object.values(element.options).flatMap(({ value }) => uses(value));
    const kind =
      'pluralType' in element ? element.pluralType : `one of ${Object.keys(element.options).sort().join()}`;
    return [`${element.value} ${String(kind)}`, ...inner];
  });
}

function kindOf({ type }: Elements[number]): number {
  return type;
}

interface Plural {
  readonly type: 'cardinal' | 'ordinal';
  readonly keys: readonly string[];
}

/** The categories of each plural; a wording for one number (`=0`) may stand beside them. */
function pluralsOf(elements: Elements): readonly Plural[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    if (!('pluralType' in element)) return inner;
    const keys = Object.keys(element.options).filter((key) => !key.startsWith('='));
    return [{ type: element.pluralType ?? 'cardinal', keys }, ...inner];
  });
}

/** Whether anything is left to translate beside the values. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''));
}

/** The names of a part of the catalogue, in its order, doubles and all. */
function idsIn(path: string): readonly string[] {
  const found: string[] = [];
  walk(parsedSource(path), (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) found.push(node.name.text);
    return true;
  });
  return found;
}

function literalsOf(paths: readonly string[]): readonly { text: string; at: string }[] {
  const found: { text: string; at: string }[] = [];
  for (const path of paths) {
    walk(parsedSource(path), (node) => {
      if (ts.isStringLiteralLike(node)) found.push({ text: node.text, at: placeOf(node) });
      return true;
    });
  }
  return found;
}

/** The fixed parts of each template. */
function templatesOf(paths: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const path of paths) {
    walk(parsedSource(path), (node) => {
      if (ts.isTemplateExpression(node)) {
        found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
      }
      return true;
    });
  }
  return found;
}

/**
 * Whether a template makes this name: `card.settled.${state}`, or `${name}.title` with `claim.taken` as a text elsewhere.
 * The compiler has seen to it that every name that it makes is known.
 */
function fits(parts: readonly string[], id: string, texts: ReadonlySet<string>): boolean {
  const [head = ''] = parts;
  if (head === '')
    return (
      parts.length === 2 && texts.has(id.slice(0, -(parts[1] ?? '').length)) && id.endsWith(parts[1] ?? '')
    );
  if (!head.includes('.') || head.includes(' ')) return false;
  return new RegExp(`^${parts.map(escapeRegExp).join('[a-z0-9-]*')}$`).test(id);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a call of `say` or `message` leaves out, as far as its values are written there. */
function lacksOf(call: ts.CallExpression): readonly string[] {
  const name = call.expression.getText();
  if (name !== 'say' && name !== 'message') return [];
  const [id, values] = name === 'say' ? call.arguments.slice(1) : call.arguments;
  const given = values === undefined ? [] : keysOf(values);
  if (id === undefined || given === undefined) return [];
  return idsOf(id).flatMap((text) => {
    const asked = new Set(uses(read(english[text] ?? '', 'en')).map((use) => use.split(' ')[0] ?? ''));
    const lacking = [...asked].filter((value) => !given.includes(value));
    return lacking.length === 0 ? [] : [`${placeOf(call)} ${text} lacks ${lacking.join()}`];
  });
}

/** The names written in `{ … }`; `undefined` for what is not written there. */
function keysOf(node: ts.Expression): readonly string[] | undefined {
  if (!ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment)) return undefined;
  return node.properties.map((property) => property.name?.getText() ?? '');
}

function idsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...idsOf(node.whenTrue), ...idsOf(node.whenFalse)];
  return [];
}
