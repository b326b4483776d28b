import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Keeper } from '../processes/keeper.ts';
import { identify, isSameProcess, type ProcessIdentity } from '../processes/process-identity.ts';
import { messageOf, Problem } from '../processes/problem.ts';
import { sharedFolder } from './postgres-binaries.ts';
import { secretsOf } from './secrets.ts';
import type { ServiceHome } from './service.ts';

/** Makes the data folder and checks that it can be used; otherwise says in one sentence what to do. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Error('it is not a folder');
    mkdirSync(join(folder, 'run'), { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Problem(`The data folder ${folder} cannot be used (${messageOf(error)}): move it away or delete it, then start again.`);
  }
  claim(folder);
  return folder;
}

/** Two systems on one set of data would destroy it. */
function claim(folder: string): void {
  const file = join(folder, 'run', 'owner.json');
  const owner = readOwner(file);
  if (owner && owner.pid !== process.pid && isSameProcess(owner)) {
    throw new Problem(`Guildhall already runs from this folder (process ${owner.pid}): stop that first, then start again.`);
  }
  writeFileSync(file, JSON.stringify(identify(process.pid)));
}

function readOwner(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Puts the logs of the run before aside, so that those of this run begin empty. */
function keepOnlyPreviousLogs(folder: string): void {
  const logs = join(folder, 'logs');
  if (!existsSync(logs)) return;
  rmSync(`${logs}.previous`, { recursive: true, force: true });
  renameSync(logs, `${logs}.previous`);
}

/** The home of services whose data stays. */
export function lastingHome(folder: string): ServiceHome {
  keepOnlyPreviousLogs(folder);
  if (process.getuid?.() !== 0) return { folder, postgresFolder: join(folder, 'postgres'), throwaway: false };
  const place = join(sharedFolder, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  const { folderId } = secretsOf(folder);
  // A data folder that was deleted takes its database with it: nothing could read that any more.
  const outdated = existsSync(place) ? readdirSync(place).filter((name) => name !== folderId) : [];
  for (const name of outdated) rmSync(join(place, name), { recursive: true, force: true });
  return { folder, postgresFolder: makeReachable(join(place, folderId)), throwaway: false };
}

/** The home of services whose data disappears with the run, however that ends. */
export function throwawayHome(keeper: Keeper): ServiceHome {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-'));
  keeper.removeAfterwards(folder);
  if (process.getuid?.() !== 0) return { folder, postgresFolder: join(folder, 'postgres'), throwaway: true };
  const postgresFolder = makeReachable(join(sharedFolder, 'throwaway', randomUUID()));
  keeper.removeAfterwards(postgresFolder);
  return { folder, postgresFolder, throwaway: true };
}

function makeReachable(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const path of [sharedFolder, dirname(folder), folder]) chmodSync(path, 0o755);
  return folder;
}
