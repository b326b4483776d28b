import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { CliModule } from './cli.module.js';
import { migrations } from './migrations.js';
import { migrateCommands } from './platform/cli/migrate-commands.js';
import { keyCommands } from './platform/crypto/key-commands.js';
import { ConfigurationError, loadConfig } from './platform/config/env.js';
import { HttpConfig } from './platform/http/http.config.js';
import { exitOnFailure } from './platform/observability/exit-on-failure.js';
import { createLogger } from './platform/observability/logger.js';
import { NestPinoLogger } from './platform/observability/nest-pino-logger.js';
import type { CommandSet, InApplication } from './platform/cli/command-set.js';
import { demoCommands } from './demo/demo.commands.js';
import { identityCommands } from './domains/identity/index.js';
import { marketplaceCommands } from './domains/marketplace/index.js';
import { personalitiesCommands } from './domains/personalities/index.js';
import { publishingCommands } from './domains/publishing/index.js';

const inApplication: InApplication = async (work) => {
  const config = loadConfig(HttpConfig, process.env);
  // Commands speak to a person: only what went wrong is logged beside their own words.
  const level = config.logLevel === 'info' ? 'warn' : config.logLevel;
  const app = await NestFactory.createApplicationContext(CliModule, { logger: new NestPinoLogger(createLogger(level, 'cli')) });
  try {
    process.exitCode = await work(app);
  } finally {
    await app.close();
  }
};

/** Operator commands: `node dist/api/src/cli.js <command>`; `--help` lists them. */
async function main(): Promise<void> {
  const program = new Command('guildhall').description('Operator commands of Guildhall');
  const sets: CommandSet[] = [
    migrateCommands(migrations),
    keyCommands,
    identityCommands,
    marketplaceCommands,
    personalitiesCommands,
    publishingCommands,
    demoCommands,
  ];
  for (const register of sets) register(program, inApplication);
  await program.parseAsync();
}

exitOnFailure(main(), ConfigurationError);
