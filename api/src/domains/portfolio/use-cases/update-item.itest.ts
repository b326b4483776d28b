import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, NotFoundProblem, Problem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { anImage } from '../../media/testing/an-image.js';
import type { OwnItem } from '../store/rows.js';
import { aDraft, anItem } from '../testing/an-item.js';
import { portfolioOn } from '../testing/portfolio-on.js';
import { StaleItem } from './stale-item.js';
import type { UpdateItemResult } from './update-item.js';

let db: TestDatabase;
let portfolio: ReturnType<typeof portfolioOn>;
let ada: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  portfolio = portfolioOn(db);
});
// Nobody in particular and new each time: what earlier tests approve must not make her trusted.
beforeEach(async () => {
  ada = await aCreator().save(db.database);
});
afterAll(() => db.close());

const other = aDraft({ title: 'Day market' });

function saved(result: UpdateItemResult): OwnItem {
  if (result instanceof Problem || result instanceof StaleItem) throw new Error(`not saved: ${JSON.stringify(result)}`);
  return result;
}

async function stands(id: string): Promise<{ title: string; status: string; version: number }> {
  const rows = await db.database.query<{ title: string; status: string; version: number }>('SELECT title, status, version FROM portfolio_items WHERE id = $1', [id]);
  return rows[0]!;
}

async function submissions(id: string): Promise<string[]> {
  const rows = await db.database.query<{ line: string }>(
    `SELECT kind || ' ' || status || ' ' || version || ' ' || (content ->> 'title') AS line FROM portfolio_submissions WHERE item_id = $1 ORDER BY submitted_at, id`,
    [id],
  );
  return rows.map((row) => row.line);
}

async function changes(id: string): Promise<number> {
  return (await db.events()).filter(({ type, payload }) => type === 'portfolio.item-changed' && payload['itemId'] === id).length;
}

describe('new content', () => {
  test('of a pending item replaces it, and keeps its place in the queue', async () => {
    const item = await anItem().of(ada.id).pending().save(db.database);
    const result = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other }));
    expect(result).toMatchObject({ title: 'Day market', status: 'PENDING', version: 2, hasPendingRevision: false, slug: item.slug });
    expect(await submissions(item.id)).toEqual(['ITEM PENDING 2 Day market']);
    expect(await db.database.query('SELECT submitted_at AS at FROM portfolio_submissions WHERE id = $1', [item.submissionId])).toEqual([{ at: new Date('2026-02-01') }]);
    expect(await changes(item.id)).toBe(0);
  });

  test('of a rejected item puts it forward again', async () => {
    const item = await anItem().of(ada.id).as('REJECTED').save(db.database);
    const result = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other }));
    expect(result).toMatchObject({ status: 'PENDING', rejectionReason: null });
    expect(await submissions(item.id)).toEqual(['ITEM PENDING 1 Day market']);
  });

  test('of an approved item waits beside what stays public', async () => {
    const item = await anItem().of(ada.id).titled('Night market').save(db.database);
    const image = await anImage().of(ada.id).save(db.database);
    const draft = aDraft({ title: 'Day market', images: [{ imageId: image.id, alt: 'Sun' }] });
    const result = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft }));
    expect(result).toMatchObject({ title: 'Day market', status: 'APPROVED', hasPendingRevision: true, version: 2, publicPath: `/portfolio/${ada.username}/${item.slug}` });
    expect(result.images.map(({ alt }) => alt)).toEqual(['Sun']);
    expect(await stands(item.id)).toMatchObject({ title: 'Night market', status: 'APPROVED' });
    expect(await submissions(item.id)).toEqual(['REVISION PENDING 1 Day market']);
    expect(await changes(item.id)).toBe(0);
    expect(await portfolio.audience.isPublic(image.id)).toBe(false);

    const again = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 2, draft: aDraft({ title: 'Dusk market' }) }));
    expect(again).toMatchObject({ title: 'Dusk market', version: 3, images: [] });
    expect(await submissions(item.id)).toEqual(['REVISION PENDING 2 Dusk market']);

    const back = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 3, draft: aDraft() }));
    expect(back).toMatchObject({ title: 'Night market', hasPendingRevision: false, version: 4 });
    expect(await submissions(item.id)).toEqual(['REVISION WITHDRAWN 2 Dusk market']);
  });

  test('of a trusted creator is public at once and settles what waited', async () => {
    const creator = await aCreator().save(db.database);
    const items = [];
    for (let count = 0; count < 3; count += 1) items.push(await anItem().of(creator.id).save(db.database));
    const result = saved(await portfolio.updateItem.run(creator.member, { id: items[0]!.id, version: 1, draft: other }));
    expect(result).toMatchObject({ title: 'Day market', status: 'APPROVED', hasPendingRevision: false });
    expect(await stands(items[0]!.id)).toMatchObject({ title: 'Day market' });
    expect(await changes(items[0]!.id)).toBe(1);
    const waiting = await anItem().of(creator.id).pending().save(db.database);
    expect(saved(await portfolio.updateItem.run(creator.member, { id: waiting.id, version: 1, draft: other })).status).toBe('APPROVED');
    expect((await submissions(waiting.id)).sort()).toEqual(['ITEM APPROVED 1 Day market', 'ITEM WITHDRAWN 1 Night market']);
    expect(await changes(waiting.id)).toBe(1);
  });

  test('with an image that is not theirs is refused, and nothing changes', async () => {
    const stranger = await aCreator().save(db.database);
    const foreign = await anImage().of(stranger.id).save(db.database);
    const item = await anItem().of(ada.id).pending().save(db.database);
    const draft = aDraft({ images: [{ imageId: foreign.id, alt: '' }] });
    expect(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft })).toBeInstanceOf(ValidationProblem);
    expect(await stands(item.id)).toMatchObject({ version: 1 });
  });
});

describe('visibility', () => {
  test('applies at once, hides the pictures, and leaves a pending revision waiting', async () => {
    const image = await anImage().of(ada.id).save(db.database);
    const item = await anItem().of(ada.id).showing(image.id).save(db.database);
    expect(await portfolio.audience.isPublic(image.id)).toBe(true);
    const hidden = { content: item.content, visibility: 'PRIVATE' } as const;
    const result = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: hidden }));
    expect(result).toMatchObject({ visibility: 'PRIVATE', status: 'APPROVED', publicPath: null, version: 2 });
    expect(await portfolio.audience.isPublic(image.id)).toBe(false);
    expect(await changes(item.id)).toBe(1);
    const revised = { content: { ...item.content, title: 'Dawn' }, visibility: 'PUBLIC' } as const;
    expect(saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 2, draft: revised }))).toMatchObject({ hasPendingRevision: true, visibility: 'PUBLIC' });
    expect(await changes(item.id)).toBe(2);
    expect(await stands(item.id)).toMatchObject({ title: item.content.title });
  });

  test('an item that was approved while PRIVATE is published when it is shown', async () => {
    const item = await anItem().of(ada.id).hidden().save(db.database);
    const result = saved(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: { content: item.content, visibility: 'PUBLIC' } }));
    expect(result.publicPath).not.toBeNull();
    expect(await db.database.query('SELECT published_at AS at FROM portfolio_items WHERE id = $1', [item.id])).toEqual([{ at: db.clock.now() }]);
  });
});

describe('a stale edit', () => {
  test('is answered with what stands, and changes nothing', async () => {
    const item = await anItem().of(ada.id).pending().save(db.database);
    await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other });
    const result = await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ title: 'Mine' }) });
    expect(result).toBeInstanceOf(StaleItem);
    expect((result as StaleItem).current).toMatchObject({ title: 'Day market', version: 2 });
    expect(await stands(item.id)).toMatchObject({ title: 'Day market', version: 2 });
  });

  test('the same edit sent twice is saved once and told twice', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    const results = await Promise.all([1, 2].map(() => portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other })));
    expect(results.map((result) => saved(result).version)).toEqual([2, 2]);
    expect(await submissions(item.id)).toEqual(['REVISION PENDING 1 Day market']);
  });

  test.each(['PENDING', 'APPROVED', 'REJECTED'] as const)('two different edits of a %s item at once: exactly one wins', async (status) => {
    const item = await anItem().of(ada.id).as(status).save(db.database);
    const results = await Promise.all(['One', 'Two'].map((title) => portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: aDraft({ title }) })));
    expect(results.filter((result) => result instanceof StaleItem)).toHaveLength(1);
    const winner = results.flatMap((result) => (result instanceof StaleItem ? [] : [saved(result).title]));
    expect(await portfolio.readItems.one(ada.member, item.id)).toMatchObject({ title: winner[0], version: 2 });
  });
});

describe('is refused', () => {
  test.each(['not-an-id', '00000000-0000-4000-8000-000000000000'])('for %s, which is not there', async (id) => {
    expect(await portfolio.updateItem.run(ada.member, { id, version: 1, draft: other })).toBeInstanceOf(NotFoundProblem);
  });

  test('for another’s item, as if it were not there', async () => {
    const stranger = await aCreator().save(db.database);
    const item = await anItem().of(stranger.id).save(db.database);
    expect(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other })).toEqual(new NotFoundProblem());
    expect(await stands(item.id)).toMatchObject({ version: 1 });
  });

  test('for a deleted item', async () => {
    const item = await anItem().of(ada.id).deleted().save(db.database);
    expect(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other })).toBeInstanceOf(NotFoundProblem);
  });

  test('for a removed item', async () => {
    const item = await anItem().of(ada.id).as('REMOVED').save(db.database);
    expect(await portfolio.updateItem.run(ada.member, { id: item.id, version: 1, draft: other })).toBeInstanceOf(StateProblem);
  });

  test('to the suspended', async () => {
    const { member, id } = await aCreator().suspendedUntil(new Date('2100-01-01')).save(db.database);
    const item = await anItem().of(id).save(db.database);
    expect(await portfolio.updateItem.run(member, { id: item.id, version: 1, draft: other })).toBeInstanceOf(ForbiddenProblem);
  });
});
