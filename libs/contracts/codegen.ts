import type { CodegenConfig } from '@graphql-codegen/cli';

const contractEnums = [
  'AIProvider',
  'ActivityLevel',
  'ApiKeyStatus',
  'AvailabilityStatus',
  'CallPurpose',
  'ExternalPlatform',
  'ImageStatus',
  'InquiryStatus',
  'ModerationDecision',
  'ModerationStatus',
  'PortfolioCategory',
  'ProfilePart',
  'Role',
  'Visibility',
];

/**
 * Turns the operations in `src/graphql/operations` into typed documents, checked against the schema that the
 * API generates. Enumerations are those of the contracts, so a label table and a query never disagree.
 */
const config: CodegenConfig = {
  schema: 'libs/contracts/schema.graphql',
  documents: 'libs/contracts/src/graphql/operations/*.graphql',
  silent: true,
  generates: {
    'libs/contracts/src/graphql/generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // Strings instead of syntax trees: the dashboard ships no GraphQL parser or printer.
        documentMode: 'string',
        pureMagicComment: true,
        useTypeImports: true,
        // Only where an operation asks for it, so that no type promises a `__typename` the answer lacks.
        skipTypename: true,
        immutableTypes: true,
        scalars: { DateTime: 'string', ID: 'string', NanoDollars: 'string' },
        enumValues: {
          ...Object.fromEntries(contractEnums.map((name) => [name, `../enums.js#${name}`])),
          ErrorCode: '../error-codes.js#ErrorCode',
        },
      },
    },
  },
};

export default config;
