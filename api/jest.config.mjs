import { resolve } from 'node:path';

/** One configuration, two projects: `unit` needs nothing, `integration` the services that `npm test` starts. */
const shared = {
  rootDir: resolve(import.meta.dirname, '..'),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@guildhall/contracts$': '<rootDir>/libs/contracts/src/index.ts',
    '^@guildhall/design-tokens$': '<rootDir>/libs/design-tokens/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  // Packages in CommonJS that require Nest must find it loaded as a module already.
  setupFiles: ['<rootDir>/api/test/setup.ts'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/api/**/*.spec.ts', '<rootDir>/libs/**/*.spec.ts', '<rootDir>/site/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/api/**/*.itest.ts', '<rootDir>/site/**/*.itest.ts'],
    },
  ],
  testTimeout: 30_000,
};
