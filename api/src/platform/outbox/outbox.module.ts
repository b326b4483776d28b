import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RedisConfig } from '../redis/redis.config.js';
import { queueNames } from './event-handler.js';
import { HandlerRegistry } from './handler-registry.js';
import { HandlerRunner } from './handler-runner.js';
import { JobQueues } from './job-queues.js';
import { OutboxHousekeeping } from './outbox-housekeeping.js';
import { OutboxMetrics } from './outbox-metrics.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxStore } from './outbox-store.js';
import { PingHandler } from './ping.handler.js';
import { EventsProcessor, MediaProcessor, PagesProcessor } from './processors.js';

/** The worker's half of the outbox: relay, queues and the processes that take from them. */
@Module({
  imports: [
    DiscoveryModule,
    BullModule.forRootAsync({ inject: [RedisConfig], useFactory: (config: RedisConfig) => ({ url: config.url, prefix: 'guildhall:jobs' }) }),
    BullModule.registerQueue(...queueNames.map((name) => ({ name, settings: { lockDuration: 60_000, stalledInterval: 15_000 } }))),
  ],
  providers: [
    OutboxStore,
    HandlerRegistry,
    HandlerRunner,
    JobQueues,
    OutboxRelay,
    OutboxHousekeeping,
    OutboxMetrics,
    PingHandler,
    EventsProcessor,
    MediaProcessor,
    PagesProcessor,
  ],
  exports: [OutboxStore, OutboxRelay, HandlerRunner, JobQueues],
})
export class OutboxModule {}
