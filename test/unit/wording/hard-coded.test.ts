import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parsedSource, placeOf, ROOT, sourcesIn, walk } from './sources';

/** Two words with a blank between them; `…` stands for what a template puts in. */
const WORDS =
  /(?:[\p{L}\d]{2,}|[\p{L}…])[”’,;:.!?)]* +[“(]*(?:\p{L}{2,})|\p{L}{2,}[”’,;:.!?)]* +[“(]*[\p{L}…]/u;

/** What is typed or put on a button to be sent: commands are English in every language. */
const COMMAND =
  /^(?:assign|claim|digest|explain|hours|language|list|logout|release|remind|search|show|snooze|subscribe|timezone|unsubscribe)(?: [\w…/:+'-]+)+$/;

/** In the filter language itself: what is typed there, in English in every language. `…` stands for any field or value. */
const QUERY = 'src/domain/query/';
const FILTER =
  /^(?:[\s(),:/…-]|'[^']*'|(?:and|or|not|in|eq|ne|gt|ge|lt|le|add|sub|mul|div|divby|any|all|null|now|date|time|duration|number|currency)(?![\p{L}\d]))+$/u;

/** Texts with blanks that nobody reads in a chat, by file; `*` for all of a file. */
const NO_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  // Keys under which formatters are kept.
  'src/wording/locale.ts': ['… en-GB', '… en-US', 'language …', 'region …'],
  // Names of products are the same in every language.
  'src/wording/product-names.ts': ['*'],
  // A filter as it is typed.
  'src/wording/notice/lists.ts': ['orderby …', 'top …'],
  // How a command begins.
  'src/adapters/slack/draw/views/help.ts': ['/referral …'],
  // What the address for health checks answers, to machines and their keepers.
  'src/app/health.ts': ['*'],
  // What the command line prints, to the bot's keepers.
  'src/app/doctor.ts': ['*'],
  'src/app/support-bundle.ts': ['*'],
  'src/app/support-settings.ts': ['*'],
  // Filters and parts of them, and what people type instead.
  'src/domain/query/examples.ts': ['*'],
  'src/domain/query/parse/phrase.ts': ['*'],
  'src/domain/query/functions.ts': ['totalseconds(updated sub created)'],
  // What one function tells the next.
  'src/domain/query/repair.ts': ['too many mistakes'],
  // Lines of the log.
  'src/app/tell-fault.ts': ['OPERATIONS_DESTINATION names a conversation the bot has not been added to'],
  'src/app/tell-operators.ts': [
    'a message could not be delivered',
    'messages wait until somebody mends something',
  ],
  'src/app/outage-watch.ts': ['the bot sees Partner Center again', 'the bot cannot see Partner Center'],
  'src/app/sign-in-faults.ts': [
    'the bot cannot see Partner Center until somebody signs in',
    'the sign-in to Partner Center ends soon',
    'the sign-in to Partner Center shows no MFA',
  ],
  // Kept in the store for its keepers.
  'src/app/run-command.ts': ['the bot was removed'],
};

/** Where what people read is put together. */
const FOLDERS = [
  'src/wording',
  'src/adapters/slack/draw/views',
  'src/adapters/teams/views',
  'src/app',
  'src/domain/query',
];

describe('what people read', () => {
  it('is in the catalogue and nowhere in the code', () => {
    const files = sourcesIn(...FOLDERS).filter(
      (path) => !path.startsWith('src/wording/messages/') && path !== 'src/domain/query/messages.ts',
    );
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(textsIn)).toEqual([]);
  });

  it('is found when it is in the code', () => {
    const source = [
      "const a = 'Nothing is waiting';",
      'const b = `${n} left`;',
      'const c = `in ${n} days`;',
      "log.warn('not for people', { reason: 'not that either' });",
      "throw new TypeError('nor for people');",
      "throw new FilterError('but for people', at);",
      "import x from 'no such text';",
      "type Kind = 'not a text';",
      "const f = 'list pending';",
      "const d = 'one-word'; const e = `${a} ${b}`; const g = ', ';",
    ].join('\n');
    const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
    expect(textsOf(file)).toEqual([
      'x.ts:1 Nothing is waiting',
      'x.ts:2 … left',
      'x.ts:3 in … days',
      'x.ts:6 but for people',
    ]);
  });

  it('is found among filters', () => {
    const source =
      "const a = `date(${x}) eq ${y} and ${z}`; const b = 'not between'; const c = `'${x}' in time`;";
    const file = ts.createSourceFile('src/domain/query/x.ts', source, ts.ScriptTarget.Latest, true);
    expect(textsOf(file)).toEqual(['src/domain/query/x.ts:1 not between']);
  });

  it('is in the catalogue and not on the cards', () => {
    const cards = readdirSync(join(ROOT, 'cards')).filter((name) => name.endsWith('.json'));
    expect(cards.length).toBeGreaterThan(5);
    expect(cards.flatMap(textsOnCard)).toEqual([]);
  });

  it('is found when it is on a card', () => {
    expect(cardTexts({ text: '${title}', body: [{ title: 'Details' }] }, 'x')).toEqual([
      'x.body.0.title Details',
    ]);
    expect(cardTexts({ text: "${if(n > 1, 'all of them', '')}" }, 'x')).toHaveLength(1);
    expect(cardTexts({ type: 'TextBlock', text: '${a} · ${b}', url: 'no text' }, 'x')).toEqual([
      'x.url no text',
    ]);
  });
});

function textsIn(path: string): readonly string[] {
  return textsOf(parsedSource(path));
}

function textsOf(file: ts.SourceFile): readonly string[] {
  const known = NO_SENTENCES[file.fileName] ?? [];
  const isFilter = (text: string) => file.fileName.startsWith(QUERY) && FILTER.test(text);
  const isKnown = (text: string) => known.includes('*') || known.includes(text) || isFilter(text);
  const found: string[] = [];
  walk(file, (node) => {
    if (isForDevelopers(node)) return false;
    const text = textOf(node) ?? '';
    const isSentence = WORDS.test(text) && !COMMAND.test(text) && !isKnown(text);
    if (isSentence) found.push(`${placeOf(node)} ${text}`);
    return true;
  });
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
}

/** Imports, types, log lines, and errors that no person in a chat ever sees. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isCallExpression(node)) return /\blog\??\.\w+$/.test(node.expression.getText());
  return ts.isNewExpression(node) && /(?<!Filter)Error$/.test(node.expression.getText());
}

/** What a client shows or reads aloud. */
const SHOWN =
  /^(?:text|title|subtitle|label|altText|tooltip|placeholder|fallbackText|speak|legend|errorMessage)$|Title$|Label$/;
const SENTENCE_ON_CARD = /\p{L}{2,}[,;:.!?]* +\p{L}{2,}/u;

function textsOnCard(name: string): readonly string[] {
  return cardTexts(JSON.parse(readFileSync(join(ROOT, 'cards', name), 'utf8')), `cards/${name}`);
}

function cardTexts(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string') return isWorded(value, at.split('.').at(-1) ?? '') ? [`${at} ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => cardTexts(inner, `${at}.${key}`));
}

/** Letters outside `${…}` where they are shown, or several words anywhere, also quoted inside of `${…}`. */
function isWorded(text: string, key: string): boolean {
  if (key === '$schema' || key === '$when') return false;
  const outside = text.replace(/\$\{[^}]*\}/g, ' … ');
  const quoted = [...text.matchAll(/\$\{[^}]*\}/g)].flatMap(([code]) => code.match(/'[^']*'/g) ?? []);
  const shown = SHOWN.test(key) && /\p{L}/u.test(outside);
  return shown || [outside, ...quoted].some((part) => SENTENCE_ON_CARD.test(part));
}
