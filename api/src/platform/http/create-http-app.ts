import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { limits } from '@guildhall/contracts';
import { Randomness } from '../clock/randomness.js';
import { NestPinoLogger } from '../observability/nest-pino-logger.js';
import { HttpMetrics } from '../observability/http-metrics.js';
import { ActorResolver } from './actor-resolver.js';
import { registerCompression } from './compression.js';
import { csrfHook } from './csrf.js';
import { formHook } from './form-routes.js';
import { HttpConfig } from './http.config.js';
import { registerSecurityHeaders } from './security-headers.js';

/** Largest JSON body, in bytes: an item with everything in it is under 60 kB. */
const JSON_BYTES = 262_144;

/** Builds the HTTP application around a root module, ready to listen. */
export async function createHttpApp(root: Type<object>, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    bodyLimit: JSON_BYTES,
    disableRequestLogging: true,
    forceCloseConnections: true,
    // The client's address is decided by one function of ours (platform/limits), not by Fastify.
    trustProxy: false,
    requestIdHeader: false,
    routerOptions: { ignoreTrailingSlash: false },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: new NestPinoLogger(logger), rawBody: false });
  app.enableShutdownHooks();
  await prepareHttpApp(app);
  return app;
}

/** Registers plugins and hooks on an application that is not listening yet: everything that stands before a handler. */
export async function prepareHttpApp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const config = app.get(HttpConfig);
  const actors = app.get(ActorResolver);
  const randomness = app.get(Randomness);
  fastify.setGenReqId(() => randomness.id());
  app.get(HttpMetrics).observe(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { files: 1, fields: 4, parts: 5, fileSize: limits.image.bytes, headerPairs: 50 } });
  await registerCompression(fastify);
  await registerSecurityHeaders(fastify, config.origins);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onRequest', csrfHook(config.publicUrl));
  fastify.addHook('onRequest', formHook);
  fastify.addHook('onRequest', refuseGraphqlByGet);
  fastify.addHook('onRequest', async (request) => {
    request.actor = await actors.resolve(request);
  });
}

// Mercurius runs queries by GET too: they would be in logs and caches, and the CSRF rule is about other methods.
async function refuseGraphqlByGet(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'POST' || !/^\/graphql(?:[/?]|$)/.test(request.url)) return;
  await reply.status(405).header('allow', 'POST').send();
}
