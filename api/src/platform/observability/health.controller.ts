import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permit } from '../policy/policy.js';
import { Metrics } from './metrics.js';
import { observabilityPolicy } from './observability.policy.js';
import { Readiness } from './readiness.js';

/** What orchestrators and Prometheus ask. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs. */
  @Get('healthz')
  @Permit(observabilityPolicy.health)
  @Header('cache-control', 'no-store')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Every part answers: 200, or 503 with the names of those that do not. */
  @Get('readyz')
  @Permit(observabilityPolicy.ready)
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const parts = await this.readiness.check();
    const ok = parts.every((part) => part.ok);
    void reply.status(ok ? 200 : 503);
    return { status: ok ? 'ok' : 'unavailable', parts: Object.fromEntries(parts.map((part) => [part.name, part.ok])) };
  }

  /** Prometheus text. */
  @Get('metrics')
  @Permit(observabilityPolicy.metrics)
  async prometheus(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
