import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HttpMetrics } from './http-metrics.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** Health, readiness and metrics. */
@Global()
@Module({ controllers: [HealthController], providers: [Metrics, HttpMetrics, Readiness], exports: [Metrics, HttpMetrics] })
export class ObservabilityModule {}
