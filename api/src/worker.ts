import 'reflect-metadata';
import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfigurationError, loadConfig } from './platform/config/env.js';
import { HttpConfig } from './platform/http/http.config.js';
import { exitOnFailure } from './platform/observability/exit-on-failure.js';
import { createLogger } from './platform/observability/logger.js';
import { Metrics } from './platform/observability/metrics.js';
import { NestPinoLogger } from './platform/observability/nest-pino-logger.js';
import { Readiness } from './platform/observability/readiness.js';
import { WorkerModule } from './worker.module.js';

/** Starts the worker, and its small port for probes when one is configured. */
async function main(): Promise<void> {
  const config = loadConfig(HttpConfig, process.env);
  const logger = createLogger(config.logLevel, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new NestPinoLogger(logger) });
  app.enableShutdownHooks();
  if (config.workerPort !== undefined) serveProbes(app, config.workerPort, config.host);
  logger.info('The worker takes jobs');
}

function serveProbes(app: INestApplicationContext, port: number, host: string): void {
  const answers: Record<string, () => Promise<{ ok: boolean; body: string }>> = {
    '/healthz': () => Promise.resolve({ ok: true, body: '{"status":"ok"}' }),
    '/readyz': async () => {
      const parts = await app.get(Readiness).check();
      return { ok: parts.every((part) => part.ok), body: JSON.stringify({ parts }) };
    },
    '/metrics': async () => ({ ok: true, body: await app.get(Metrics).registry.metrics() }),
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) return void response.writeHead(404).end();
    answer().then(
      ({ ok, body }) => response.writeHead(ok ? 200 : 503).end(body),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, host);
  // Probes must not keep a worker alive that has closed everything else.
  server.unref();
}

exitOnFailure(main(), ConfigurationError);
