import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { identify } from './process-identity.ts';
import { waitUntil } from './wait-until.ts';

/** A run that starts one process and one folder, prints the number of the process, and then does nothing. */
const runSource = (registry: string, folder: string) => `
  import { Keeper } from ${JSON.stringify(join(import.meta.dirname, 'keeper.ts'))};
  import { ManagedProcess } from ${JSON.stringify(join(import.meta.dirname, 'managed-process.ts'))};
  const keeper = await Keeper.begin(${JSON.stringify(registry)});
  keeper.removeAfterwards(${JSON.stringify(folder)});
  const spec = { name: 'sleeper', command: 'sleep', args: ['60'], logFile: ${JSON.stringify(join(folder, 'log'))}, stopSignal: 'SIGTERM' };
  const child = new ManagedProcess(spec, keeper);
  child.start();
  console.log(child.pid);
  setInterval(() => undefined, 1000);
`;

async function startRun(registry: string, folder: string) {
  const file = join(folder, '..', `run-${process.pid}-${Math.trunc(performance.now())}.ts`);
  writeFileSync(file, runSource(registry, folder));
  const run = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const sleeper = await new Promise<number>((resolve) => run.stdout.once('data', (data: Buffer) => resolve(Number(data.toString()))));
  rmSync(file);
  return { run, sleeper };
}

const gone = (pid: number) => waitUntil(() => Promise.resolve(identify(pid) === undefined), { what: `The end of ${pid}`, timeoutMs: 5000 });

describe('Keeper', () => {
  it('ends processes and removes folders when the run is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keeper-'));
    const { run, sleeper } = await startRun(`${folder}.json`, folder);
    run.kill('SIGKILL');
    await gone(sleeper);
    await waitUntil(() => Promise.resolve(!existsSync(folder)), { what: 'The removal of the folder', timeoutMs: 5000 });
    rmSync(`${folder}.json`, { force: true });
  });

  it('lets the next run end what is left when even the helper was killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keeper-'));
    const registry = `${folder}.json`;
    const first = await startRun(registry, folder);
    const helper = Number(readFileSync(`/proc/${first.run.pid}/task/${first.run.pid}/children`, 'utf8').split(' ')[0]);
    process.kill(helper, 'SIGKILL');
    first.run.kill('SIGKILL');
    assert.ok(identify(first.sleeper), 'the process is left over');
    const second = await startRun(registry, mkdtempSync(join(tmpdir(), 'keeper-')));
    await gone(first.sleeper);
    second.run.kill('SIGKILL');
    await gone(second.sleeper);
    rmSync(registry, { force: true });
  });
});
