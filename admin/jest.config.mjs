/** Unit specs of the dashboard: pure rules and stores, without a browser. */
export default {
  displayName: 'admin',
  rootDir: '..',
  roots: ['<rootDir>/admin/src'],
  testEnvironment: 'jsdom',
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'html'],
  setupFilesAfterEnv: ['<rootDir>/admin/src/test-setup.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/admin/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|css)$', useESM: true },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|thumbhash)'],
  moduleNameMapper: {
    '^@guildhall/contracts/graphql$': '<rootDir>/libs/contracts/src/graphql/index.ts',
    '^@guildhall/contracts$': '<rootDir>/libs/contracts/src/index.ts',
    '^@guildhall/design-tokens$': '<rootDir>/libs/design-tokens/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
