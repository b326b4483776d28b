import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { accounts } from './accounts.js';

const STAND_IN = join(import.meta.dirname, '../../../../tools/stand-ins/discord-accounts.ts');

describe('the accounts of the demo', () => {
  it('are those that the local Discord signs in', () => {
    // In a process of its own: the product imports nothing of the stand-ins, nor do its tests.
    const script = `const { findAccount } = await import(process.argv[1]); console.log(JSON.stringify(process.argv.slice(2).map((name) => findAccount(name))));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script, STAND_IN, ...Object.keys(accounts)], { encoding: 'utf8' });
    const known = JSON.parse(printed) as { id: string; username: string; global_name: string; email: string }[];
    expect(Object.values(accounts).map(({ username, discordId, name, email }) => ({ username, id: discordId, global_name: name, email }))).toEqual(
      known.map(({ username, id, global_name, email }) => ({ username, id, global_name, email })),
    );
  });
});
