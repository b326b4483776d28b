import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database, type Transaction } from '../database/database.js';
import { HandlerRegistry } from './handler-registry.js';
import { JobQueues, type JobOrder } from './job-queues.js';
import { OutboxStore, type DueEvent } from './outbox-store.js';

/** Milliseconds between two looks. Polling, not NOTIFY: a notification serialises all commits of the database. */
const POLL_MS = 100;
const BATCH = 200;
/** The first repeat of a hand-over; it doubles up to the last. Repeats are harmless: a job has the event's id. */
const FIRST_REPEAT_MS = 5_000;
const LAST_REPEAT_MS = 300_000;

/** When an event that was handed over `handOvers` times before is handed over again if nobody records it. */
export function nextHandOver(now: Date, handOvers: number): Date {
  return new Date(now.getTime() + Math.min(FIRST_REPEAT_MS * 2 ** Math.min(handOvers, 10), LAST_REPEAT_MS));
}

/** Hands events from PostgreSQL to the queues, for as long as somebody has not recorded them. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly store: OutboxStore,
    private readonly registry: HandlerRegistry,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Hands over one batch. @returns how many events there were; a full batch means that there may be more. */
  async handOver(): Promise<number> {
    const now = this.clock.now();
    const orders: JobOrder[] = [];
    const due = await this.database.transaction(async (tx) => {
      const events = await this.store.lockDue(tx, now, BATCH);
      for (const event of events) orders.push(...(await this.note(tx, event, now)));
      return events;
    });
    if (orders.length > 0) await this.enqueue(orders, now);
    return due.length;
  }

  private async note(tx: Transaction, event: DueEvent, now: Date): Promise<JobOrder[]> {
    const waiting = event.waiting ?? this.registry.namesFor(event.type);
    // A handler that no longer exists would keep its events open for ever.
    const known = waiting.filter((name) => this.registry.byName(name) !== undefined);
    await this.store.noteHandOver(tx, event.id, known, nextHandOver(now, event.handOvers));
    return known.map((handler) => ({ eventId: event.id, handler }));
  }

  private async enqueue(orders: readonly JobOrder[], now: Date): Promise<void> {
    try {
      await this.queues.add(orders);
    } catch (error) {
      this.logger.warn(`The queue does not take jobs: ${error instanceof Error ? error.message : 'unknown'}. Trying again in a second.`);
      await this.store.retryAt([...new Set(orders.map((order) => order.eventId))], new Date(now.getTime() + 1_000));
    }
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.look();
    }, delay);
  }

  private async look(): Promise<void> {
    let full = false;
    try {
      full = (await this.handOver()) === BATCH;
    } catch (error) {
      this.logger.warn(`The outbox could not be read: ${error instanceof Error ? error.message : 'unknown'}`);
    }
    this.schedule(full ? 0 : POLL_MS);
  }
}
