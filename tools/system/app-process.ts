import { join } from 'node:path';
import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { startAndWait } from '../services/embedded-service.ts';
import { root } from './root.ts';

/** One running copy of the API or the worker. */
export interface AppProcess {
  readonly name: string;
  /** Its own address, which differs from the public one when there are several. */
  readonly url: string;
  readonly pid: () => number | undefined;
  /** Starts it and waits until /readyz answers. */
  start(): Promise<void>;
  /** SIGTERM: it finishes what it does. */
  stop(): Promise<void>;
  /** SIGKILL: it finishes nothing. */
  kill(): Promise<void>;
  /** The end of its log. */
  tail(lines?: number): string;
  onCrash(listener: (reason: string) => void): void;
}

/** Which program, where it listens and logs, and its variables. */
export interface AppSpec {
  readonly name: string;
  readonly program: 'main.js' | 'worker.js';
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly logs: string;
}

/** Makes an API or a worker, not yet started. */
export function appProcess({ name, program, port, env, logs }: AppSpec, keeper: Keeper): AppProcess {
  const portVariable = program === 'main.js' ? 'PORT' : 'WORKER_PORT';
  // glibc keeps an arena a thread, and image work fragments each: with two, a worker needs about a third less memory.
  const memory = program === 'worker.js' ? { MALLOC_ARENA_MAX: '2' } : {};
  const process = new ManagedProcess(
    {
      name,
      command: globalThis.process.execPath,
      args: ['--enable-source-maps', join(root, 'dist/api/src', program)],
      cwd: root,
      env: { ...globalThis.process.env, ...env, ...memory, [portVariable]: String(port) },
      logFile: join(logs, `${name}.log`),
      stopSignal: 'SIGTERM',
      stopWithinMs: 10_000,
    },
    keeper,
  );
  const url = `http://127.0.0.1:${port}`;
  const ready = async () => (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
  return {
    name,
    url,
    pid: () => process.pid,
    start: () => startAndWait(process, ready, 60_000),
    stop: () => process.stop(),
    kill: () => process.kill(),
    tail: (lines) => process.tail(lines),
    onCrash: (listener) => process.onCrash(listener),
  };
}
