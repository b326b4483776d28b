import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ConflictProblem, ForbiddenProblem, Problem } from '../../../platform/problems/problem.js';
import { aUser } from '../../identity/testing/a-user.js';
import type { ProfileDraft } from '../model/profile.js';
import { aCreator, memberOf } from '../testing/a-creator.js';
import { creatorsOn } from '../testing/creators-on.js';
import type { SaveProfileResult } from './save-profile.js';
import type { OwnProfile } from './show-profile.js';

const draft: ProfileDraft = { displayName: 'Cleo', bio: 'Paints with words.', skills: ['Prompts'], availability: 'LIMITED' };

let db: TestDatabase;
let creators: ReturnType<typeof creatorsOn>;
beforeAll(async () => {
  db = await openTestDatabase();
  creators = creatorsOn(db);
});
afterAll(() => db.close());

function saved(result: SaveProfileResult): OwnProfile {
  if (result instanceof Problem) throw new Error(result.message);
  return result;
}

async function aMember(name: string) {
  return memberOf(await aUser().called(name).save(db.database));
}

describe('the first save', () => {
  test('makes a profile under the name at Discord, and says so', async () => {
    const cleo = await aMember('cleo');
    expect(await creators.readProfile.own(cleo)).toBeNull();
    const profile = saved(await creators.saveProfile.run(cleo, draft, null));
    expect(profile).toMatchObject({ ...draft, id: cleo.userId, username: 'cleo', version: 1, updatedAt: db.clock.now(), published: true });
    expect(await creators.readProfile.own(cleo)).toEqual(profile);
    expect(await db.events()).toContainEqual({ type: 'creators.profile-saved', payload: { creatorId: cleo.userId, username: 'cleo', created: true } });
  });

  test.each([
    ['Zoë.Ångström', 'zoe-angstrom'],
    ['admin', 'admin-2'],
    ['夜の市場', 'creator-2'],
  ])('makes %s %s', async (discord, username) => {
    expect(saved(await creators.saveProfile.run(await aMember(discord), draft, null)).username).toBe(username);
  });

  test('twenty at once with one name at Discord get twenty names', async () => {
    const members = [];
    for (let index = 0; index < 20; index += 1) members.push(await aMember(`fox${'.'.repeat(index)}`));
    const results = await Promise.all(members.map((member) => creators.saveProfile.run(member, draft, null)));
    const names = results.map((result) => saved(result).username).sort();
    expect(new Set(names).size).toBe(20);
    expect(names).toContain('fox');
    expect(names).toContain('fox-20');
  });

  test('sent twice at once makes one profile and uses up one name', async () => {
    const dora = await aMember('dora');
    const results = await Promise.all([1, 2].map(() => creators.saveProfile.run(dora, draft, null)));
    expect(results.map((result) => saved(result).version)).toEqual([1, 1]);
    expect(await db.database.query('SELECT username FROM creator_usernames WHERE creator_id = $1', [dora.userId])).toEqual([{ username: 'dora' }]);
  });

  test('a name that somebody has had is never given to another', async () => {
    await db.database.execute(`INSERT INTO creator_usernames VALUES ('gone', $1, now())`, [(await aMember('x1y')).userId]);
    expect(saved(await creators.saveProfile.run(await aMember('gone'), draft, null)).username).toBe('gone-2');
  });
});

describe('a later save', () => {
  test('changes the profile and raises its version', async () => {
    const { member, username } = await aCreator().save(db.database);
    const profile = saved(await creators.saveProfile.run(member, draft, 1));
    expect(profile).toMatchObject({ ...draft, username, version: 2 });
  });

  test('from an older version is a conflict and changes nothing', async () => {
    const { member } = await aCreator().save(db.database);
    await creators.saveProfile.run(member, draft, 1);
    expect(await creators.saveProfile.run(member, { ...draft, bio: 'Other' }, 1)).toBeInstanceOf(ConflictProblem);
    expect(await creators.saveProfile.run(member, { ...draft, bio: 'Other' }, null)).toBeInstanceOf(ConflictProblem);
    expect(await creators.readProfile.own(member)).toMatchObject({ bio: draft.bio, version: 2 });
  });

  test('of what is there already is no change and no event', async () => {
    const { member } = await aCreator().save(db.database);
    await creators.saveProfile.run(member, draft, 1);
    const before = (await db.events()).length;
    expect(saved(await creators.saveProfile.run(member, draft, 1)).version).toBe(2);
    expect(await db.events()).toHaveLength(before);
  });

  test('two different ones at once: exactly one wins', async () => {
    const { member } = await aCreator().save(db.database);
    const results = await Promise.all(['A', 'B'].map((bio) => creators.saveProfile.run(member, { ...draft, bio }, 1)));
    expect(results.filter((result) => result instanceof ConflictProblem)).toHaveLength(1);
    expect((await creators.readProfile.own(member))?.version).toBe(2);
  });

  test.each([
    ['suspended', () => aCreator().suspendedUntil(new Date('2030-01-01'))],
    ['banned', () => aCreator().banned()],
  ])('is refused to the %s', async (_, builder) => {
    const { member } = await builder().save(db.database);
    expect(await creators.saveProfile.run(member, draft, 1)).toBeInstanceOf(ForbiddenProblem);
    expect(await creators.readProfile.own(member)).toMatchObject({ version: 1, published: false });
  });
});

test('the database repeats what must never break', async () => {
  const { id } = await aCreator().save(db.database);
  const set = (assignment: string) => db.database.execute(`UPDATE creators SET ${assignment} WHERE id = $1`, [id]);
  await expect(set(`display_name = 'x'`)).rejects.toThrow('creators_display_name_check');
  await expect(set(`bio = repeat('x', 2001)`)).rejects.toThrow('creators_bio_check');
  await expect(set(`skills = array_fill('x'::text, ARRAY[16])`)).rejects.toThrow('creators_skills_check');
  await expect(set(`username = 'nobody-took-this'`)).rejects.toThrow('creators_username_fkey');
});
