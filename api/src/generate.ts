import 'reflect-metadata';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { domains } from './domains.js';
import { PageServingModule } from './domains/publishing/index.js';
import { DashboardModule } from './platform/dashboard/dashboard.module.js';
import { domainGraph } from './platform/generate/domain-graph.js';
import { environmentTable } from './platform/generate/environment-table.js';
import { graphqlSchema } from './platform/generate/graphql-schema.js';
import { openApiDocument } from './platform/generate/open-api.js';
import { permissionMatrix } from './platform/generate/permission-matrix.js';
import { PlatformModule } from './platform/platform.module.js';
import { OperationRegistry } from './platform/policy/operation-registry.js';
// Makes the configuration that only the worker reads known to the table of variables.
import './worker.module.js';

/** The application without the GraphQL server, which would want to listen to something. */
@Module({ imports: [PlatformModule, ...domains, DashboardModule, PageServingModule] })
class DescribedModule {}

/** Files that are generated from the application, committed, and compared by the tests. */
async function main(): Promise<void> {
  // Preview: everything is wired but nothing is built, so that no service is needed.
  const app = await NestFactory.create<NestFastifyApplication>(DescribedModule, new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  const operations = OperationRegistry.of(app).operations();
  const files: Record<string, string> = {
    'libs/contracts/schema.graphql': await graphqlSchema(app),
    'docs/generated/openapi.json': openApiDocument(app),
    'docs/generated/permissions.md': permissionMatrix(operations),
    'docs/generated/environment.md': environmentTable(),
    'docs/generated/domains.md': await domainGraph('api/src/domains'),
  };
  const stale = process.argv.includes('--check') ? await differing(files) : [];
  if (!process.argv.includes('--check')) for (const [file, content] of Object.entries(files)) await write(file, content);
  if (stale.length > 0) {
    console.error(`These files are not what the application generates now: ${stale.join(', ')}. Run \`npm run generate\` and commit.`);
    process.exitCode = 1;
  }
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function differing(files: Readonly<Record<string, string>>): Promise<string[]> {
  const checked = await Promise.all(
    Object.entries(files).map(async ([file, content]) => ((await readFile(file, 'utf8').catch(() => '')) === content ? null : file)),
  );
  return checked.filter((file): file is string => file !== null);
}

await main();
process.exit();
