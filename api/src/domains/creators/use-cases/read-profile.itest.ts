import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { OWN_PROFILE } from '../store/profiles-table.js';
import { PUBLIC_PROFILE } from '../store/public-profile.js';
import { aCreator, type SavedCreator } from '../testing/a-creator.js';
import { creatorsOn } from '../testing/creators-on.js';

let db: TestDatabase;
let creators: ReturnType<typeof creatorsOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  creators = creatorsOn(db);
  ada = await aCreator().called('ada').save(db.database);
});
afterAll(() => db.close());

describe('a public profile', () => {
  test('shows public items alone, newest first, with their covers', async () => {
    const processing = await anImage().of(ada.id).uploaded().save(db.database);
    const ready = await anImage().of(ada.id).measuring(800, 600).save(db.database);
    await anItem().of(ada.id).titled('Older').at('older').madeOn(new Date('2026-01-05')).save(db.database);
    await anItem().of(ada.id).titled('Newer').at('newer').showing(processing.id, ready.id).madeOn(new Date('2026-01-06')).save(db.database);
    await anItem().of(ada.id).hidden().save(db.database);
    await anItem().of(ada.id).pending().save(db.database);
    await anItem().of(ada.id).as('REJECTED').save(db.database);
    await anItem().of(ada.id).deleted().save(db.database);
    await anItem().of((await aCreator().save(db.database)).id).save(db.database);

    const profile = await creators.readProfile.public('ADA');
    expect(profile).toMatchObject({ id: ada.id, username: 'ada', displayName: 'The ada', skills: ['Prompting'], joinedAt: new Date('2026-01-02') });
    expect(profile?.items.map((item) => item.title)).toEqual(['Newer', 'Older']);
    expect(profile?.items[0]).toMatchObject({ slug: 'newer', category: 'IMAGE', imageCount: 1, cover: { id: ready.id, alt: 'Picture 2', width: 800 } });
    expect(profile?.items[0]?.cover?.avif[0]?.url).toMatch(/^\/media\/[^?]+$/);
    expect(profile?.items[1]).toMatchObject({ imageCount: 0, cover: null });
  });

  test('shows pictures, rates, links, and the address only where its owner shows it', async () => {
    const ben = await aCreator().called('ben').charging(1_500, 'JPY').at('linkedin', 'https://linkedin.com/in/ben').reachedAt('ben@example.com').save(db.database);
    const [avatar, banner] = [await anImage().of(ben.id).save(db.database), await anImage().of(ben.id).processing().save(db.database)];
    await db.database.execute('UPDATE creators SET avatar_image_id = $2, banner_image_id = $3 WHERE id = $1', [ben.id, avatar.id, banner.id]);
    expect(await creators.readProfile.public('ben')).toMatchObject({
      ...{ avatar: { id: avatar.id, alt: '' }, banner: null, hourlyRateMinor: 1_500, projectRateMinor: null, currency: 'JPY' },
      ...{ links: { x: null, instagram: null, linkedin: 'https://linkedin.com/in/ben', website: null }, contactEmail: 'ben@example.com' },
    });
    await db.database.execute('UPDATE creators SET contact_email_visible = false WHERE id = $1', [ben.id]);
    expect(JSON.stringify(await creators.readProfile.public('ben'))).not.toContain('ben@example.com');
  });

  test('is found under names that were given up, and under nobody else’s', async () => {
    const { id } = await aCreator().called('old-name').save(db.database);
    await db.database.execute(`INSERT INTO creator_usernames VALUES ('new-name', $1, now())`, [id]);
    await db.database.execute(`UPDATE creators SET username = 'new-name' WHERE id = $1`, [id]);
    for (const name of ['old-name', 'new-name']) expect(await creators.readProfile.public(name)).toMatchObject({ id, username: 'new-name' });
  });

  test.each([
    ['suspended', () => aCreator().suspendedUntil(new Date('2100-01-01'))],
    ['banned', () => aCreator().banned()],
  ])('of the %s is not there', async (_, builder) => {
    const { username, id } = await builder().save(db.database);
    await anItem().of(id).save(db.database);
    expect(await creators.readProfile.public(username)).toBeNull();
  });

  test('comes back by itself when a suspension ends', async () => {
    const { username } = await aCreator().suspendedUntil(new Date('2020-01-01')).save(db.database);
    expect(await creators.readProfile.public(username)).not.toBeNull();
  });

  test.each(['nobody', '', "a'; DROP TABLE users", '../ada'])('%j is nobody', async (username) => {
    expect(await creators.readProfile.public(username)).toBeNull();
  });
});

test('each read is one statement', async () => {
  await expectQueries(db.source, 1, () => creators.readProfile.public('ada'));
  await expectQueries(db.source, 1, () => creators.readProfile.own(ada.member));
});

test('a public profile reads no growing table from end to end', async () => {
  expect(await sequentialScans(db.source, PUBLIC_PROFILE.text, ['ada'])).toEqual([]);
});

test('one’s own profile reads no growing table from end to end', async () => {
  expect(await sequentialScans(db.source, OWN_PROFILE, [ada.id])).toEqual([]);
});

describe('an avatar or a banner', () => {
  const isPublic = async (imageId: string) => (await db.database.query<{ shown: boolean }>('SELECT image_is_public($1) AS shown', [imageId]))[0]?.shown;

  test.each([
    ['is for everybody, also before there is a public item', () => aCreator(), true],
    ['of the suspended is for nobody', () => aCreator().suspendedUntil(new Date('2100-01-01')), false],
    ['of the banned is for nobody', () => aCreator().banned(), false],
  ])('%s', async (_, builder, shown) => {
    const { id } = await builder().save(db.database);
    const [avatar, banner, neither] = [await anImage().of(id).save(db.database), await anImage().of(id).save(db.database), await anImage().of(id).save(db.database)];
    await db.database.execute('UPDATE creators SET avatar_image_id = $2, banner_image_id = $3 WHERE id = $1', [id, avatar.id, banner.id]);
    expect([await isPublic(avatar.id), await isPublic(banner.id), await isPublic(neither.id)]).toEqual([shown, shown, false]);
  });
});
