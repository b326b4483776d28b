import { readdirSync, readFileSync } from 'node:fs';
import type { BenchSystem } from './bench-system.ts';

/** Clock ticks a second in /proc, which Linux has fixed for programs. */
const ticks = 100;

/** Seconds of processor time that something took, which other work on the machine hardly changes. */
export interface CpuTime {
  readonly processes: number;
  readonly postgres: number;
}

/** Starts to count; the answer tells what these processes, and PostgreSQL, have used since. `null` where there is no /proc. */
export async function countCpu(system: Pick<BenchSystem, 'database'>, pids: readonly (number | undefined)[]): Promise<() => CpuTime | null> {
  const { rows } = await system.database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const now = (): CpuTime | null => {
    const postmaster = statOf(rows[0]?.pid)?.parent;
    if (postmaster === undefined) return null;
    return { processes: sum(pids.map((pid) => statOf(pid)?.seconds ?? 0)), postgres: familyOf(postmaster) };
  };
  const before = now();
  return () => {
    const after = now();
    if (before === null || after === null) return null;
    return { processes: after.processes - before.processes, postgres: after.postgres - before.postgres };
  };
}

/** Seconds of processor time of all processes that this one has started and that have ended. `null` where there is no /proc. */
export function endedChildrenCpu(): number | null {
  const own = statOf(process.pid);
  return own === undefined ? null : own.withEnded - own.seconds;
}

function familyOf(postmaster: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster);
  return (statOf(postmaster)?.withEnded ?? 0) + sum(children.map((stat) => stat?.seconds ?? 0));
}

function statOf(pid: number | undefined): { parent: number; seconds: number; withEnded: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold anything, blanks and brackets included.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    const [user = 0, kernel = 0, endedUser = 0, endedKernel = 0] = fields.slice(11, 15);
    const seconds = (user + kernel) / ticks;
    return { parent: Number(fields[1]), seconds, withEnded: seconds + (endedUser + endedKernel) / ticks };
  } catch {
    return undefined;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
