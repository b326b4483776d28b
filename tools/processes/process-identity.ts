import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it began, in the system's own notation. */
  readonly began: string;
}

function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces, so fields are counted from its end; the 22nd of all is the start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    if (process.platform === 'linux') return undefined;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The identity of a running process, or undefined when there is none of that number. */
export function identify(pid: number): ProcessIdentity | undefined {
  const began = beginningOf(pid);
  return began === undefined ? undefined : { pid, began };
}

/** True while exactly this process exists (a number that was given to another one does not count). */
export function isSameProcess(identity: ProcessIdentity): boolean {
  return beginningOf(identity.pid) === identity.began;
}

/** A process, or a whole group of them that began with one process. */
export interface SignalTarget {
  readonly pid: number;
  readonly group?: boolean;
}

/** Sends a signal and does not mind when the process is gone. */
export function signalProcess(target: SignalTarget, signal: NodeJS.Signals): void {
  try {
    process.kill(target.group === true ? -target.pid : target.pid, signal);
  } catch {
    // Already gone.
  }
}
