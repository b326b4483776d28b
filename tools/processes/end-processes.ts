import { setTimeout as pause } from 'node:timers/promises';
import { isSameProcess, signalProcess, type ProcessIdentity } from './process-identity.ts';

/** A process together with the way to end it. */
export interface Watched extends ProcessIdentity {
  readonly name: string;
  readonly signal: NodeJS.Signals;
}

/** Ends processes politely, newest first, and kills those that are still there after the grace period. */
export async function endProcesses(processes: readonly Watched[], graceMs = 6000): Promise<void> {
  const alive = () => processes.filter(isSameProcess);
  for (const one of alive().reverse()) signalProcess(one.pid, one.signal);
  const deadline = Date.now() + graceMs;
  while (alive().length > 0 && Date.now() < deadline) await pause(50);
  for (const one of alive()) signalProcess(one.pid, 'SIGKILL');
}
