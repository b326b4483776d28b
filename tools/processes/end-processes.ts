import { setTimeout as pause } from 'node:timers/promises';
import { isSameProcess, signalProcess, type ProcessIdentity } from './process-identity.ts';

/** A process together with the way to end it. */
export interface Watched extends ProcessIdentity {
  readonly name: string;
  readonly signal: NodeJS.Signals;
  /** Also ends what it has started itself. */
  readonly group?: boolean;
}

/** Ends processes politely, newest first, and kills those that are still there after the grace period. */
export async function endProcesses(processes: readonly Watched[], graceMs = 6000): Promise<void> {
  const alive = () => processes.filter(isSameProcess);
  for (const one of alive().reverse()) signalProcess(one, one.signal);
  const deadline = Date.now() + graceMs;
  while (alive().length > 0 && Date.now() < deadline) await pause(50);
  for (const one of alive()) signalProcess(one, 'SIGKILL');
}
