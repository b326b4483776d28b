import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '../../..');

/** An API and a worker in processes of their own, as they are run for people, with all that they print. */
export class RunningProduct {
  private readonly printed: string[] = [];
  private readonly processes: ChildProcess[] = [];

  private constructor(
    readonly url: string,
    readonly workerUrl: string,
  ) {}

  /** Starts both with these variables, and waits until they are ready. */
  static async start(env: Readonly<Record<string, string>>): Promise<RunningProduct> {
    const [port, workerPort] = [await freePort(), await freePort()];
    const product = new RunningProduct(`http://127.0.0.1:${port}`, `http://127.0.0.1:${workerPort}`);
    product.run('main.js', { ...env, PORT: String(port) });
    product.run('worker.js', { ...env, WORKER_PORT: String(workerPort) });
    await product.ready();
    return product;
  }

  /** Everything that both have printed so far, on either output. */
  get output(): string {
    return this.printed.join('');
  }

  /** What both tell Prometheus. */
  async metrics(): Promise<string> {
    const texts = await Promise.all([this.url, this.workerUrl].map(async (url) => (await fetch(`${url}/metrics`)).text()));
    return texts.join('\n');
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.processes.map(async (child) => {
        const gone = once(child, 'exit');
        if (child.kill('SIGTERM')) await gone;
      }),
    );
  }

  private run(file: string, env: NodeJS.ProcessEnv): void {
    const child = spawn(process.execPath, [join(root, 'dist/api/src', file)], { cwd: root, env: { ...process.env, ...env } });
    for (const output of [child.stdout, child.stderr]) output.on('data', (bytes: Buffer) => this.printed.push(bytes.toString('utf8')));
    this.processes.push(child);
  }

  private async ready(): Promise<void> {
    for (const end = performance.now() + 60_000; performance.now() < end; await pause(200)) {
      const dead = this.processes.some((child) => child.exitCode !== null);
      if (dead) break;
      const answers = await Promise.all([this.url, this.workerUrl].map((url) => fetch(`${url}/readyz`).then(({ ok }) => ok, () => false)));
      if (answers.every(Boolean)) return;
    }
    const said = this.output.slice(-2_000);
    await this.stop();
    throw new Error(`API and worker are not ready: ${said}`);
  }
}

async function freePort(): Promise<number> {
  const { findFreePort } = (await import(join(root, 'tools/processes/free-port.ts'))) as { findFreePort(): Promise<number> };
  return findFreePort();
}
