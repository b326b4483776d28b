import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from './problem.ts';

/** What is waited for, for how long, and when to give up early. */
export interface Wait {
  /** Completes the sentence "… did not happen". */
  readonly what: string;
  readonly timeoutMs: number;
  readonly everyMs?: number;
  /** Answers a reason to stop waiting, for example that the process has ended. */
  readonly hopeless?: () => string | undefined;
}

/** Waits until the check answers true; a check that throws counts as "not yet". */
export async function waitUntil(check: () => Promise<boolean>, wait: Wait): Promise<void> {
  const deadline = Date.now() + wait.timeoutMs;
  let last = '';
  for (;;) {
    try {
      if (await check()) return;
    } catch (error) {
      last = messageOf(error);
    }
    const reason = wait.hopeless?.();
    if (reason !== undefined) throw new Error(`${wait.what}: ${reason}`);
    if (Date.now() > deadline) throw new Error(`${wait.what}: not within ${wait.timeoutMs / 1000} s${last ? ` (${last})` : ''}`);
    await pause(wait.everyMs ?? 50);
  }
}
