'use strict';

/**
 * The layers of docs/architecture.md as rules. `npm run layers` applies them and makes sure that every file was seen;
 * test/architecture proves that each rule bites.
 */

const MICROSOFT_BOT_PACKAGES = '(^|/)node_modules/(botbuilder|botframework-[^/]+|@microsoft/teams-ai)(/|$)';
const SLACK_PACKAGES = '(^|/)node_modules/@slack/';
const WIRING = '^src/[^/]+\\.ts$';
const TESTS_AND_TOOLS = '^(test|bench|scripts)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain decides and does nothing else: no package, no node: module, no other layer.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'wording-only-words',
      comment:
        'It puts what the domain knows into sentences, with the help of the one package that reads the catalogue.',
      severity: 'error',
      from: { path: '^src/wording/' },
      to: { pathNot: '^src/(domain|wording)/|(^|/)node_modules/intl-messageformat/' },
    },
    {
      name: 'ports-know-the-domain-only',
      comment:
        'A port says what the application needs in words of the domain; whose API serves it is not its business.',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { pathNot: '^src/(domain|ports)/' },
    },
    {
      name: 'app-reaches-out-through-ports',
      comment:
        'Use cases are tested without the world: hand them a port instead of importing what it hides. They name a sentence (wording/message.ts), they do not write it.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { pathNot: '^src/(domain|ports|app)/|^src/wording/message\\.ts$' },
    },
    {
      name: 'adapters-are-islands',
      comment:
        'An adapter knows the ports, the words and its own folder: one can be replaced without touching another.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/(domain|wording|ports|adapters/$1)/' },
    },
    {
      name: 'sandbox-stands-outside',
      comment: 'The sandbox plays the other side. Sharing our code with it would hide our mistakes.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/', pathNot: '^src/(domain/query|sandbox)/' },
    },
    {
      name: 'nothing-relies-on-the-sandbox',
      comment: 'Only main.ts (with its parts, main-*.ts) and cli.ts may start it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox/|(main|main-[a-z-]+|cli)\\.ts$)' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'nothing-imports-the-wiring',
      comment:
        'The files beside the layers (main.ts, cli.ts ...) wire everything; what they wire must not know them.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: WIRING },
    },
    {
      name: 'every-file-has-a-layer',
      comment: 'No rule speaks of a folder it does not know. Give a new one its rule here first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [WIRING, '^src/(domain|wording|ports|app|adapters/[^/]+|sandbox)/'] },
    },
    {
      name: 'bot-framework-stays-in-teams',
      comment:
        'These packages get no more fixes: the move away from them must touch src/adapters/teams alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/teams/' },
      to: { path: MICROSOFT_BOT_PACKAGES },
    },
    {
      name: 'slack-stays-in-slack',
      comment: 'Its SDK changes with each major version: that must touch src/adapters/slack alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/slack/' },
      to: { path: SLACK_PACKAGES },
    },
    {
      name: 'no-tests-or-tools-in-the-product',
      comment: 'src/ is all that is shipped.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: TESTS_AND_TOOLS },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment:
        'A package that is only a devDependency is missing in production. Importing its types is fine.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'everything-resolves',
      comment: 'What cannot be found cannot be judged either.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file in two halves. Types count as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Neither imports nor is imported: dead, or not wired yet.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/((main|cli)\\.ts$|sandbox/web/client/)' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', TESTS_AND_TOOLS] },
    // Imports of types bind as much as any other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
