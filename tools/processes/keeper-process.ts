/**
 * The keeper: a small process beside each run. It reads from the run which processes and folders belong to it, and
 * clears them away when the pipe closes, which happens however the run ends, SIGKILL included.
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endProcesses, type Watched } from './end-processes.ts';

/** One line from the run to its keeper. */
export interface KeeperOrder {
  readonly watch?: Watched;
  readonly unwatch?: number;
  readonly removeFolder?: string;
  readonly keepFolder?: string;
}

const watched = new Map<number, Watched>();
const folders = new Set<string>();

function obey(order: KeeperOrder): void {
  if (order.watch) watched.set(order.watch.pid, order.watch);
  if (order.unwatch !== undefined) watched.delete(order.unwatch);
  if (order.removeFolder !== undefined) folders.add(order.removeFolder);
  if (order.keepFolder !== undefined) folders.delete(order.keepFolder);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => obey(JSON.parse(line) as KeeperOrder));
lines.on('close', () => {
  void endProcesses([...watched.values()]).then(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
});
