import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManagedProcess } from '../processes/managed-process.ts';
import { root } from '../system/root.ts';
import type { BenchSystem } from './bench-system.ts';
import { countCpu, endedChildrenCpu } from './cpu-time.ts';
import type { Figure } from './figures.ts';
import type { PublishTime } from './full-publish.ts';

/**
 * `astro build` of the pages of all creators: a static site of the very components, with `getStaticPaths` reading the
 * same models by the same statements.
 */
export async function measureAstroBuild(system: BenchSystem, publish: PublishTime | undefined): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-astro-'));
  system.services.keeper.removeAfterwards(folder);
  const outDir = join(folder, 'pages');
  const build = new ManagedProcess(
    {
      name: 'astro build',
      command: process.execPath,
      args: ['--max-old-space-size=6144', join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', join(import.meta.dirname, 'astro-site'), '--silent'],
      cwd: root,
      env: { ...process.env, ...system.env, ASTRO_TELEMETRY_DISABLED: '1', BENCH_OUT: outDir, BENCH_CACHE: join(folder, 'cache'), BENCH_BUILT_API: join(root, 'dist/api/src') },
      logFile: join(system.services.home.folder, 'logs', 'astro-build.log'),
      stopSignal: 'SIGTERM',
    },
    system.services.keeper,
  );
  const used = await countCpu(system, []);
  const before = endedChildrenCpu();
  const started = performance.now();
  const done = await build.run();
  const seconds = (performance.now() - started) / 1000;
  const [after, postgres] = [endedChildrenCpu(), used()?.postgres];
  const cpu = before === null || after === null || postgres === undefined ? null : { processes: after - before, postgres };
  if (!done) throw new Error(`astro build failed: ${build.tail(40)}`);
  const pages = countPages(outDir);
  rmSync(folder, { recursive: true });
  return figures(system.creators, { pages, seconds, cpu }, publish);
}

function figures(creators: number, astro: PublishTime, publish: PublishTime | undefined): Figure[] {
  const perSecond = astro.pages / astro.seconds;
  const plain: Figure = {
    what: `\`astro build\` of the pages of ${creators} creators`,
    figure: `${Math.round(perSecond)} pages/s (${astro.pages} pages in ${astro.seconds.toFixed(1)} s)${cpuNote(astro)}`,
    target: '',
    reached: null,
  };
  if (publish === undefined) return [plain];
  const ratio = publish.pages / publish.seconds / perSecond;
  const beside: Figure = { what: `Full publish beside \`astro build\`, ${creators} creators`, figure: `${ratio.toFixed(2)} × its pages/s${cpuRatio(astro, publish)}`, target: '>1 ×', reached: ratio > 1 };
  return [beside, plain];
}

function cpuEach({ pages, cpu }: PublishTime): number | null {
  return cpu == null ? null : ((cpu.processes + cpu.postgres) / pages) * 1000;
}

function cpuNote(time: PublishTime): string {
  const each = cpuEach(time);
  return each === null ? '' : `; CPU a page ${each.toFixed(2)} ms, PostgreSQL included`;
}

function cpuRatio(astro: PublishTime, publish: PublishTime): string {
  const [theirs, ours] = [cpuEach(astro), cpuEach(publish)];
  return theirs === null || ours === null ? '' : `, with ${(ours / theirs).toFixed(2)} × its CPU a page`;
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
}
