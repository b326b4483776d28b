import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess, type ProcessSpec } from '../processes/managed-process.ts';
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

/** Starts a process and waits until it answers; when it ends instead, the error quotes what it printed. */
export async function startAndWait(process: ManagedProcess, answers: () => Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  process.start();
  await waitUntil(answers, {
    what: `The start of ${process.spec.name}`,
    timeoutMs,
    hopeless: () => (process.running ? undefined : `it ${process.lastExit}\n${process.tail()}`),
  });
}

/** A process that answers to one check: the usual kind of service. */
export function checkedService(spec: ProcessSpec, keeper: Keeper, options: Pick<EmbeddedService, 'env'> & { answers: () => Promise<boolean> }): Service {
  const process = new ManagedProcess(spec, keeper);
  return embeddedService({ process, env: options.env, start: () => startAndWait(process, options.answers) });
}
