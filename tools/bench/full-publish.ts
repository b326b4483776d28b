import { setTimeout as wait } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.ts';
import type { Figure } from './figures.ts';

/** One full publish, as its row tells. */
export interface PublishTime {
  readonly pages: number;
  readonly seconds: number;
}

/** Two full publishes: into an empty page store, and again with nothing changed. */
export async function measureFullPublish(system: BenchSystem): Promise<{ figures: Figure[]; first: PublishTime }> {
  const first = await publishAll(system);
  const again = await publishAll(system);
  const figure = (what: string, { pages, seconds }: PublishTime): Figure => ({
    what: `Full publish, ${system.creators} creators, ${what}`,
    figure: `${Math.round(pages / seconds)} pages/s (${pages} pages in ${seconds.toFixed(1)} s)`,
    target: '≥1,000 pages/s',
    reached: pages / seconds >= 1000,
  });
  return { figures: [figure('empty page store', first), figure('nothing changed', again)], first };
}

// By the times in the run's row: from the order until the last chunk is recorded.
async function publishAll(system: BenchSystem): Promise<PublishTime> {
  await system.cli('pages:publish', '--no-wait');
  for (;;) {
    const { rows } = await system.database.query<{ pages: number; seconds: number | null }>(
      `SELECT pages, extract(epoch FROM finished_at - started_at)::float8 AS seconds FROM publish_runs ORDER BY started_at DESC LIMIT 1`,
    );
    const run = rows[0];
    if (run?.seconds != null) return { pages: run.pages, seconds: run.seconds };
    await wait(250);
  }
}
