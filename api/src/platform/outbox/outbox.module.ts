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
import { EventsProcessor, MailProcessor, MediaProcessor, PagesProcessor } from './processors.js';

/**
 * How long a job of a killed worker stays with it, and how often somebody looks, in milliseconds. A running worker renews its lock
 * at half the time. Pages and light work must move on within seconds: a takedown may be among them. An image may keep the decoder,
 * and with it the renewal, busy for longer.
 */
const locks = {
  events: { lockDuration: 10_000, stalledInterval: 5_000 },
  mail: { lockDuration: 30_000, stalledInterval: 10_000 },
  pages: { lockDuration: 10_000, stalledInterval: 5_000 },
  media: { lockDuration: 30_000, stalledInterval: 10_000 },
} as const;

/** The worker's half of the outbox: relay, queues and the processes that take from them. */
@Module({
  imports: [
    DiscoveryModule,
    BullModule.forRootAsync({ inject: [RedisConfig], useFactory: (config: RedisConfig) => ({ url: config.url, prefix: 'guildhall:jobs' }) }),
    BullModule.registerQueue(...queueNames.map((name) => ({ name, settings: locks[name] }))),
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
    MailProcessor,
    MediaProcessor,
    PagesProcessor,
  ],
  exports: [OutboxStore, OutboxRelay, HandlerRunner, JobQueues],
})
export class OutboxModule {}
