import { Injectable } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bull';
import type { Queue } from 'bull';
import type { QueueName } from './event-handler.js';
import { HandlerRegistry } from './handler-registry.js';

/** Work for one handler: nothing but ids travels through Redis, the rest is read from PostgreSQL when it runs. */
export interface JobOrder {
  readonly eventId: string;
  readonly handler: string;
}

/** The Bull queues behind the relay. */
@Injectable()
export class JobQueues {
  private readonly queues: Readonly<Record<QueueName, Queue<JobOrder>>>;

  constructor(
    private readonly registry: HandlerRegistry,
    @InjectQueue('events') events: Queue<JobOrder>,
    @InjectQueue('mail') mail: Queue<JobOrder>,
    @InjectQueue('media') media: Queue<JobOrder>,
    @InjectQueue('pages') pages: Queue<JobOrder>,
  ) {
    this.queues = { events, mail, media, pages };
  }

  /** Adds jobs; one that is still waiting or running is not added twice, as its id is made of event and handler. */
  async add(orders: readonly JobOrder[]): Promise<void> {
    const byQueue = new Map<QueueName, JobOrder[]>();
    for (const order of orders) {
      const handler = this.registry.byName(order.handler);
      if (handler === undefined) continue;
      byQueue.set(handler.options.queue, [...(byQueue.get(handler.options.queue) ?? []), order]);
    }
    for (const [name, list] of byQueue) await this.queues[name].addBulk(list.map((order) => this.jobOf(order)));
  }

  private jobOf(order: JobOrder) {
    return {
      name: order.handler,
      data: order,
      opts: {
        jobId: `${order.eventId}.${order.handler}`,
        attempts: this.registry.byName(order.handler)?.options.attempts ?? 1,
        backoff: { type: 'exponential', delay: 500 },
        // Finished jobs leave at once: PostgreSQL is the record, and a kept id would block the next hand-over.
        removeOnComplete: true,
        removeOnFail: true,
      },
    };
  }
}
