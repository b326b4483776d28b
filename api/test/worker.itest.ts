import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCreator } from '../src/domains/creators/testing/a-creator.js';
import { anItem } from '../src/domains/portfolio/testing/an-item.js';
import { PublishRuns, RequestFullPublish } from '../src/domains/publishing/index.js';
import { PublishChunk } from '../src/domains/publishing/jobs/publish-chunk.handler.js';
import { PageStore } from '../src/domains/publishing/page-store/page-store.js';
import type { RecordedEvent } from '../src/platform/outbox/domain-event.js';
import { Metrics } from '../src/platform/observability/metrics.js';
import { HandlerRunner } from '../src/platform/outbox/handler-runner.js';
import { OutboxStore } from '../src/platform/outbox/outbox-store.js';
import { Redis } from '../src/platform/redis/redis.js';
import { OncePerTick } from '../src/platform/schedules/once-per-tick.js';
import { WorkerModule } from '../src/worker.module.js';
import { startTestContext, type TestContext } from './test-worker.js';

let context: TestContext;

// The one file that starts a worker: queues are shared by all who use the same Redis.
beforeAll(async () => {
  context = await startTestContext({ imports: [WorkerModule] });
});

afterAll(() => context.close());

async function until(what: string, holds: () => Promise<boolean>, seconds = 20): Promise<void> {
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await wait(50)) if (await holds()) return;
  throw new Error(`Waited ${seconds} s in vain: ${what}`);
}

async function open(): Promise<number> {
  const [row] = await context.database.query<{ open: number }>('SELECT count(*)::int AS open FROM outbox_events WHERE done_at IS NULL');
  return row?.open ?? -1;
}

const allDone = (): Promise<boolean> => open().then((count) => count === 0);

describe('the outbox', () => {
  it('carries an event to its handler and notes that it is done', async () => {
    await context.database.transaction((tx) => tx.emit({ type: 'platform.pinged', payload: { note: 'hello' } }));
    await until('the event is done', allDone);
  });

  it('keeps an event of a transaction that was rolled back to itself', async () => {
    const failing = context.database.transaction(async (tx) => {
      await tx.emit({ type: 'platform.pinged', payload: { note: 'never' } });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await context.database.query(`SELECT 1 FROM outbox_events WHERE payload ->> 'note' = 'never'`)).toEqual([]);
  });

  it('hands an event over again when the queue has lost it', async () => {
    const { commands } = context.module.get(Redis);
    for (let round = 0; round < 20; round += 1) {
      await context.database.transaction((tx) => tx.emit({ type: 'platform.pinged', payload: { note: `lost ${round}` } }));
      // What losing Redis does to jobs that wait.
      const keys = await commands.keys('guildhall:jobs:events:*');
      if (keys.length > 0) await commands.del(keys);
    }
    await until('every event is done', allDone, 25);
  }, 40_000);

  it('runs a handler no more once it has recorded an event', async () => {
    const [event] = await context.database.query<{ id: string }>(`SELECT id FROM outbox_events WHERE type = 'platform.pinged' LIMIT 1`);
    const store = context.module.get(OutboxStore);
    expect(await store.find(event?.id ?? '', 'platform.ping')).toBeNull();
    await context.module.get(HandlerRunner).run({ eventId: event?.id ?? '', handler: 'platform.ping' });
    await store.record(event?.id ?? '', 'platform.ping', new Date());
  });

  it('closes events whose handlers have been removed from the product', async () => {
    await context.database.execute(
      `INSERT INTO outbox_events (id, type, payload, occurred_at, waiting) VALUES (gen_random_uuid(), 'platform.pinged', '{}', now(), '{gone.handler}')`,
    );
    await until('the event is done', allDone);
  });
});

describe('metrics', () => {
  it('tell how much waits', async () => {
    const text = await context.module.get(Metrics).registry.metrics();
    expect(text).toContain('outbox_open_events 0');
    expect(text).toContain('outbox_oldest_seconds 0');
  });
});

describe('schedules', () => {
  it('run once a tick, however many try', async () => {
    const once = context.module.get(OncePerTick);
    let runs = 0;
    const work = (): Promise<void> => Promise.resolve(void (runs += 1));
    const tried = await Promise.all(Array.from({ length: 10 }, () => once.run('test.tick', 3_600, work)));
    expect([runs, tried.filter(Boolean).length]).toEqual([1, 1]);
  });
});

describe('a full publish', () => {
  it('renders every page, counts each chunk once, and finishes', async () => {
    const creator = await aCreator().called('full-publish').save(context.database);
    await anItem().of(creator.id).titled('Tide tables').at('tide-tables').save(context.database);
    const runId = await context.module.get(RequestFullPublish).run();
    const runs = context.module.get(PublishRuns);
    await until('the run is finished', async () => (await runs.progress(context.database, runId))?.finishedAt != null);
    expect(await context.module.get(PageStore).read('/portfolio/full-publish/tide-tables')).toMatchObject({ state: 'LIVE' });
    const before = await runs.progress(context.database, runId);
    const [chunk] = await context.database.query<RecordedEvent<'publishing.chunk-requested'>>(
      `SELECT id, type, payload, occurred_at AS "occurredAt" FROM outbox_events WHERE payload ->> 'runId' = $1 LIMIT 1`,
      [runId],
    );
    if (chunk === undefined) throw new Error('A run has chunks');
    await context.module.get(PublishChunk).handle(chunk);
    expect(await runs.progress(context.database, runId)).toEqual(before);
  });

  it('is ordered by itself when the site was built anew', async () => {
    const [row] = await context.database.query<{ runs: number }>('SELECT count(*)::int AS runs FROM publish_runs');
    // One by the worker's start on an empty register, one by the test above.
    expect(row?.runs).toBe(2);
  });
});

describe('an item that becomes public', () => {
  it('is on its page, its profile and the lists', async () => {
    const creator = await aCreator().called('from-event').save(context.database);
    const item = await anItem().of(creator.id).titled('Night market').at('night-market').save(context.database);
    await context.database.transaction((tx) => tx.emit({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: creator.id } }));
    const store = context.module.get(PageStore);
    for (const path of ['/portfolio/from-event/night-market', '/portfolio/from-event', '/community/marketplace', '/']) {
      const shows = async (): Promise<boolean> => {
        const page = await store.read(path);
        return page?.state === 'LIVE' && page.body.includes('from-event');
      };
      await until(`${path} shows it`, shows);
    }
  });
});
