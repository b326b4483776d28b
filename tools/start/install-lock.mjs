/** One installation at a time for each clone: two at once destroy each other's node_modules. Plain JavaScript for Node 20. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

function holderIsAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Waits until no other process installs in this clone; answers how to let the next one in. */
export async function lockInstall(root, say) {
  const file = join(tmpdir(), `guildhall-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);
  let told = false;
  while (!take(file)) {
    if (!holderIsAlive(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say('Waiting for another command that installs the packages');
    told = true;
    await pause(500);
  }
  return () => rmSync(file, { force: true });
}
