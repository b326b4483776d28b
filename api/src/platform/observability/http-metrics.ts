import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Histogram } from 'prom-client';
import { Metrics } from './metrics.js';

/** Durations of requests by route, for Prometheus. */
@Injectable()
export class HttpMetrics {
  private readonly durations: Histogram;

  constructor(metrics: Metrics) {
    this.durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Duration of HTTP requests by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [metrics.registry],
    });
  }

  /** Hooks into a Fastify instance; unexpected answers are logged with their request id. */
  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const seconds = reply.elapsedTime / 1_000;
      this.durations.observe({ method: request.method, route: routeOf(request), status: reply.statusCode }, seconds);
      if (reply.statusCode >= 500) request.log.error({ status: reply.statusCode, route: routeOf(request) }, 'request failed');
      else request.log.debug({ method: request.method, route: routeOf(request), status: reply.statusCode, seconds }, 'request');
      done();
    });
  }
}

// The pattern, never the address: a label per address would grow without bound.
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown';
}
