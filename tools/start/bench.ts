/** `npm run bench`: hands over to the benchmarks in tools/bench. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../processes/problem.ts';
import { root } from '../system/root.ts';
import { listenForStop, runMain } from './run-main.ts';

await runMain(async () => {
  const file = join(root, 'tools/bench/main.ts');
  if (!existsSync(file)) throw new Problem('There are no benchmarks in this version.');
  const benchmarks = (await import(pathToFileURL(file).href)) as { runBenchmarks: (args: readonly string[], stop: unknown) => Promise<number> };
  return benchmarks.runBenchmarks(process.argv.slice(2), listenForStop());
});
