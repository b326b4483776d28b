import { messageOf, Problem } from '../processes/problem.ts';

/** A way to hear that the person, npm or the machine wants the run to end. */
export interface StopRequest {
  /** Resolves with the reason once the run should end. */
  readonly requested: Promise<string>;
  readonly isRequested: () => boolean;
  /** For parts of the run that find out themselves that it must end. */
  readonly request: (reason: string) => void;
}

/** Listens for Ctrl-C, for termination, and for the death of the process that started this one. */
export function listenForStop(): StopRequest {
  let reason: string | undefined;
  let resolve: (reason: string) => void = () => undefined;
  const requested = new Promise<string>((done) => (resolve = done));
  const request = (why: string) => {
    reason ??= why;
    resolve(reason);
  };
  // Npm and the terminal may both deliver the same Ctrl-C: the second one must not cut the clearing up short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => request(signal));
  if (process.env['GUILDHALL_PARENT_CHANNEL'] !== undefined && process.channel) {
    process.on('disconnect', () => request('the command that started this has ended'));
    process.channel.unref();
  }
  // A closed terminal must not end the run before it has cleared up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { requested, isRequested: () => reason !== undefined, request };
}

/** Runs a command to its end: one sentence for what a person can mend, a stack for what is our mistake. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(error instanceof Problem ? `\n${error.message}\n` : `\n${stackOf(error)}\n`);
  }
  process.exit();
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}
