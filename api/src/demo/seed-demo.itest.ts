import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { testVariable } from '../../test/test-environment.js';
import { PersonalityStore } from '../domains/personalities/store/personality-store.js';
import { SavePersonality } from '../domains/personalities/index.js';
import { SystemRandomness } from '../platform/clock/randomness.js';
import { ObjectStorage } from '../platform/storage/object-storage.js';
import { creators, SeedDemo, type SeedReport } from './seed-demo.js';

const items = creators.flatMap((creator) => creator.items);
const nothing: SeedReport = { creators: 0, items: 0, pictures: 0, personalities: 0 };

let db: TestDatabase;
let seed: SeedDemo;
let storage: ObjectStorage;

beforeAll(async () => {
  db = await openTestDatabase();
  storage = new ObjectStorage({
    endpoint: testVariable('TEST_S3_ENDPOINT'),
    region: 'us-east-1',
    accessKey: testVariable('TEST_S3_ACCESS_KEY'),
    secretKey: testVariable('TEST_S3_SECRET_KEY'),
    bucket: testVariable('TEST_S3_BUCKET'),
  });
  const savePersonality = new SavePersonality(db.database, new PersonalityStore(), db.clock, new SystemRandomness());
  seed = new SeedDemo({ database: db.database, storage, clock: db.clock, savePersonality });
  // Somebody was here before: mia has signed in, and a stranger has a name of the demo.
  await db.database.execute(
    `INSERT INTO users (id, discord_id, discord_username, name, role, created_at, updated_at) VALUES
       ('00000000-0000-4000-8000-000000000001', '570771479232077774', 'mia', 'Mia', 'MODERATOR', now(), now()),
       ('00000000-0000-4000-8000-000000000002', '42', 'stranger', 'Stranger', 'MEMBER', now(), now())`,
  );
  await db.database.execute(
    `INSERT INTO creator_usernames (username, creator_id, taken_at) VALUES ('zarcillo', '00000000-0000-4000-8000-000000000002', now())`,
  );
});

afterAll(() => db.close());

async function one<Row>(sql: string): Promise<Row> {
  const rows = await db.database.query<Row>(sql);
  return rows[0]!;
}

/** Everything that seeding writes, to compare before and after. */
async function everything(): Promise<unknown> {
  return one(`SELECT (SELECT jsonb_agg(u ORDER BY id) FROM users u) AS users, (SELECT jsonb_agg(c ORDER BY id) FROM creators c) AS creators,
    (SELECT jsonb_agg(i ORDER BY id) FROM portfolio_items i) AS items, (SELECT jsonb_agg(m ORDER BY id) FROM images m) AS images,
    (SELECT jsonb_agg(s ORDER BY id) FROM portfolio_submissions s) AS submissions, (SELECT jsonb_agg(p ORDER BY id) FROM personalities p) AS personalities,
    (SELECT count(*)::int FROM outbox_events) AS events`);
}

describe('SeedDemo', () => {
  it('fills an empty installation, also when two start at once', async () => {
    const reports = await Promise.all([seed.run(), seed.run()]);
    const sum = (key: keyof SeedReport): number => reports.reduce((total, report) => total + report[key], 0);
    const elsewhere = creators.find(({ account }) => account.username === 'zarcillo')!;
    expect(sum('creators')).toBe(creators.length - 1);
    expect(sum('items')).toBe(items.length - elsewhere.items.length);
    expect(sum('personalities')).toBe(8);
    expect(await one('SELECT count(*)::int AS items FROM portfolio_items')).toEqual({ items: sum('items') });
  }, 120_000);

  it('goes the way of an upload: originals in storage and an event for the worker', async () => {
    const { key, bytes, hash } = await one<{ key: string; bytes: number; hash: string }>(
      'SELECT original_key AS key, bytes, content_hash AS hash FROM images ORDER BY id LIMIT 1',
    );
    const { createHash } = await import('node:crypto');
    const stored = await storage.read(key);
    expect(stored).toHaveLength(bytes);
    expect(createHash('sha256').update(stored!).digest('hex')).toBe(hash);
    const counts = await one<{ images: number; events: number; waiting: number }>(
      `SELECT (SELECT count(*)::int FROM images) AS images, (SELECT count(*)::int FROM outbox_events WHERE type = 'media.image-uploaded') AS events,
              (SELECT count(*)::int FROM images WHERE status = 'UPLOADED') AS waiting`,
    );
    expect(counts).toEqual({ images: counts.images, events: counts.images, waiting: counts.images });
  });

  it('has people of every role, a trusted creator and a queue', async () => {
    const roles = await db.database.query<{ username: string; role: string }>(
      `SELECT discord_username AS username, role FROM users WHERE discord_username IN ('ada', 'ben', 'cleo', 'mia', 'oscar', 'olga') ORDER BY 1`,
    );
    expect(Object.fromEntries(roles.map(({ username, role }) => [username, role]))).toEqual(
      { ada: 'MEMBER', ben: 'MEMBER', cleo: 'MEMBER', mia: 'MODERATOR', oscar: 'ADMIN', olga: 'OWNER' },
    );
    const queue = await db.database.query<{ username: string }>(
      `SELECT c.username FROM portfolio_submissions s JOIN creators c ON c.id = s.creator_id WHERE s.status = 'PENDING' ORDER BY s.submitted_at`,
    );
    expect(queue.map(({ username }) => username).sort()).toEqual(['kyma', 'nokshi', 'nokshi']);
    const { approved } = await one<{ approved: number }>(
      `SELECT count(*)::int AS approved FROM portfolio_items i JOIN creators c ON c.id = i.creator_id WHERE c.username = 'ada' AND i.status = 'APPROVED'`,
    );
    expect(approved).toBe(8);
  });

  it('changes nothing the second time, not even what people have changed since', async () => {
    await db.database.execute(`UPDATE portfolio_items SET deleted_at = now() WHERE slug = 'salt'`);
    await db.database.execute(`UPDATE portfolio_items SET title = 'Edited' WHERE slug = 'tide-tables'`);
    await db.database.execute(`UPDATE users SET role = 'ADMIN' WHERE discord_username = 'mia'`);
    await db.database.execute(`UPDATE personalities SET deleted_at = now() WHERE slug = 'renku'`);
    const before = await everything();
    db.clock.advance(86_400 * 3);
    expect(await seed.run()).toEqual(nothing);
    expect(await everything()).toEqual(before);
  });

  it('leaves a name that belongs to somebody else alone', async () => {
    expect(await db.database.query(`SELECT 1 FROM creators WHERE username = 'zarcillo'`)).toEqual([]);
  });
});
