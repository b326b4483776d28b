import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { Problem } from '../processes/problem.ts';
import { contentHash } from './content-hash.ts';
import { root } from './root.ts';

interface Build {
  readonly script: string;
  readonly inputs: readonly string[];
  readonly output: string;
}

const everywhere = ['libs', 'package-lock.json', 'tsconfig.base.json'];

const builds = {
  api: { script: 'build:api', inputs: ['api', '.swcrc', ...everywhere], output: 'dist/api/src/main.js' },
  site: { script: 'build:site', inputs: ['site', ...everywhere], output: 'dist/site/server/entry.mjs' },
  admin: { script: 'build:admin', inputs: ['admin', ...everywhere], output: 'dist/admin/browser/index.html' },
} satisfies Record<string, Build>;

/** The three things that are built. */
export type BuildName = keyof typeof builds;

/** Every build, in the order in which they are named. */
export const allBuilds = Object.keys(builds) as readonly BuildName[];

const stampOf = (name: BuildName) => join(root, 'dist', '.built', name);

/** The content hash of the sources that the present build was made of; undefined when there is none. */
export function builtFrom(name: BuildName): string | undefined {
  const stamp = stampOf(name);
  if (!existsSync(join(root, builds[name].output)) || !existsSync(stamp)) return undefined;
  return readFileSync(stamp, 'utf8');
}

/** Where builds report, and who ends them with the run. */
export interface BuildOptions {
  readonly keeper: Keeper;
  readonly logs: string;
  readonly say: (line: string) => void;
}

/** Builds what has changed since it was last built, side by side. */
export async function buildWhatChanged(names: readonly BuildName[], options: BuildOptions): Promise<void> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  await Promise.all(names.filter((name) => scripts[builds[name].script] !== undefined).map((name) => buildIfChanged(name, options)));
}

async function buildIfChanged(name: BuildName, { keeper, logs, say }: BuildOptions): Promise<void> {
  const { script, inputs, output } = builds[name];
  const hash = contentHash(root, inputs);
  if (builtFrom(name) === hash) return;
  const started = Date.now();
  say(`Building ${name}`);
  const stamp = stampOf(name);
  rmSync(stamp, { force: true });
  const process = npmScript(script, join(logs, `build-${name}.log`), keeper);
  if (!(await process.run()) || !existsSync(join(root, output))) {
    throw new Problem(`${process.tail(40)}\n\nBuilding ${name} failed (it ${process.lastExit}); the lines above say why.`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  say(`Built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * A script of package.json as a process, without daemons that would outlive it, and without Nx's cache: the stamps here say
 * what has changed, while that cache is shared by all worktrees of a repository and has answered with another one's build.
 */
export function npmScript(script: string, logFile: string, keeper: Keeper): ManagedProcess {
  const quiet = { NX_DAEMON: 'false', NX_SKIP_NX_CACHE: 'true', NX_TUI: 'false', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  const env = { ...process.env, ...quiet, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}` };
  const spec = { name: script, command: 'npm', args: ['run', '--silent', script], cwd: root, env, logFile };
  return new ManagedProcess({ ...spec, group: true, stopSignal: 'SIGTERM', stopWithinMs: 3000 }, keeper);
}
