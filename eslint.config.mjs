import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const byArgument = 'The moment comes in as the argument `now`, so that tests choose it.';
const byPort = 'The domain and the application reach the world through src/ports only.';

/** Globals that would let the pure layers reach the world without an import. */
const worldly = ['console', 'crypto', 'fetch', 'performance', 'process', 'queueMicrotask']
  .concat(['setImmediate', 'setInterval', 'setTimeout'])
  .map((name) => ({ name, message: byPort }));

const houseSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: it reads the same everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literal types.' },
  {
    selector: "CallExpression[callee.object.callee.property.name='writeHead']",
    message: 'Once restify is loaded, writeHead returns nothing in the whole process: call end() on its own.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...houseSyntax],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `||` on texts is meant: an empty environment variable counts as unset.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Contradicts no-non-null-assertion.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/sandbox/web/client/**'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      // A factory holds its inner functions; a plain function should stay far below.
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/cli.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts', 'src/ports/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...worldly],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: byArgument },
        { object: 'Math', property: 'random', message: byPort },
      ],
      'no-restricted-syntax': [
        'error',
        ...houseSyntax,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: byArgument },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect.any(String)` and its relatives are `any` by design and stand inside expected objects.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Fakes answer with promises because the port does, and do nothing on purpose.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // `expect(fake.method)` hands the method over without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // jest wants these two as default exports.
  { files: ['test/helpers/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // The compiler knows better which names exist.
    files: ['**/*.{js,cjs,mjs}'],
    rules: { 'no-undef': 'off' },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
);
