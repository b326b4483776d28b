import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, Problem, QuotaProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import type { OwnItem } from '../store/rows.js';
import { aDraft, anItem } from '../testing/an-item.js';
import { portfolioOn } from '../testing/portfolio-on.js';
import type { CreateItemResult } from './create-item.js';

let db: TestDatabase;
let portfolio: ReturnType<typeof portfolioOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  portfolio = portfolioOn(db);
  ada = await aCreator().called('ada').save(db.database);
});
afterAll(() => db.close());

function created(result: CreateItemResult): OwnItem {
  if (result instanceof Problem) throw new Error(result.message);
  return result;
}

/** Somebody whose last three items have been approved. */
async function aTrustedCreator(): Promise<SavedCreator> {
  const creator = await aCreator().save(db.database);
  for (let count = 0; count < 3; count += 1) await anItem().of(creator.id).save(db.database);
  return creator;
}

describe('a new item', () => {
  test('waits for a decision, with its images in order', async () => {
    const images = [await anImage().of(ada.id).save(db.database), await anImage().of(ada.id).uploaded().save(db.database)];
    const draft = aDraft({ images: [{ imageId: images[0]!.id, alt: 'Rain' }, { imageId: images[1]!.id, alt: '' }], projectUrl: 'https://example.com/' });
    const item = created(await portfolio.createItem.run(ada.member, draft));
    expect(item).toMatchObject({ ...draft.content, images: [{ alt: 'Rain' }, { alt: '' }], visibility: 'PUBLIC', status: 'PENDING', slug: 'night-market' });
    expect(item).toMatchObject({ version: 1, hasPendingRevision: false, publicPath: null, rejectionReason: null, createdAt: db.clock.now() });
    expect(item.images.map(({ image }) => image.id)).toEqual(images.map((image) => image.id));
    expect(item.images[0]?.image.picture?.webp[0]?.url).toMatch(/^\/media\/.+\?p=/);
    expect(item.images[1]?.image).toMatchObject({ status: 'UPLOADED', picture: null });
    const [submission] = await db.database.query<{ id: string }>(`SELECT id FROM portfolio_submissions WHERE item_id = $1 AND status = 'PENDING'`, [item.id]);
    expect(await db.events()).toContainEqual({ type: 'portfolio.item-submitted', payload: { submissionId: submission?.id, itemId: item.id, creatorId: ada.id } });
    expect((await db.events()).map((event) => event.type)).not.toContain('portfolio.item-changed');
  });

  test('of a trusted creator is public at once', async () => {
    const creator = await aTrustedCreator();
    const item = created(await portfolio.createItem.run(creator.member, aDraft()));
    expect(item).toMatchObject({ status: 'APPROVED', publicPath: `/portfolio/${creator.username}/night-market` });
    expect(await db.events()).toContainEqual({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: creator.id } });
  });

  test('of a creator who was rejected lately waits, however many were approved', async () => {
    const creator = await aTrustedCreator();
    const rejected = await anItem().of(creator.id).as('REJECTED').save(db.database);
    const moderator = await aUser().role('MODERATOR').save(db.database);
    await db.database.execute(
      `INSERT INTO portfolio_submissions VALUES (gen_random_uuid(), $1, $2, 'ITEM', '{}', 'REJECTED', 1, now(), now(), $3, $4, 'No.')`,
      [rejected.id, creator.id, db.clock.now(), moderator.id],
    );
    expect(created(await portfolio.createItem.run(creator.member, aDraft())).status).toBe('PENDING');
  });

  test('PRIVATE of a trusted creator is on no page and in no event', async () => {
    const creator = await aTrustedCreator();
    const item = created(await portfolio.createItem.run(creator.member, aDraft({}, 'PRIVATE')));
    expect(item).toMatchObject({ status: 'APPROVED', visibility: 'PRIVATE', publicPath: null });
    expect(JSON.stringify(await db.events())).not.toContain(item.id);
  });

  test('gets a slug of its own, which is never used again', async () => {
    const creator = await aCreator().save(db.database);
    const slugs = [];
    for (const title of ['Fox', 'Fox', 'Contact', 'Ночной рынок', 'Fox', 'Fox 2']) {
      const item = created(await portfolio.createItem.run(creator.member, aDraft({ title })));
      slugs.push(item.slug);
      await portfolio.deleteItem.run(creator.member, item.id);
    }
    expect(slugs).toEqual(['fox', 'fox-2', 'contact-2', 'nochnoy-rynok', 'fox-3', 'fox-2-2']);
    const kanji = created(await portfolio.createItem.run(creator.member, aDraft({ title: '夜の市場' })));
    expect(kanji.slug).toMatch(/^work-[0-9a-f]{10}$/);
  });
});

describe('is refused', () => {
  test('without a profile', async () => {
    const member = memberOf(await aUser().save(db.database));
    expect(await portfolio.createItem.run(member, aDraft())).toBeInstanceOf(StateProblem);
  });

  test.each([
    ['suspended', () => aCreator().suspendedUntil(new Date('2100-01-01'))],
    ['banned', () => aCreator().banned()],
  ])('to the %s', async (_, builder) => {
    const { member, id } = await builder().save(db.database);
    expect(await portfolio.createItem.run(member, aDraft())).toBeInstanceOf(ForbiddenProblem);
    expect(await db.database.query('SELECT 1 FROM portfolio_items WHERE creator_id = $1', [id])).toEqual([]);
  });

  test('with images that are missing, rejected or somebody else’s, each named by its place', async () => {
    const stranger = await aCreator().save(db.database);
    const own = await anImage().of(ada.id).save(db.database);
    const rejected = await anImage().of(ada.id).rejected().save(db.database);
    const foreign = await anImage().of(stranger.id).save(db.database);
    const ids = [own.id, rejected.id, foreign.id, '00000000-0000-4000-8000-000000000000'];
    const result = await portfolio.createItem.run(ada.member, aDraft({ images: ids.map((imageId) => ({ imageId, alt: '' })) }));
    expect(result).toBeInstanceOf(ValidationProblem);
    expect((result as ValidationProblem).fields.map(({ field }) => field)).toEqual(['images.1.imageId', 'images.2.imageId', 'images.3.imageId']);
  });
});

describe('the daily ten', () => {
  test('twenty creations at once let exactly ten through', async () => {
    const { member, id } = await aCreator().save(db.database);
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => portfolio.createItem.run(member, aDraft({ title: `Item ${index}` }))));
    expect(results.filter((result) => !(result instanceof Problem))).toHaveLength(10);
    expect(results.filter((result) => result instanceof QuotaProblem)).toHaveLength(10);
    expect(await db.database.query('SELECT count(*)::int AS count FROM portfolio_items WHERE creator_id = $1', [id])).toEqual([{ count: 10 }]);
  });

  test('twenty equal ones too, each with its own slug', async () => {
    const { member } = await aCreator().save(db.database);
    const results = await Promise.all(Array.from({ length: 20 }, () => portfolio.createItem.run(member, aDraft())));
    const slugs = results.flatMap((result) => (result instanceof Problem ? [] : [result.slug]));
    expect(new Set(slugs).size).toBe(10);
  });

  test('frees a place when the oldest is 24 hours old, and not by deleting', async () => {
    const { member, id } = await aCreator().save(db.database);
    const start = db.clock.now();
    const hours = (count: number): Date => new Date(start.getTime() + count * 3_600_000);
    for (let count = 0; count < 10; count += 1) await anItem().of(id).as('PENDING').madeOn(hours(count - 20)).save(db.database);
    const [first] = await db.database.query<{ id: string }>('SELECT id FROM portfolio_items WHERE creator_id = $1 LIMIT 1', [id]);
    await portfolio.deleteItem.run(member, first!.id);
    const refused = await portfolio.createItem.run(member, aDraft());
    expect(refused).toMatchObject({ code: 'QUOTA_REACHED', limit: 10, retryAt: hours(4) });
    db.clock.set(new Date(hours(4).getTime() - 1));
    expect(await portfolio.createItem.run(member, aDraft())).toBeInstanceOf(QuotaProblem);
    db.clock.set(hours(4));
    expect(await portfolio.createItem.run(member, aDraft())).not.toBeInstanceOf(Problem);
    db.clock.set(start);
  });

  test('a refused creation uses nothing up', async () => {
    const { member } = await aCreator().save(db.database);
    const bad = aDraft({ images: [{ imageId: '00000000-0000-4000-8000-000000000000', alt: '' }] });
    for (let count = 0; count < 11; count += 1) expect(await portfolio.createItem.run(member, bad)).toBeInstanceOf(ValidationProblem);
    expect(await portfolio.createItem.run(member, aDraft())).not.toBeInstanceOf(Problem);
  });
});

test('the database repeats what must never break', async () => {
  const { id } = await anItem().of(ada.id).as('PENDING').save(db.database);
  const set = (assignment: string) => db.database.execute(`UPDATE portfolio_items SET ${assignment} WHERE id = $1`, [id]);
  await expect(set(`title = 'ab'`)).rejects.toThrow('portfolio_items_title_check');
  await expect(set(`description = repeat('😀', 5001)`)).rejects.toThrow('portfolio_items_description_check');
  await expect(set(`tags = array_fill('x'::text, ARRAY[11])`)).rejects.toThrow('portfolio_items_tags_check');
  for (const url of ['javascript:alert(1)', 'http://example.com/', 'https://ada@example.com/', 'https:///x']) {
    await expect(set(`project_url = '${url}'`)).rejects.toThrow('portfolio_items_project_url_check');
  }
  await expect(set(`status = 'APPROVED'`)).rejects.toThrow('portfolio_items_published');
  await set(`description = repeat('😀', 5000)`);
});
