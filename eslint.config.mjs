import nx from '@nx/eslint-plugin';
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

/** Which project may use which: applications know libraries, never each other. */
const boundaries = ['api', 'admin', 'site', 'tools'].map((scope) => ({ sourceTag: `scope:${scope}`, onlyDependOnLibsWithTags: ['scope:lib', `scope:${scope}`] })).concat([
  { sourceTag: 'scope:lib', onlyDependOnLibsWithTags: ['scope:lib'] },
  // Journeys start the system that they look at.
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:tools', 'scope:lib', 'scope:e2e'] },
]);

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/.data/', '**/.nx/', '**/.angular/', '**/.astro/', 'libs/contracts/src/graphql/generated.ts', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Empty classes carry decorators in Nest and Angular.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
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
  // Run by Node as they are, so they import tools by path; the architecture test keeps the rest of the workspace from doing so.
  { files: ['e2e/**/*.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  { files: ['**/*.spec.ts', '**/*.itest.ts', '**/*.e2e.ts'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['admin/src/**/*.ts'], extends: [...angular.configs.tsRecommended], processor: angular.processInlineTemplates, rules: { '@angular-eslint/prefer-on-push-component-change-detection': 'off' } },
  { files: ['admin/src/**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  ...astro.configs.recommended,
);
