import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { NoSchemaIntrospectionCustomRule, type DocumentNode } from 'graphql';
import { HttpConfig } from '../http/http.config.js';
import { formatErrors } from './error-formatter.js';
import { refuseCostly } from './query-cost.js';

/** Levels of nesting that a query may have, leaf included. The deepest of ours, the review queue's pictures, has nine. */
const MAX_DEPTH = 10;

/** GraphQL at `POST /graphql`: compiled queries, no batching, no introspection in production, bounded cost. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [HttpConfig],
      useFactory: (config: HttpConfig): MercuriusDriverConfig => options(config.mode === 'production'),
    }),
  ],
})
export class GraphqlModule {}

function options(production: boolean): MercuriusDriverConfig {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    jit: 1,
    graphiql: false,
    allowBatchedQueries: false,
    queryDepth: MAX_DEPTH,
    buildSchemaOptions: { dateScalarMode: 'isoDate' },
    ...(production ? { validationRules: [NoSchemaIntrospectionCustomRule] } : {}),
    errorFormatter: (execution, context) => formatErrors(execution, context, production),
    hooks: {
      preExecution: (_schema: unknown, document: DocumentNode, _context: unknown, variables: Record<string, unknown> | undefined) => {
        refuseCostly(document, variables ?? {});
      },
    },
  };
}
