import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { identityCommands } from './identity.commands.js';
import { UsersTable } from './store/users-table.js';
import { aUser } from './testing/a-user.js';
import { GrantRole } from './use-cases/grant-role.js';

let db: TestDatabase;
let output: string[];

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(() => {
  output = [];
  for (const stream of ['log', 'error'] as const) jest.spyOn(console, stream).mockImplementation((text: string) => void output.push(text));
});
afterAll(async () => {
  jest.restoreAllMocks();
  await db.close();
});

/** Runs `roles:grant` as the command line does. @returns its exit code. */
async function grant(who: string, role: string): Promise<number> {
  const app = { get: () => new GrantRole(db.database, new UsersTable(), db.clock) } as unknown as INestApplicationContext;
  const program = new Command();
  let code = -1;
  identityCommands(program, async (work) => {
    code = await work(app);
  });
  await program.parseAsync(['node', 'guildhall', 'roles:grant', who, role]);
  return code;
}

const roleOf = async (id: string): Promise<string | undefined> => (await db.database.query<{ role: string }>('SELECT role FROM users WHERE id = $1', [id]))[0]?.role;
const changesOf = async (id: string): Promise<unknown[]> =>
  (await db.events()).filter(({ type, payload }) => type === 'identity.role-changed' && payload['userId'] === id).map(({ payload }) => payload['role']);

describe('roles:grant', () => {
  it('finds a person by Discord username, Discord id or id, in capitals or not', async () => {
    const user = await aUser().called('olga').save(db.database);
    const [row] = await db.database.query<{ discord_id: string }>('SELECT discord_id FROM users WHERE id = $1', [user.id]);
    expect(await grant('olga', 'owner')).toBe(0);
    expect(await roleOf(user.id)).toBe('OWNER');
    expect(await grant(row?.discord_id ?? '', 'ADMIN')).toBe(0);
    expect(await grant(user.id, 'Moderator')).toBe(0);
    expect(await roleOf(user.id)).toBe('MODERATOR');
    expect(output).toEqual(['olga is OWNER now.', 'olga is ADMIN now.', 'olga is MODERATOR now.']);
    expect(await changesOf(user.id)).toEqual(['OWNER', 'ADMIN', 'MODERATOR']);
  });

  it('leaves everything as it is for a stranger, for two of the same name and for a role that is none', async () => {
    const twins = [await aUser().called('twin').save(db.database), await aUser().called('twin').save(db.database)];
    const before = (await db.events()).length;
    expect([await grant(`nobody-${randomUUID()}`, 'ADMIN'), await grant('twin', 'ADMIN'), await grant('twin', 'KING')]).toEqual([1, 1, 1]);
    expect(output.map((text) => /signed in yet|Discord id instead|is no role/.exec(text)?.[0])).toEqual(['signed in yet', 'Discord id instead', 'is no role']);
    expect(await Promise.all(twins.map(({ id }) => roleOf(id)))).toEqual(['MEMBER', 'MEMBER']);
    expect(await db.events()).toHaveLength(before);
  });
});
