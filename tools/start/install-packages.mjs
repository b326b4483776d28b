/**
 * Installs the packages of the lock file with the pinned Node, once per lock file. Plain JavaScript for Node 20,
 * because it runs before there is anything else.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockInstall } from './install-lock.mjs';
import { isCurrent, noteInstalled, pinnedNodeWorks } from './installed-packages.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const progressEveryMs = 10_000;
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command to its end with its output in a log; answers 'succeeded', 'failed' or 'stopped'. */
function run(command, args, { cwd, env, log }) {
  return new Promise((resolve) => {
    const output = openSync(log, 'a');
    // A group of its own: stopping npx alone would leave the npm that it started at work on node_modules.
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output], detached: true });
    const started = Date.now();
    let stopped = false;
    const ticker = setInterval(() => say(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`), progressEveryMs);
    const stop = () => {
      stopped = true;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    };
    const finish = (outcome) => {
      clearInterval(ticker);
      for (const signal of endings) process.off(signal, stop);
      resolve(stopped ? 'stopped' : outcome);
    };
    for (const signal of endings) process.on(signal, stop);
    child.on('error', () => finish('failed'));
    child.on('exit', (code) => finish(code === 0 ? 'succeeded' : 'failed'));
  });
}

/** Puts the pinned Node in place by hand where npm was told not to run the scripts of packages. */
async function installPinnedNode(root, options) {
  const folder = join(root, 'node_modules', 'node');
  if (existsSync(folder)) await run(process.execPath, ['installArchSpecificPackage.js'], { ...options, cwd: folder });
}

function explain(log) {
  const lines = readFileSync(log, 'utf8').trim().split('\n').filter((line) => !line.startsWith('npm warn'));
  const reason = lines.slice(-15).join('\n');
  const advice = 'The packages could not be installed: check that this machine reaches the package registry, then run the command again.';
  return reason ? `${reason}\n\n${advice}` : advice;
}

async function install({ root, nodeVersion, env }, scratch) {
  const log = join(scratch, 'npm.log');
  // From a folder without packages: inside the clone, npx would take a half-installed Node of an interrupted run.
  const options = { cwd: scratch, env: { ...env, GUILDHALL_ROOT: root }, log };
  const command = 'cd "$GUILDHALL_ROOT" && npm ci --include=dev --include=optional --no-audit --no-fund';
  const outcome = await run('npx', ['-y', '-p', `node@${nodeVersion}`, '-c', command], options);
  if (outcome === 'stopped') return 'Stopped while installing packages: run the command again to install them completely.';
  if (outcome === 'failed') return explain(log);
  if (!pinnedNodeWorks(root, nodeVersion)) await installPinnedNode(root, options);
  if (!pinnedNodeWorks(root, nodeVersion)) {
    return `Node ${nodeVersion} did not arrive with the packages: allow install scripts (npm config set ignore-scripts false) and run the command again.`;
  }
  noteInstalled(root, nodeVersion);
  return undefined;
}

/**
 * Installs the packages unless they match the lock file already.
 * @returns a sentence for the person at the terminal when it failed, else undefined.
 */
export async function installWhatIsMissing(options) {
  if (isCurrent(options.root, options.nodeVersion)) return undefined;
  const unlock = await lockInstall(options.root, say);
  const scratch = mkdtempSync(join(tmpdir(), 'guildhall-install-'));
  try {
    // Another command may have installed them in the meantime.
    if (isCurrent(options.root, options.nodeVersion)) return undefined;
    say(`Installing packages with Node ${options.nodeVersion} (needed once, takes a minute or two)`);
    const started = Date.now();
    const problem = await install(options, scratch);
    if (!problem) say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
    return problem;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    unlock();
  }
}
