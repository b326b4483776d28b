import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/system/root.ts';

const run = promisify(execFile);

/** Runs an operator command on the system under test, with some variables changed. @returns what it printed, also where some rows were left. */
export async function operatorRuns(command: string, changed: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { ...process.env, ...(JSON.parse(process.env['E2E_SYSTEM_ENV'] ?? '{}') as Record<string, string>), ...changed };
  const { stdout } = await run(process.execPath, [join(root, 'dist/api/src/cli.js'), command], { cwd: root, env });
  return stdout;
}
