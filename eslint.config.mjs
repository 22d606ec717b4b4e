import eslint from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** Shorter or vaguer than any glossary word. */
const deniedNames = [
  ...['data', 'info', 'obj', 'arr', 'tmp', 'val', 'res', 'req', 'cb', 'fn', 'ctx', 'mgr', 'svc'],
  ...['util', 'helper', 'foo'],
];

const clockRandomnessAndEnvironment = [
  { object: 'Date', property: 'now', message: 'Take a Clock.' },
  { object: 'Math', property: 'random', message: 'Take a SeededRandom, or an id from platform/ids.' },
  { object: 'process', property: 'env', message: 'Take a Config.' },
];

const newDate = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take a Clock.' };

const syntaxForbiddenEverywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];

const httpExceptions = {
  selector:
    'ThrowStatement > NewExpression[callee.name=/^(BadRequest|NotFound|Conflict|Forbidden|Unauthorized|UnprocessableEntity|Http)Exception$/]',
  message: 'Return an Err; http/ maps it to a problem.',
};

const readingMessages = {
  selector:
    "CallExpression[callee.object.property.name='message'][callee.property.name=/^(includes|match|startsWith)$/]",
  message: 'Never match on the message of an error: give it a type or a code.',
};

const sourceOfTheProduct = ['src/**/*.ts', 'web/src/**/*.{ts,tsx}', 'web/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const specs = ['**/*.spec.{ts,tsx}', 'test/**/*.ts'];
const pureFolders = [
  'src/kernel/**',
  'src/engine/**',
  'src/matching-engine/**',
  'src/contexts/*/domain/**',
  'src/contexts/*/planning/**',
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/coverage/**', '**/node_modules/**', '.data/**', 'web/src/api-client/generated/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: sourceOfTheProduct,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Sizes: a limit that is rarely hit, so that hitting it means something.
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/max-params': ['error', { max: 7 }],
      complexity: ['error', 10],
      // Names
      'id-length': ['error', { min: 2, exceptions: ['_'], properties: 'never' }],
      'id-denylist': ['error', ...deniedNames],
      // Time, randomness and environment come in through the front door.
      'no-restricted-properties': ['error', ...clockRandomnessAndEnvironment],
      'no-restricted-syntax': ['error', newDate, ...syntaxForbiddenEverywhere, httpExceptions, readingMessages],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Framework option bags are declared as classes; object literals are how one passes them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: pureFolders,
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console', 'performance'],
    },
  },
  {
    // Loops over typed arrays: an index within bounds is the invariant, and a check on each read is the inner loop's cost.
    files: ['src/engine/**', 'src/matching-engine/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The answers of @tanstack/react-query call their content so.
    files: ['web/src/**'],
    rules: { 'id-denylist': ['error', ...deniedNames.filter((name) => name !== 'data')] },
  },
  {
    files: ['src/platform/{config,time}/**', 'web/src/time/**'],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...syntaxForbiddenEverywhere, httpExceptions, readingMessages],
    },
  },
  {
    files: ['src/**/http/**', 'src/platform/operations/**'],
    rules: { 'no-restricted-syntax': ['error', newDate, ...syntaxForbiddenEverywhere, readingMessages] },
  },
  {
    files: ['web/src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      // A component's length is mostly markup, which reads as one thing.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Only in web/: the handlers of React are handed around as plain functions.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['web/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: specs,
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Scripts that run before anything is compiled: tools want default exports, and there is no Config to take.
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Blob', 'console', 'fetch', 'FormData', 'process', 'performance', 'setTimeout', 'clearTimeout', 'URL'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'id-length': ['error', { min: 2, exceptions: ['_'], properties: 'never' }],
      'id-denylist': ['error', ...deniedNames],
    },
  },
);
