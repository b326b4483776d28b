import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { ConfigurationError, loadConfig } from './platform/config/env.js';
import { createHttpApp } from './platform/http/create-http-app.js';
import { HttpConfig } from './platform/http/http.config.js';
import { createLogger } from './platform/observability/logger.js';
import { exitOnFailure } from './platform/observability/exit-on-failure.js';

/** Starts the API. A wrong environment ends it at once, with one line for each variable. */
async function main(): Promise<void> {
  const config = loadConfig(HttpConfig, process.env);
  const logger = createLogger(config.logLevel, 'api');
  const app = await createHttpApp(AppModule, logger);
  await app.listen(config.port, config.host);
  logger.info(`Guildhall answers at ${config.publicUrl}`);
}

exitOnFailure(main(), ConfigurationError);
