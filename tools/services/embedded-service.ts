import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess, type ProcessSpec } from '../processes/managed-process.ts';
import { messageOf, Problem } from '../processes/problem.ts';
import { waitUntil } from '../processes/wait-until.ts';
import type { Service } from './service.ts';

/** What makes a process a service: how it is reached, and how one knows that it answers. */
export interface EmbeddedService {
  readonly process: ManagedProcess;
  readonly env: Readonly<Record<string, string>>;
  readonly start: () => Promise<void>;
}

/** A service that is a process of ours. */
export function embeddedService({ process, env, start }: EmbeddedService): Service {
  return {
    name: process.spec.name,
    embedded: true,
    env,
    start,
    stop: () => process.stop(),
    kill: () => process.kill(),
    onCrash: (listener) => process.onCrash(listener),
  };
}

/** Starts a process and waits until it answers; when it does not, the message quotes what it printed. */
export async function startAndWait(process: ManagedProcess, answers: () => Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const { name, logFile } = process.spec;
  process.start();
  const hopeless = () => (process.running ? undefined : `it ${process.lastExit}`);
  try {
    await waitUntil(answers, { what: `${name} did not start`, timeoutMs, hopeless });
  } catch (error) {
    throw new Problem(`${process.tail(30)}\n\n${messageOf(error)}. Its log is ${logFile}`);
  }
}

/** A process that answers to one check: the usual kind of service. */
export function checkedService(spec: ProcessSpec, keeper: Keeper, options: Pick<EmbeddedService, 'env'> & { answers: () => Promise<boolean> }): Service {
  const process = new ManagedProcess(spec, keeper);
  return embeddedService({ process, env: options.env, start: () => startAndWait(process, options.answers) });
}
