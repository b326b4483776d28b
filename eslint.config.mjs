import angular from 'angular-eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** A folder of one domain may import another only through its index.ts, and platform imports no domain (see also the architecture test). */
const apiBoundaries = {
  files: ['api/src/platform/**/*.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group: ['**/domains/**'], message: 'platform knows no domain.' }] }],
  },
};

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/.data/', '**/.nx/', '**/.angular/', '**/.astro/', 'libs/contracts/src/graphql/generated.ts', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: {},
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Empty classes carry decorators in Nest and Angular.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 5],
      'no-console': 'off',
    },
  },
  {
    files: ['api/src/**/*.ts'],
    rules: {
      // Nest resolves constructor types at run time: a type-only import would erase them.
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-params': 'off',
    },
  },
  apiBoundaries,
  { files: ['**/*.spec.ts', '**/*.itest.ts', '**/*.e2e.ts'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['admin/src/**/*.ts'], extends: [...angular.configs.tsRecommended], processor: angular.processInlineTemplates, rules: { '@angular-eslint/prefer-on-push-component-change-detection': 'off' } },
  { files: ['admin/src/**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  ...astro.configs.recommended,
);
