import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ConflictProblem, ForbiddenProblem, Problem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
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

describe('details', () => {
  test('are saved, left alone when left out, and taken away by null', async () => {
    const { member, id } = await aCreator().save(db.database);
    const [avatar, banner] = [await anImage().of(id).save(db.database), await anImage().of(id).uploaded().save(db.database)];
    const links = { x: 'https://x.com/cleo', website: 'https://cleo.example/' };
    const details = { hourlyRateMinor: 8_500, currency: 'EUR', contactEmail: 'cleo@example.com', contactEmailVisible: true };
    const first = saved(await creators.saveProfile.run(member, { ...draft, ...details, links, avatarImageId: avatar.id, bannerImageId: banner.id }, 1));
    expect(first).toMatchObject({ ...details, projectRateMinor: null, links: { ...links, instagram: null, linkedin: null } });
    expect(first).toMatchObject({ avatar: { id: avatar.id, status: 'READY' }, banner: { id: banner.id, status: 'UPLOADED', picture: null } });
    expect(first.completeness).toEqual({ percent: 75, missing: ['FIRST_ITEM'] });
    const second = saved(await creators.saveProfile.run(member, { ...draft, bio: 'Other' }, 2));
    expect(second).toEqual({ ...first, bio: 'Other', version: 3 });
    const third = saved(await creators.saveProfile.run(member, { ...draft, hourlyRateMinor: null, links: null, contactEmail: null, avatarImageId: null }, 3));
    expect(third).toMatchObject({ avatar: null, banner: { id: banner.id }, currency: null, links: { x: null, website: null }, contactEmail: null });
  });

  test('show the owner pictures by signed addresses', async () => {
    const { member, id } = await aCreator().suspendedUntil(new Date('2020-01-01')).save(db.database);
    const avatar = await anImage().of(id).save(db.database);
    const profile = saved(await creators.saveProfile.run(member, { ...draft, avatarImageId: avatar.id }, 1));
    expect(profile.avatar?.picture?.webp[0]?.url).toMatch(/^\/media\/[^?]+\?p=/);
  });

  test('take only own images that can be used, each refused at its field', async () => {
    const { member, id } = await aCreator().save(db.database);
    const foreign = await anImage().of((await aCreator().save(db.database)).id).save(db.database);
    const refused = await anImage().of(id).rejected().save(db.database);
    const result = await creators.saveProfile.run(member, { ...draft, avatarImageId: foreign.id, bannerImageId: refused.id }, 1);
    const message = 'This image is not there any more or was refused. Choose another.';
    expect(result).toEqual(new ValidationProblem([{ field: 'avatarImageId', message }, { field: 'bannerImageId', message }]));
    expect(await creators.readProfile.own(member)).toMatchObject({ version: 1, avatar: null, banner: null });
  });

  test('stay when the avatar was refused later', async () => {
    const { member, id } = await aCreator().save(db.database);
    const avatar = await anImage().of(id).uploaded().save(db.database);
    await creators.saveProfile.run(member, { ...draft, avatarImageId: avatar.id }, 1);
    await db.database.execute(`UPDATE images SET status = 'REJECTED', problem = 'No picture.' WHERE id = $1`, [avatar.id]);
    const profile = saved(await creators.saveProfile.run(member, { ...draft, bio: 'New', avatarImageId: avatar.id }, 2));
    expect(profile).toMatchObject({ bio: 'New', avatar: { status: 'REJECTED', problem: 'No picture.' } });
    expect(profile.completeness.missing).toContain('AVATAR');
  });

  test('mark an image as wanted while a profile shows it, and not after', async () => {
    const { member, id } = await aCreator().save(db.database);
    const avatar = await anImage().of(id).save(db.database);
    const wanted = async () => (await db.database.query<{ used: boolean }>('SELECT image_is_used($1) AS used', [avatar.id]))[0]?.used;
    expect(await wanted()).toBe(false);
    await creators.saveProfile.run(member, { ...draft, bannerImageId: avatar.id }, 1);
    expect(await wanted()).toBe(true);
    await creators.saveProfile.run(member, { ...draft, bannerImageId: null }, 2);
    expect(await wanted()).toBe(false);
  });

  test('need a currency with a rate', async () => {
    const { member } = await aCreator().save(db.database);
    expect(await creators.saveProfile.run(member, { ...draft, projectRateMinor: 1 }, 1)).toEqual(
      ValidationProblem.of('currency', 'Choose the currency of your rates.'),
    );
  });
});

test('the database repeats what must never break', async () => {
  const { id } = await aCreator().save(db.database);
  const set = (assignment: string) => db.database.execute(`UPDATE creators SET ${assignment} WHERE id = $1`, [id]);
  await expect(set(`display_name = 'x'`)).rejects.toThrow('creators_display_name_check');
  await expect(set(`bio = repeat('x', 2001)`)).rejects.toThrow('creators_bio_check');
  await expect(set(`skills = array_fill('x'::text, ARRAY[16])`)).rejects.toThrow('creators_skills_check');
  await expect(set(`hourly_rate_minor = 0, currency = 'EUR'`)).rejects.toThrow('creators_hourly_rate_minor_check');
  await expect(set(`project_rate_minor = 100000000, currency = 'EUR'`)).rejects.toThrow('creators_project_rate_minor_check');
  await expect(set(`project_rate_minor = 1`)).rejects.toThrow('creators_rates_currency');
  await expect(set(`currency = 'EUR'`)).rejects.toThrow('creators_rates_currency');
  await expect(set(`hourly_rate_minor = 1, currency = 'eur'`)).rejects.toThrow('creators_currency_check');
  await expect(set(`link_x = 'http://x.com/ada'`)).rejects.toThrow('creators_link_x_check');
  await expect(set(`link_website = 'https://x.com@evil.example/'`)).rejects.toThrow('creators_link_website_check');
  await expect(set(`contact_email = E'a@b.example\\nBcc: c@d.example'`)).rejects.toThrow('creators_contact_email_check');
  await expect(set(`avatar_image_id = gen_random_uuid()`)).rejects.toThrow('creators_avatar_image_id_fkey');
  await expect(set(`username = 'nobody-took-this'`)).rejects.toThrow('creators_username_fkey');
});
