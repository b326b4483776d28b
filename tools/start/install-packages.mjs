/**
 * Installs the packages of the lock file with the pinned Node, once per lock file. Plain JavaScript for Node 20,
 * because it runs before there is anything else.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const say = (line) => process.stdout.write(`${line}\n`);
const progressEveryMs = 10_000;

function fingerprint(root, nodeVersion) {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(nodeVersion).digest('hex');
}

function pinnedNodeWorks(root, nodeVersion) {
  try {
    const found = execFileSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' }).trim();
    return found === `v${nodeVersion}`;
  } catch {
    return false;
  }
}

function isCurrent(root, nodeVersion) {
  const stamp = join(root, 'node_modules', '.guildhall-install');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(root, nodeVersion)) return false;
  return pinnedNodeWorks(root, nodeVersion);
}

/** Runs a command to its end with its output in a log file; answers true when it succeeded. */
function run(command, args, { cwd, env, log }) {
  return new Promise((resolve) => {
    const output = openSync(log, 'a');
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
    const started = Date.now();
    const ticker = setInterval(() => say(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`), progressEveryMs);
    const stop = () => child.kill('SIGTERM');
    const finish = (succeeded) => {
      clearInterval(ticker);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve(succeeded);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
  });
}

/** Puts the pinned Node in place by hand where npm was told not to run the scripts of packages. */
async function installPinnedNode(root, options) {
  const folder = join(root, 'node_modules', 'node');
  if (!existsSync(folder)) return false;
  return run(process.execPath, ['installArchSpecificPackage.js'], { ...options, cwd: folder });
}

function explain(log) {
  const text = readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');
  const reason = text ? `${text}\n\n` : '';
  return `${reason}The packages could not be installed: check that this machine reaches the package registry, then run the command again.`;
}

/**
 * Installs the packages unless they match the lock file already.
 * @returns a sentence for the person at the terminal when it failed, else undefined.
 */
export async function installWhatIsMissing({ root, nodeVersion, env }) {
  if (isCurrent(root, nodeVersion)) return undefined;
  say(`Installing packages with Node ${nodeVersion} (needed once, takes a minute or two)`);
  const started = Date.now();
  const scratch = mkdtempSync(join(tmpdir(), 'guildhall-install-'));
  const log = join(scratch, 'npm.log');
  // From a folder without packages: inside the clone, npx would take a half-installed Node of an interrupted run.
  const options = { cwd: scratch, env: { ...env, GUILDHALL_ROOT: root }, log };
  const install = 'cd "$GUILDHALL_ROOT" && npm ci --include=dev --include=optional --no-audit --no-fund';
  try {
    const installed = await run('npx', ['-y', '-p', `node@${nodeVersion}`, '-c', install], options);
    if (!installed) return explain(log);
    if (!pinnedNodeWorks(root, nodeVersion)) await installPinnedNode(root, options);
    if (!pinnedNodeWorks(root, nodeVersion)) {
      return `Node ${nodeVersion} did not arrive with the packages: allow install scripts (npm config set ignore-scripts false) and run the command again.`;
    }
    writeFileSync(join(root, 'node_modules', '.guildhall-install'), fingerprint(root, nodeVersion));
    say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
