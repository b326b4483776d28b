import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, beforeEach, describe, it } from 'node:test';

const scratch = mkdtempSync(join(tmpdir(), 'guildhall-bootstrap-'));
const clone = join(scratch, 'clone');
const programs = join(scratch, 'bin');

/** A clone that holds nothing but the first files, with an `npx` of our own before the real one. */
function prepare(npx: string): void {
  rmSync(clone, { recursive: true, force: true });
  for (const folder of [join(clone, 'tools/start'), programs]) mkdirSync(folder, { recursive: true });
  for (const name of ['bootstrap.mjs', 'install-packages.mjs', 'install-lock.mjs', 'installed-packages.mjs']) cpSync(join(import.meta.dirname, name), join(clone, 'tools/start', name));
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ dependencies: { node: process.versions.node } }));
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  writeFileSync(join(clone, 'tools/start/test.ts'), 'console.log("ran", process.argv.slice(2).join(" ")); process.exit(7);');
  writeFileSync(join(programs, 'npx'), `#!/bin/sh\n${npx}\n`);
  chmodSync(join(programs, 'npx'), 0o755);
}

const installs = `echo installed >> "${scratch}/calls"; mkdir -p "$GUILDHALL_ROOT/node_modules/.bin"; ln -sf "${process.execPath}" "$GUILDHALL_ROOT/node_modules/.bin/node"`;

function bootstrap(...args: string[]) {
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'tools/start/bootstrap.mjs'), ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function running() {
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` };
  const child = spawn(process.execPath, [join(clone, 'tools/start/bootstrap.mjs'), 'test'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) => child.on('close', (status) => resolve({ status, stderr })));
  return { child, ended };
}

async function interrupted() {
  const { child, ended } = running();
  while (!existsSync(join(scratch, 'calls'))) await pause(20);
  child.kill('SIGTERM');
  return ended;
}

describe('the first file of every command', () => {
  beforeEach(() => rmSync(join(scratch, 'calls'), { force: true }));
  after(() => rmSync(scratch, { recursive: true }));

  it('says what can be run', () => {
    prepare(installs);
    const { status, stderr } = bootstrap('dance');
    assert.equal(status, 1);
    assert.match(stderr, /^Say what to run: node tools\/start\/bootstrap\.mjs start\|test/);
  });

  it('installs packages once, hands arguments over and passes the exit code on', () => {
    prepare(installs);
    const first = bootstrap('test', '--only', 'unit');
    assert.deepEqual([first.status, first.stderr], [7, '']);
    assert.match(first.stdout, /^Installing packages with Node .*\nPackages installed in \d+ s\nran --only unit\n$/);
    assert.equal(bootstrap('test').stdout, 'ran \n');
  });

  it('installs again when the lock file has changed', () => {
    prepare(installs);
    bootstrap('test');
    writeFileSync(join(clone, 'package-lock.json'), '{"changed":true}');
    assert.match(bootstrap('test').stdout, /^Installing packages/);
  });

  it('quotes the end of a failed installation and says what to do', () => {
    prepare('echo "npm error network"; exit 1');
    const { status, stderr } = bootstrap('test');
    assert.equal(status, 1);
    assert.match(stderr, /^npm error network\n\nThe packages could not be installed: check that this machine reaches the package registry/);
    assert.ok(!existsSync(join(clone, 'node_modules/.guildhall-install')));
  });

  it('notices that the pinned Node did not come along', () => {
    prepare('exit 0');
    assert.match(bootstrap('test').stderr, /^Node .* did not arrive with the packages: allow install scripts/);
  });

  it('installs nothing when a developer’s own npm install brought lock file and packages along together', () => {
    prepare(installs);
    bootstrap('test');
    const packages = { '': {}, 'node_modules/.bin': { version: '2.0.0' } };
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
    assert.equal(bootstrap('test').stdout, 'ran \n');
  });

  it('stops the installation with all that it has started', async () => {
    prepare(`echo began > "${scratch}/calls"; sh -c 'sleep 3; echo late >> "${scratch}/calls"'`);
    const { status, stderr } = await interrupted();
    assert.deepEqual([status, stderr], [1, 'Stopped while installing packages: run the command again to install them completely.\n']);
    await pause(3500);
    assert.equal(readFileSync(join(scratch, 'calls'), 'utf8'), 'began\n');
  });

  it('installs once when two commands begin together', async () => {
    prepare(`sleep 1; ${installs}`);
    await Promise.all([running().ended, running().ended]);
    assert.equal(readFileSync(join(scratch, 'calls'), 'utf8'), 'installed\n');
  });
});
