import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Keeper } from './keeper.ts';
import { signalProcess } from './process-identity.ts';

/** How to run one process of the system, and how to end it. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Written to its standard input, which is then closed: the place for settings that `ps` must not show. */
  readonly input?: string;
  /** Where its output goes; it is appended to. */
  readonly logFile: string;
  readonly stopSignal: NodeJS.Signals;
  /** Signals also reach what it has started itself. */
  readonly group?: boolean;
  /** After this long it is killed. */
  readonly stopWithinMs?: number;
}

const tailBytes = 64 * 1024;
const succeeded = 'ended with code 0';

/** One child process: started, watched, stopped, killed and started again any number of times. */
export class ManagedProcess {
  readonly spec: ProcessSpec;
  readonly #keeper: Keeper;
  #child: ChildProcess | undefined;
  #exited: Promise<void> = Promise.resolve();
  #ending = false;
  #logStart = 0;
  #lastExit = '';
  readonly #crashListeners: ((reason: string) => void)[] = [];

  constructor(spec: ProcessSpec, keeper: Keeper) {
    this.spec = spec;
    this.#keeper = keeper;
  }

  /** Its number while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** True from start until it has ended. */
  get running(): boolean {
    return this.#child !== undefined;
  }

  /** Starts it; whether it is healthy is for the caller to find out. */
  start(): void {
    if (this.#child) throw new Error(`${this.spec.name} runs already.`);
    const { spec } = this;
    mkdirSync(dirname(spec.logFile), { recursive: true });
    this.#logStart = existsSync(spec.logFile) ? statSync(spec.logFile).size : 0;
    const log = openSync(spec.logFile, 'a', 0o600);
    const child = spawn(spec.command, spec.args, {
      // A session of its own: Ctrl-C in the terminal reaches the run only, which then stops everything in order.
      detached: true,
      env: spec.env ?? process.env,
      stdio: [spec.input === undefined ? 'ignore' : 'pipe', log, log],
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
      ...spec.user,
    });
    closeSync(log);
    this.#ending = false;
    this.#child = child;
    this.#exited = this.#followExit(child);
    if (child.pid !== undefined) this.#keeper.watch(child.pid, { name: spec.name, signal: spec.stopSignal, group: spec.group ?? false });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(spec.input);
  }

  /** Calls back when it ends without having been told to. */
  onCrash(listener: (reason: string) => void): void {
    this.#crashListeners.push(listener);
  }

  /** Runs it to its end; answers true when it succeeded. */
  async run(): Promise<boolean> {
    this.start();
    await this.#exited;
    return this.#lastExit === succeeded;
  }

  /** How it ended last, for messages: "ended with code 1". */
  get lastExit(): string {
    return this.#lastExit;
  }

  /** Ends it politely, or by force after its grace period. */
  async stop(): Promise<void> {
    await this.#end(this.spec.stopSignal);
  }

  /** Ends it the hard way (SIGKILL), as a crash of the machine would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** The end of what it printed since it was last started. */
  tail(lines = 20): string {
    if (!existsSync(this.spec.logFile)) return '';
    const size = statSync(this.spec.logFile).size;
    const from = Math.max(this.#logStart, size - tailBytes);
    const buffer = Buffer.alloc(size - from);
    const log = openSync(this.spec.logFile, 'r');
    readSync(log, buffer, 0, buffer.length, from);
    closeSync(log);
    return buffer.toString('utf8').trim().split('\n').slice(-lines).join('\n');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#ending = true;
    const target = { pid: child.pid ?? 0, group: this.spec.group ?? false };
    if (child.pid !== undefined) signalProcess(target, signal);
    const timer = setTimeout(() => signalProcess(target, 'SIGKILL'), this.spec.stopWithinMs ?? 8000);
    await this.#exited;
    clearTimeout(timer);
  }

  #followExit(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
      const finish = (reason: string) => {
        if (child.pid !== undefined) this.#keeper.unwatch(child.pid);
        this.#child = undefined;
        this.#lastExit = reason;
        resolve();
        if (!this.#ending) for (const listener of this.#crashListeners) listener(reason);
      };
      child.once('error', (error) => finish(`could not be started: ${error.message}`));
      child.once('exit', (code, signal) => finish(signal ? `was ended by ${signal}` : `ended with code ${code}`));
    });
  }
}
