import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Keeper } from '../processes/keeper.ts';
import type { StopRequest } from '../start/run-main.ts';
import { buildWhatChanged } from '../system/build-what-changed.ts';
import { root } from '../system/root.ts';
import { measureAstroBuild } from './astro-build.ts';
import { benchOptions, type BenchOptions } from './bench-options.ts';
import { startBenchSystem, type BenchSystem } from './bench-system.ts';
import { measureBrowse, measureBrowseRest } from './browse.ts';
import { measureDeepPages } from './deep-pages.ts';
import { measureEdits } from './edit-to-file.ts';
import { measureBurst } from './event-burst.ts';
import { figureTable, type Figure } from './figures.ts';
import { measureFullPublish, type PublishTime } from './full-publish.ts';
import { measureGateway } from './gateway.ts';
import { measurePortfolio, measureProfile } from './hot-reads.ts';
import { measureImages } from './images.ts';
import { measurePages } from './lighthouse.ts';
import { measureRotation } from './rotation.ts';
import { measureSearch, searchGrowth, type SearchTimes } from './search.ts';
import { measureTakedown } from './takedown.ts';
import { measureUsage } from './usage.ts';
import { writeFigures } from './write-figures.ts';

const say = (line: string) => console.log(`  ${line}`);

/** `npm run bench`: measures on throwaway services and prints a table. @returns the exit code. */
export async function runBenchmarks(args: readonly string[], stop: StopRequest): Promise<number> {
  const options = benchOptions(args);
  const keeper = await Keeper.beginIn(join(root, 'test-results', 'runs'));
  try {
    await buildWhatChanged(['api', 'site'], { keeper, logs: join(root, 'test-results', 'builds'), say });
    const measuring = measureSizes(options, keeper);
    // The outcome is taken below; until then a failure after Ctrl-C must not count as unhandled.
    measuring.catch(() => undefined);
    const figures = await Promise.race([measuring, stop.requested.then(() => undefined)]);
    if (figures === undefined) return 130;
    console.log(`\n${availableParallelism()} cores, Node ${process.version}\n\n${figureTable(figures)}`);
    if (options.write) writeFigures(figures, ['npm run bench', ...(args.length > 1 ? ['--', ...args.filter((arg) => arg !== '--write')] : [])].join(' '));
    return 0;
  } finally {
    await keeper.endAll();
  }
}

async function measureSizes(options: BenchOptions, keeper: Keeper): Promise<Figure[]> {
  const figures: Figure[] = options.parts.includes('pages') ? await measurePages(keeper, say) : [];
  if (options.parts.includes('images')) figures.push(...(await measureImages(keeper, say)));
  if (options.parts.includes('gateway')) figures.push(...(await measureGateway(keeper, say)));
  // What is measured on the demo, on pictures or on the gateway alone, needs no large system beside it.
  if (options.parts.every((part) => part === 'pages' || part === 'images' || part === 'gateway')) return figures;
  const searches: SearchTimes[] = [];
  for (const size of options.sizes) {
    say(`Starting a system with ${size} creators`);
    const system = await startBenchSystem(size, keeper, say);
    try {
      const measured = await measureSystem(system, options);
      figures.push(...measured.figures);
      searches.push(...measured.searches);
      if (options.parts.includes('rotation')) figures.push(...(await measureRotation(system, keeper)));
    } catch (error) {
      // The logs go with the system.
      for (const app of [...system.apis, ...system.workers]) say(`${app.name}:\n${app.tail(15)}`);
      throw error;
    } finally {
      await system.stop();
    }
  }
  return [...figures, ...searchGrowth(searches)];
}

interface Measured {
  readonly figures: readonly Figure[];
  readonly searches: readonly SearchTimes[];
}

async function measureSystem(system: BenchSystem, options: BenchOptions): Promise<Measured> {
  const figures: Figure[] = [];
  const searches: SearchTimes[] = [];
  let published: PublishTime | undefined;
  const note = (part: readonly Figure[]) => {
    for (const { what, figure } of part) say(`${what}: ${figure}`);
    figures.push(...part);
  };
  for (const part of options.parts) {
    if (part === 'publish') {
      const outcome = await measureFullPublish(system);
      published = outcome.first;
      note(outcome.figures);
    }
    if (part === 'edit') note(await measureEdits(system, options.edits));
    if (part === 'burst') note(await measureBurst(system));
    if (part === 'takedown') note(await measureTakedown(system, options.edits));
    if (part === 'profile') note(await measureProfile(system, options.seconds));
    if (part === 'portfolio') note(await measurePortfolio(system, options.seconds));
    if (part === 'usage') note(await measureUsage(system));
    if (part === 'browse') note(await measureBrowse(system, options.seconds));
    if (part === 'browse-rest') note(await measureBrowseRest(system, options.seconds));
    if (part === 'deep') note(await measureDeepPages(system, options.searches));
    if (part === 'search') {
      const outcome = await measureSearch(system, options.searches);
      searches.push(outcome.times);
      note(outcome.figures);
    }
    if (part === 'astro' && system.creators <= options.astroUpTo) note(await measureAstroBuild(system, published));
  }
  return { figures, searches };
}
