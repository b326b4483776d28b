/**
 * The first file of every command. It runs on whatever Node the machine has (20 or newer) and without packages: it
 * installs what is missing with the pinned Node, then hands over to `tools/start/<command>.ts` under that Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install-packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const commands = ['start', 'test', 'bench', 'services', 'generate-domain'];
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function environment() {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  // Left by a `npm start` around us: they would point a nested npm at this script's own life cycle.
  for (const name of Object.keys(env)) if (/^npm_(lifecycle|package)_|^npm_config_local_prefix$/.test(name)) delete env[name];
  return env;
}

/** The parent and, where the system tells, its parent: npm runs a script through a shell that outlives a killed npm. */
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/** Stops with npm: a killed npm leaves its scripts running, and they would hold the port. */
function followParent(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = lineage();
  setInterval(() => {
    if (lineage() !== before) child.kill('SIGTERM');
  }, 500).unref();
}

function handOver(command, args) {
  const script = join(root, 'tools', 'start', `${command}.ts`);
  if (!existsSync(script)) fail(`The command "${command}" is not part of this version.`);
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), [script, ...args], {
    cwd: root,
    env: { ...environment(), GUILDHALL_PARENT_CHANNEL: '1' },
    // The fourth channel closes when this process dies, however it dies; the child then stops by itself.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of passedOn) process.on(signal, () => child.kill(signal));
  followParent(child);
  child.on('error', (error) => fail(`The pinned Node could not be started (${error.message}): delete node_modules and try again.`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

const [command, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Guildhall needs Node 20 or newer to begin with; this is Node ${process.versions.node}.`);
if (!commands.includes(command)) fail(`Say what to run: node tools/start/bootstrap.mjs ${commands.join('|')}`);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const problem = await installWhatIsMissing({ root, nodeVersion: manifest.dependencies.node, env: environment() });
if (problem) fail(problem);
handOver(command, args);
