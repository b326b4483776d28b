import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aPersonality } from '../../personalities/testing/a-personality.js';
import { anItem, type SavedItem } from '../../portfolio/testing/an-item.js';
import { aJob, aReview } from '../../reviews/testing/a-review.js';
import { ACTIVITY_FEED } from '../store/activity-feed.js';
import { activityOn } from '../testing/activity-on.js';

let db: TestDatabase;
let activity: ReturnType<typeof activityOn>;
let ada: SavedCreator;

beforeAll(async () => {
  db = await openTestDatabase();
  activity = activityOn(db);
  ada = await aCreator().called('ada').save(db.database);
});
beforeEach(async () => {
  await db.database.execute('DELETE FROM activity_entries');
  await db.database.execute('UPDATE activity_totals SET total = 0');
  await db.database.execute('DELETE FROM outbox_events');
});
afterAll(() => db.close());

const changed = (item: SavedItem, creator: SavedCreator = ada) =>
  activity.handler.handle({ id: randomUUID(), type: 'portfolio.item-changed', occurredAt: db.clock.now(), payload: { itemId: item.id, creatorId: creator.id } });

const published = (personalityId: string) =>
  activity.handler.handle({ id: randomUUID(), type: 'personalities.published', occurredAt: db.clock.now(), payload: { personalityId } });

const feed = async () => (await activity.read.run({ first: 100 })).entries.map(({ entry }) => entry);

const told = async (): Promise<number> => (await db.events()).filter(({ type }) => type === 'activity.added').length;

describe('the feed', () => {
  it('has a creator and their first item when that is public, once', async () => {
    const item = await anItem().of(ada.id).titled('Salt garden').at('salt-garden').madeOn(new Date('2026-02-01')).save(db.database);
    await changed(item);
    await changed(item);
    const entries = await feed();
    expect(entries.map(({ type }) => type).sort()).toEqual(['CREATOR_JOINED', 'ITEM_PUBLISHED']);
    expect(entries.find(({ type }) => type === 'ITEM_PUBLISHED')).toMatchObject({
      ...{ at: '2026-02-01T00:00:00.000Z', actor: { id: ada.id, name: 'The ada', path: '/portfolio/ada' } },
      ...{ subject: { name: 'Salt garden', path: '/portfolio/ada/salt-garden' }, milestone: null, stars: null },
    });
    expect(entries.find(({ type }) => type === 'CREATOR_JOINED')).toMatchObject({ actor: { name: 'The ada' }, subject: null });
    expect(await told()).toBe(1);
  });

  it('has it once when the same event is handled ten times at once', async () => {
    const item = await anItem().of(ada.id).save(db.database);
    await Promise.all(Array.from({ length: 10 }, () => changed(item)));
    expect(await feed()).toHaveLength(2);
    expect([await told(), (await db.database.query<{ total: number }>(`SELECT total FROM activity_totals WHERE what = 'items'`))[0]?.total]).toEqual([1, 1]);
  });

  it.each([
    ['waits', (creator: SavedCreator) => anItem().of(creator.id).pending()],
    ['is private', (creator: SavedCreator) => anItem().of(creator.id).hidden()],
    ['is deleted', (creator: SavedCreator) => anItem().of(creator.id).deleted()],
    ['is rejected', (creator: SavedCreator) => anItem().of(creator.id).as('REJECTED')],
    ['is removed', (creator: SavedCreator) => anItem().of(creator.id).as('REMOVED')],
  ])('has nothing of an item that %s', async (_, item) => {
    await changed(await item(ada).save(db.database));
    expect([await feed(), await told()]).toEqual([[], 0]);
  });

  it.each([
    ['its item is hidden', `UPDATE portfolio_items SET visibility = 'PRIVATE' WHERE creator_id = $1`, `UPDATE portfolio_items SET visibility = 'PUBLIC' WHERE creator_id = $1`],
    ['its item is removed', `UPDATE portfolio_items SET status = 'REMOVED' WHERE creator_id = $1`, `UPDATE portfolio_items SET status = 'APPROVED' WHERE creator_id = $1`],
    ['its item is deleted', `UPDATE portfolio_items SET deleted_at = now() WHERE creator_id = $1`, `UPDATE portfolio_items SET deleted_at = NULL WHERE creator_id = $1`],
    ['its creator is banned', `UPDATE users SET banned_at = now() WHERE id = $1`, `UPDATE users SET banned_at = NULL WHERE id = $1`],
    ['its creator is suspended', `UPDATE users SET suspended_until = now() + interval '1 day' WHERE id = $1`, `UPDATE users SET suspended_until = now() WHERE id = $1`],
    ['its creator is gone', `UPDATE creators SET deleted_at = now() WHERE id = $1`, `UPDATE creators SET deleted_at = NULL WHERE id = $1`],
  ])('shows nothing of what is not public any more: %s', async (_, hide, show) => {
    const creator = await aCreator().save(db.database);
    await changed(await anItem().of(creator.id).save(db.database), creator);
    await db.database.execute(hide, [creator.id]);
    expect(await feed()).toEqual([]);
    await db.database.execute(show, [creator.id]);
    expect(await feed()).toHaveLength(2);
  });

  it('shows who comes back after a suspension in which an item was approved', async () => {
    const creator = await aCreator().suspendedUntil(new Date('2100-01-01')).save(db.database);
    await changed(await anItem().of(creator.id).save(db.database), creator);
    expect(await feed()).toEqual([]);
    await db.database.execute('UPDATE users SET suspended_until = NULL WHERE id = $1', [creator.id]);
    expect(await feed()).toHaveLength(2);
  });

  it('says the present name, title and address', async () => {
    const item = await anItem().of(ada.id).titled('Before').save(db.database);
    await changed(item);
    await db.database.execute(`UPDATE portfolio_items SET title = 'After' WHERE id = $1`, [item.id]);
    await changed(item);
    expect((await feed()).map(({ subject }) => subject?.name).filter(Boolean)).toEqual(['After']);
  });

  it('has a personality once, also after its text changed', async () => {
    const saved = await aPersonality('tide-reader', { name: 'Tide reader' }).save(db);
    const [row] = await db.database.query<{ id: string }>(`SELECT id FROM personalities WHERE slug = 'tide-reader'`);
    expect(saved).toBeDefined();
    await published(row!.id);
    await published(row!.id);
    expect(await feed()).toMatchObject([{ type: 'PERSONALITY_PUBLISHED', actor: null, subject: { name: 'Tide reader', path: '/personalities/tide-reader' } }]);
    await db.database.execute(`UPDATE personalities SET visibility = 'PRIVATE' WHERE id = $1`, [row!.id]);
    expect(await feed()).toEqual([]);
  });

  it('has a review of a client once it is open, with its stars and not a word of it', async () => {
    const job = await aJob().to(ada).save(db.database);
    const open = () => activity.handler.handle({ id: randomUUID(), type: 'reviews.published', occurredAt: db.clock.now(), payload: { creatorId: ada.id, inquiryId: job.id } });
    await aReview().of(job).giving(4, 'Not for the feed').save(db.database);
    await aReview().of(job).by('CREATOR').giving(1).save(db.database);
    await open();
    expect(await feed()).toEqual([]);
    await db.database.execute(`UPDATE reviews SET published_at = '2026-03-02T09:00:00Z' WHERE inquiry_id = $1`, [job.id]);
    await open();
    await open();
    expect(await feed()).toMatchObject([{ type: 'REVIEW_POSTED', at: '2026-03-02T09:00:00.000Z', actor: { name: 'The ada' }, subject: null, stars: 4 }]);
    expect(JSON.stringify(await feed())).not.toContain('Not for the feed');
  });
});

describe('a milestone', () => {
  const milestones = async () => (await feed()).flatMap(({ milestone }) => (milestone === null ? [] : [milestone]));

  it('is reached once, by whichever of many at once is the tenth', async () => {
    const creator = await aCreator().save(db.database);
    const items = await Promise.all(Array.from({ length: 12 }, () => anItem().of(creator.id).save(db.database)));
    await Promise.all(items.flatMap((item) => [changed(item, creator), changed(item, creator)]));
    expect(await milestones()).toEqual([{ what: 'items', count: 10 }]);
  });

  it('is not reached again after something has gone', async () => {
    const creator = await aCreator().save(db.database);
    await db.database.execute(`UPDATE activity_totals SET total = 9 WHERE what = 'items'`);
    await changed(await anItem().of(creator.id).save(db.database), creator);
    await db.database.execute('UPDATE portfolio_items SET deleted_at = now() WHERE creator_id = $1', [creator.id]);
    await changed(await anItem().of(creator.id).save(db.database), creator);
    expect(await milestones()).toEqual([{ what: 'items', count: 10 }]);
  });
});

describe('a page of the feed', () => {
  it('goes on where the one before ended, none twice and none left out', async () => {
    const creator = await aCreator().save(db.database);
    // All of one moment: the id has to keep the order total.
    for (let nth = 0; nth < 7; nth += 1) await changed(await anItem().of(creator.id).madeOn(new Date('2026-02-02')).save(db.database), creator);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await activity.read.run({ first: 3, ...(after === undefined ? {} : { after }) });
      seen.push(...page.entries.map(({ entry }) => entry.id));
      if (!page.hasMore) break;
      after = page.entries.at(-1)?.cursor ?? '';
    }
    expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
  });

  it.each([
    ['nonsense', 'x'],
    ['another list’s', encodeCursor('my-portfolio', [1, '00000000-0000-4000-8000-000000000000'])],
    ['text for a moment', encodeCursor('activity', ['now()', '00000000-0000-4000-8000-000000000000'])],
    ['no id', encodeCursor('activity', [1, `' OR true`])],
  ])('is refused for a made-up cursor: %s', async (_, after) => {
    await expect(activity.read.run({ after })).rejects.toBeInstanceOf(Refusal);
  });

  it('is one statement that reads no growing table from end to end', async () => {
    await expectQueries(db.source, 1, () => activity.read.run({ first: 5 }));
    expect(await sequentialScans(db.source, ACTIVITY_FEED.text, [25, null, null])).toEqual([]);
    expect(await sequentialScans(db.source, ACTIVITY_FEED.text, [25, 1_770_000_000_000_000, '00000000-0000-4000-8000-000000000000'])).toEqual([]);
  });
});
