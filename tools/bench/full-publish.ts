import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.ts';
import { countCpu, type CpuTime } from './cpu-time.ts';
import type { Figure } from './figures.ts';

/** One full publish, as its row tells. */
export interface PublishTime {
  readonly pages: number;
  readonly seconds: number;
  readonly cpu?: CpuTime | null;
}

/** Two full publishes: into an empty page store, and again with nothing changed. */
export async function measureFullPublish(system: BenchSystem): Promise<{ figures: Figure[]; first: PublishTime }> {
  const first = await publishAll(system);
  const again = await publishAll(system);
  const figure = (what: string, { pages, seconds, cpu }: PublishTime): Figure => ({
    what: `Full publish, ${system.creators} creators, ${what}`,
    figure: `${Math.round(pages / seconds)} pages/s (${pages} pages in ${seconds.toFixed(1)} s)${cpuNote(pages, cpu)}`,
    target: '≥1,000 pages/s',
    reached: pages / seconds >= 1000,
  });
  return { figures: [figure('empty page store', first), figure('nothing changed', again)], first };
}

/** What the work costs whatever else the machine does, and so what its cores could do if they did nothing else. */
function cpuNote(pages: number, cpu: CpuTime | null | undefined): string {
  if (cpu == null) return '';
  const [workers, postgres] = [(cpu.processes / pages) * 1000, (cpu.postgres / pages) * 1000];
  const most = Math.round((availableParallelism() * 1000) / (workers + postgres));
  return `; CPU a page ${workers.toFixed(2)} ms in workers + ${postgres.toFixed(2)} ms in PostgreSQL, so ${most} pages/s at most on idle cores`;
}

// By the times in the run's row: from the order until the last chunk is recorded.
async function publishAll(system: BenchSystem): Promise<PublishTime> {
  const cpu = await countCpu(system, system.workers.map((worker) => worker.pid()));
  await system.cli('pages:publish', '--no-wait');
  for (;;) {
    const { rows } = await system.database.query<{ pages: number; seconds: number | null }>(
      `SELECT pages, extract(epoch FROM finished_at - started_at)::float8 AS seconds FROM publish_runs ORDER BY started_at DESC LIMIT 1`,
    );
    const run = rows[0];
    if (run?.seconds != null) return { pages: run.pages, seconds: run.seconds, cpu: cpu() };
    await wait(250);
  }
}
