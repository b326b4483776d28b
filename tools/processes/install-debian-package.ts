import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';
import { messageOf, Problem } from './problem.ts';

const run = promisify(execFile);

/** True where packages can be installed without asking anybody: root on a Debian-like system. */
export function canInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

/** Installs a Debian package as root, without starting the service that it brings. */
export async function installDebianPackage(name: string): Promise<void> {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    maxBuffer: 64 * 1024 * 1024,
  };
  const patience = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3'];
  try {
    await run('apt-get', [...patience, 'update'], options);
    await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', name], options);
  } catch (error) {
    const reason = messageOf(error).trim().split('\n').at(-1) ?? '';
    throw new Problem(`${name} could not be installed (${reason}): run "apt-get install -y ${name}" yourself, then try again.`);
  }
}
