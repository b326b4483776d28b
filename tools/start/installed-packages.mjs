/** Tells whether node_modules holds what the lock file names. Plain JavaScript for Node 20. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampOf = (root) => join(root, 'node_modules', '.guildhall-install');

function fingerprint(root, nodeVersion) {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(nodeVersion).digest('hex');
}

/** True when the Node of node_modules runs and is the pinned one. */
export function pinnedNodeWorks(root, nodeVersion) {
  try {
    const found = execFileSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' }).trim();
    return found === `v${nodeVersion}`;
  } catch {
    return false;
  }
}

/** Npm's own record of what it installed last, compared with the lock file. */
function recordMatches(root) {
  try {
    const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
    const installed = read('node_modules/.package-lock.json');
    const wanted = Object.entries(read('package-lock.json')).filter(([path, entry]) => path !== '' && !entry.optional && !entry.link);
    return wanted.length > 0 && wanted.every(([path, { version }]) => installed[path]?.version === version && existsSync(join(root, path)));
  } catch {
    return false;
  }
}

/** Remembers that node_modules fits the lock file as it is now. */
export function noteInstalled(root, nodeVersion) {
  writeFileSync(stampOf(root), fingerprint(root, nodeVersion));
}

/** True when nothing needs to be installed. */
export function isCurrent(root, nodeVersion) {
  if (!pinnedNodeWorks(root, nodeVersion)) return false;
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, nodeVersion)) return true;
  // A developer's own `npm install` changes the lock file and node_modules together: replacing that folder then would
  // only pull it away from under whatever runs in this clone.
  if (!recordMatches(root)) return false;
  noteInstalled(root, nodeVersion);
  return true;
}
