import { join } from 'node:path';
import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { Problem } from '../processes/problem.ts';
import { root } from './root.ts';

/** Where a command of the product runs. */
export interface CliContext {
  readonly env: Readonly<Record<string, string>>;
  readonly logs: string;
  readonly keeper: Keeper;
}

/** Runs a command of the product (`migrate up`, `demo:seed` …) to its end; answers the end of what it printed. */
export async function runCli(args: readonly string[], context: CliContext): Promise<string> {
  const process = cliProcess(args, context);
  if (await process.run()) return process.tail(1000);
  throw new Problem(`${process.tail(40)}\n\nThe command "cli ${args.join(' ')}" ${process.lastExit}; the lines above say why.`);
}

/** A command of the product as a process that is yet to be started, for those that take long. */
export function cliProcess(args: readonly string[], { env, logs, keeper }: CliContext): ManagedProcess {
  return new ManagedProcess(
    {
      name: `cli ${args[0] ?? ''}`,
      command: globalThis.process.execPath,
      args: ['--enable-source-maps', join(root, 'dist/api/src/cli.js'), ...args],
      cwd: root,
      env: { ...globalThis.process.env, ...env },
      logFile: join(logs, `cli-${(args[0] ?? '').replaceAll(/\W/g, '-')}.log`),
      stopSignal: 'SIGTERM',
    },
    keeper,
  );
}
