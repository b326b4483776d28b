import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from '../clock/clock.js';
import { Metrics } from '../observability/metrics.js';
import { OutboxStore } from './outbox-store.js';

/** How much waits in the outbox, read when Prometheus asks. An old oldest event is the sign that something is stuck. */
@Injectable()
export class OutboxMetrics {
  constructor(metrics: Metrics, store: OutboxStore, clock: Clock) {
    const registers = [metrics.registry];
    const oldest = new Gauge({ name: 'outbox_oldest_seconds', help: 'Age of the oldest event that somebody has yet to record.', registers });
    new Gauge({
      name: 'outbox_open_events',
      help: 'Events that somebody has yet to record, counted up to 10,000.',
      registers,
      collect: async function () {
        const backlog = await store.backlog(clock.now());
        this.set(backlog.open);
        oldest.set(backlog.oldestSeconds);
      },
    });
  }
}
