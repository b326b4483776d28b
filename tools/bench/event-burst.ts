import { setTimeout as wait } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.ts';
import { countCpu } from './cpu-time.ts';
import type { Figure } from './figures.ts';

/** Changes of items of so many different creators, committed at once. */
const burst = 500;

const order = `
  INSERT INTO outbox_events (id, type, payload, occurred_at)
  SELECT uuidv7(), 'portfolio.item-changed', jsonb_build_object('itemId', i.id, 'creatorId', i.creator_id), now()
    FROM portfolio_items i WHERE i.slug = 'piece-1' ORDER BY i.id LIMIT $1`;

const open = `SELECT count(*)::int AS open FROM outbox_events WHERE done_at IS NULL`;

/** How fast many changes at once are published: the pages of one creator each, and the lists that all share. */
export async function measureBurst(system: BenchSystem): Promise<Figure[]> {
  const cpu = await countCpu(system, system.workers.map((worker) => worker.pid()));
  const started = performance.now();
  const { rowCount } = await system.database.query(order, [burst]);
  const events = rowCount ?? 0;
  for (;;) {
    const { rows } = await system.database.query<{ open: number }>(open);
    if (rows[0]?.open === 0) break;
    await wait(50);
  }
  const seconds = (performance.now() - started) / 1000;
  const used = cpu();
  const each = (spent: number | undefined) => (((spent ?? 0) * 1000) / events).toFixed(1);
  return [
    {
      what: `${events} changes at once, of as many creators, ${system.creators} creators`,
      figure: `${Math.round(events / seconds)} changes/s (${seconds.toFixed(1)} s; CPU a change ${each(used?.processes)} ms in workers + ${each(used?.postgres)} ms in PostgreSQL)`,
      target: '',
      reached: null,
    },
  ];
}
