import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { testVariable } from '../../test/test-environment.js';
import { PersonalityStore } from '../domains/personalities/store/personality-store.js';
import { SavePersonality } from '../domains/personalities/index.js';
import { SystemRandomness } from '../platform/clock/randomness.js';
import { ObjectStorage } from '../platform/storage/object-storage.js';
import { creators as everybody } from './content/all-creators.js';
import { demoId } from './demo-id.js';
import { DrawPictures } from './draw-pictures.js';
import { pictureWork } from './picture-work.js';
import { SeedDemo } from './seed-demo.js';

// Ada, and a studio whose work waits for review: what is drawn costs time.
const creators = everybody.filter(({ account }) => ['ada', 'kyma'].includes(account.username));
const works = pictureWork(creators);
const salt = demoId('item/ada/salt');
const tides = demoId('item/ada/tide-tables');

let db: TestDatabase;
let storage: ObjectStorage;
let drawing: DrawPictures;

beforeAll(async () => {
  db = await openTestDatabase();
  storage = new ObjectStorage({
    endpoint: testVariable('TEST_S3_ENDPOINT'),
    region: 'us-east-1',
    accessKey: testVariable('TEST_S3_ACCESS_KEY'),
    secretKey: testVariable('TEST_S3_SECRET_KEY'),
    bucket: testVariable('TEST_S3_BUCKET'),
  });
  drawing = new DrawPictures({ database: db.database, storage, clock: db.clock });
  const savePersonality = new SavePersonality(db.database, new PersonalityStore(), db.clock, new SystemRandomness());
  await new SeedDemo({ database: db.database, clock: db.clock, savePersonality }).run(creators);
  await db.database.execute('UPDATE portfolio_items SET deleted_at = now() WHERE id = $1', [salt]);
});

afterAll(() => db.close());

async function one<Row>(sql: string, values: readonly string[] = []): Promise<Row> {
  const rows = await db.database.query<Row>(sql, values);
  return rows[0]!;
}

function picturesOf(some: typeof works): number {
  return some.reduce((sum, { pictures }) => sum + pictures.length, 0);
}

const drawn = works.filter((work) => !(work.kind === 'item' && work.itemId === salt));

describe('DrawPictures', () => {
  it('goes on where an earlier run was ended', async () => {
    expect(await drawing.run(works.slice(0, 2))).toBe(picturesOf(works.slice(0, 2)));
    const counted: number[] = [];
    expect(await drawing.run(works.slice(0, 3), { progress: (_, total) => counted.push(total) })).toBe(picturesOf(works.slice(2, 3)));
    expect(counted.at(-1)).toBe(picturesOf(works.slice(0, 3)));
  }, 60_000);

  it('gives every work its pictures once, also when two draw at once, and none to what was deleted', async () => {
    const added = await Promise.all([drawing.run(works), drawing.run(works)]);
    expect(added[0] + added[1]).toBe(picturesOf(drawn) - picturesOf(works.slice(0, 3).filter((work) => !(work.kind === 'item' && work.itemId === salt))));
    expect(await one('SELECT count(*)::int AS images FROM images')).toEqual({ images: picturesOf(drawn) });
    expect(await one('SELECT count(*)::int AS shown FROM portfolio_item_images WHERE item_id = $1', [salt])).toEqual({ shown: 0 });
  }, 120_000);

  it('goes the way of an upload: originals in storage and an event for the worker', async () => {
    const { key, bytes, hash } = await one<{ key: string; bytes: number; hash: string }>(
      'SELECT original_key AS key, bytes, content_hash AS hash FROM images ORDER BY id LIMIT 1',
    );
    const stored = await storage.read(key);
    expect(stored).toHaveLength(bytes);
    expect(createHash('sha256').update(stored!).digest('hex')).toBe(hash);
    const counts = await one<{ images: number; events: number; waiting: number }>(
      `SELECT (SELECT count(*)::int FROM images) AS images, (SELECT count(*)::int FROM outbox_events WHERE type = 'media.image-uploaded') AS events,
              (SELECT count(*)::int FROM images WHERE status = 'UPLOADED') AS waiting`,
    );
    expect(counts).toEqual({ images: counts.images, events: counts.images, waiting: counts.images });
  });

  it('shows them to the moderator too: what waits carries the pictures of its item', async () => {
    const waiting = await db.database.query<{ pictures: number }>(
      `SELECT jsonb_array_length(content -> 'images') AS pictures FROM portfolio_submissions WHERE status = 'PENDING'`,
    );
    expect(waiting.length).toBeGreaterThan(0);
    for (const { pictures } of waiting) expect(pictures).toBeGreaterThan(0);
  });

  it('adds nothing the second time, not even where somebody has taken pictures away', async () => {
    await db.database.execute('DELETE FROM portfolio_item_images WHERE item_id = $1', [tides]);
    expect(await drawing.run(works)).toBe(0);
    expect(await one('SELECT count(*)::int AS shown FROM portfolio_item_images WHERE item_id = $1', [tides])).toEqual({ shown: 0 });
  });

  it('says how far the encoding is', async () => {
    await db.database.execute(`UPDATE images SET status = 'REJECTED', problem = 'Could not be read.' WHERE id IN (SELECT id FROM images ORDER BY id LIMIT 4)`);
    const told: number[][] = [];
    await drawing.run(works, { progress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([4, picturesOf(drawn)]);
  });
});
