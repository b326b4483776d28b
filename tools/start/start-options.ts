import { parseArgs } from 'node:util';
import { messageOf, Problem } from '../processes/problem.ts';

/** What `npm start -- …` can be told. */
export interface StartOptions {
  readonly port: number;
  readonly seed: boolean;
}

const usage = 'Usage: npm start -- [--port 4000] [--no-seed]';

/** Reads the options of the command line; PORT is the port when `--port` is not given. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv = process.env): StartOptions {
  const options = { port: { type: 'string' }, 'no-seed': { type: 'boolean' } } as const;
  let values: { port?: string | undefined; 'no-seed'?: boolean | undefined };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new Problem(`${messageOf(error)}\n${usage}`);
  }
  const port = Number(values.port ?? env['PORT'] ?? '4000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem(`A port is a whole number from 1 to 65535.\n${usage}`);
  return { port, seed: values['no-seed'] !== true };
}
