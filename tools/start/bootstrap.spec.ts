import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';

const scratch = mkdtempSync(join(tmpdir(), 'guildhall-bootstrap-'));
const clone = join(scratch, 'clone');
const programs = join(scratch, 'bin');

/** A clone that holds nothing but the first files, with an `npx` of our own before the real one. */
function prepare(npx: string): void {
  rmSync(clone, { recursive: true, force: true });
  for (const folder of [join(clone, 'tools/start'), programs]) mkdirSync(folder, { recursive: true });
  for (const name of ['bootstrap.mjs', 'install-packages.mjs']) cpSync(join(import.meta.dirname, name), join(clone, 'tools/start', name));
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
});
