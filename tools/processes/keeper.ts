import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { endProcesses, type Watched } from './end-processes.ts';
import type { KeeperOrder } from './keeper-process.ts';
import { identify } from './process-identity.ts';

/**
 * Makes sure that nothing outlives a run. A helper process ends what is watched when the run disappears; where even
 * that helper was killed, the list kept in `registry` lets the next run end what is left.
 */
export class Keeper {
  readonly #helper: ChildProcess;
  readonly #watched = new Map<number, Watched>();
  readonly #registry: string | undefined;
  readonly #folders = new Set<string>();
  #ended = false;

  private constructor(registry: string | undefined) {
    this.#registry = registry;
    this.#helper = spawn(process.execPath, [join(import.meta.dirname, 'keeper-process.ts')], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#helper.stdin?.on('error', () => undefined);
    this.#helper.unref();
    // Without this the open pipe alone would keep the run alive after its work is done.
    if (this.#helper.stdin instanceof Socket) this.#helper.stdin.unref();
  }

  /** Begins to keep; first ends what an earlier run with the same registry file left behind. */
  static async begin(registry?: string): Promise<Keeper> {
    if (registry !== undefined) await endLeftOvers(registry);
    return new Keeper(registry);
  }

  /** Like `begin` for one of several runs that share a folder of registries: those of dead runs are cleared away. */
  static async beginIn(folder: string): Promise<Keeper> {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      const pid = Number(/^processes-(\d+)-/.exec(name)?.[1]);
      if (!Number.isNaN(pid) && pid !== process.pid && !identify(pid)) await endLeftOvers(join(folder, name));
    }
    return new Keeper(join(folder, `processes-${process.pid}-${randomUUID().slice(0, 8)}.json`));
  }

  /** From now on this process ends with the run. */
  watch(pid: number, ending: Pick<Watched, 'name' | 'signal' | 'group'>): void {
    const identity = identify(pid);
    if (!identity) return;
    const watched = { ...identity, ...ending };
    this.#watched.set(pid, watched);
    this.#order({ watch: watched });
  }

  /** The process has ended, or is nobody's business any more. */
  unwatch(pid: number): void {
    if (this.#watched.delete(pid)) this.#order({ unwatch: pid });
  }

  /** From now on this folder disappears with the run. */
  removeAfterwards(folder: string): void {
    this.#folders.add(folder);
    this.#order({ removeFolder: folder });
  }

  /** Removes a folder now that was to disappear with the run. */
  remove(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    this.#folders.delete(folder);
    this.#order({ keepFolder: folder });
  }

  /** Ends everything at once, whatever state it is in, and removes what was to be removed. */
  async endAll(): Promise<void> {
    await endProcesses([...this.#watched.values()]);
    this.#watched.clear();
    for (const folder of this.#folders) this.remove(folder);
    this.end();
  }

  /** Ends the helper; whatever is still watched is ended by it. */
  end(): void {
    this.#ended = true;
    this.#helper.stdin?.end();
    if (this.#registry !== undefined && this.#watched.size === 0) rmSync(this.#registry, { force: true });
  }

  #order(order: KeeperOrder): void {
    if (this.#ended) return;
    this.#helper.stdin?.write(`${JSON.stringify(order)}\n`);
    if (this.#registry === undefined) return;
    mkdirSync(dirname(this.#registry), { recursive: true });
    const registered: Registered = { processes: [...this.#watched.values()], folders: [...this.#folders] };
    writeFileSync(this.#registry, JSON.stringify(registered));
  }
}

/** What a registry file says about a run. */
interface Registered {
  readonly processes: readonly Watched[];
  readonly folders: readonly string[];
}

async function endLeftOvers(registry: string): Promise<void> {
  if (!existsSync(registry)) return;
  try {
    const { processes, folders } = JSON.parse(readFileSync(registry, 'utf8')) as Registered;
    await endProcesses(processes);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Half a file, written by a run that was killed at that moment, helps nobody.
    if (!(error instanceof SyntaxError)) throw error;
  }
  rmSync(registry, { force: true });
}
