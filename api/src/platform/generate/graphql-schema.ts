import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { MetadataScanner, NestFactory } from '@nestjs/core';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { discoveryOf } from '../policy/operation-registry.js';

const HEADER = '# Generated from the API by `npm run generate`. Do not edit.\n\n';

/** The GraphQL schema as the running API answers it. */
export async function graphqlSchema(app: INestApplication): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder.get(GraphQLSchemaFactory).create(resolversOf(app), { dateScalarMode: 'isoDate' });
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What methods that answer root fields, and fields of a type, carry. */
const ANSWERS = [RESOLVER_TYPE_METADATA, RESOLVER_PROPERTY_METADATA];

type ResolverClass = new (...parameters: never[]) => object;

function resolversOf(app: INestApplication): ResolverClass[] {
  const scanner = new MetadataScanner();
  const resolvers = new Set<ResolverClass>();
  for (const { metatype } of discoveryOf(app).getProviders()) {
    if (typeof metatype !== 'function' || metatype.prototype === undefined) continue;
    const prototype = metatype.prototype as Record<string, unknown>;
    const answers = scanner.getAllMethodNames(prototype).some((name) => ANSWERS.some((key) => Reflect.hasMetadata(key, prototype[name] as object)));
    if (answers) resolvers.add(metatype as ResolverClass);
  }
  return [...resolvers];
}
