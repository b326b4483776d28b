import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { PersonalityStore } from '../domains/personalities/store/personality-store.js';
import { SavePersonality } from '../domains/personalities/index.js';
import { SystemRandomness } from '../platform/clock/randomness.js';
import { creators } from './content/all-creators.js';
import { SeedDemo, type SeedReport } from './seed-demo.js';

const items = creators.flatMap((creator) => creator.items);
const nothing: SeedReport = { creators: 0, items: 0, jobs: 0, personalities: 0 };

let db: TestDatabase;
let seed: SeedDemo;

beforeAll(async () => {
  db = await openTestDatabase();
  const savePersonality = new SavePersonality(db.database, new PersonalityStore(), db.clock, new SystemRandomness());
  seed = new SeedDemo({ database: db.database, clock: db.clock, savePersonality });
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

async function one<Row>(sql: string, values: readonly Date[] = []): Promise<Row> {
  const rows = await db.database.query<Row>(sql, values);
  return rows[0]!;
}

/** Everything that seeding writes, to compare before and after. */
async function everything(): Promise<unknown> {
  return one(`SELECT (SELECT jsonb_agg(u ORDER BY id) FROM users u) AS users, (SELECT jsonb_agg(c ORDER BY id) FROM creators c) AS creators,
    (SELECT jsonb_agg(i ORDER BY id) FROM portfolio_items i) AS items,
    (SELECT jsonb_agg(s ORDER BY id) FROM portfolio_submissions s) AS submissions, (SELECT jsonb_agg(p ORDER BY id) FROM personalities p) AS personalities,
    (SELECT jsonb_agg(q ORDER BY id) FROM inquiries q) AS inquiries, (SELECT jsonb_agg(r ORDER BY id) FROM reviews r) AS reviews,
    (SELECT jsonb_agg(g ORDER BY creator_id) FROM creator_ratings g) AS ratings,
    (SELECT count(*)::int FROM outbox_events) AS events`);
}

describe('SeedDemo', () => {
  it('fills an empty installation, also when two start at once', async () => {
    const reports = await Promise.all([seed.run(creators), seed.run(creators)]);
    const sum = (key: keyof SeedReport): number => reports.reduce((total, report) => total + report[key], 0);
    const elsewhere = creators.find(({ account }) => account.username === 'zarcillo')!;
    expect(sum('creators')).toBe(creators.length - 1);
    expect(sum('items')).toBe(items.length - elsewhere.items.length);
    expect(sum('personalities')).toBe(8);
    expect(await one(`SELECT count(*)::int AS jobs FROM inquiries WHERE status = 'COMPLETED'`)).toEqual({ jobs: sum('jobs') });
    expect(await one('SELECT count(*)::int AS items FROM portfolio_items')).toEqual({ items: sum('items') });
  }, 120_000);

  it('adds words alone: pictures are drawn later', async () => {
    expect(await one('SELECT (SELECT count(*)::int FROM images) AS images, (SELECT count(*)::int FROM portfolio_item_images) AS shown')).toEqual({ images: 0, shown: 0 });
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
    expect(queue.map(({ username }) => username).sort()).toEqual(['kyma', 'kyma', 'nokshi', 'nokshi']);
    const { approved } = await one<{ approved: number }>(
      `SELECT count(*)::int AS approved FROM portfolio_items i JOIN creators c ON c.id = i.creator_id WHERE c.username = 'ada' AND i.status = 'APPROVED'`,
    );
    expect(approved).toBe(8);
  });

  it('has reviews of most creators, and ratings that are their means', async () => {
    const found = await one<{ creators: number; reviewed: number; answered: number; wrong: number; early: number; ada: number }>(`
      SELECT (SELECT count(*)::int FROM creators) AS creators,
        (SELECT count(*)::int FROM creator_ratings WHERE reviews_count > 0) AS reviewed,
        (SELECT count(*)::int FROM reviews WHERE answer IS NOT NULL) AS answered,
        (SELECT reviews_count FROM creator_ratings JOIN creators c ON c.id = creator_id WHERE c.username = 'ada') AS ada,
        (SELECT count(*)::int FROM inquiries q JOIN creators c ON c.id = q.creator_id WHERE q.delivered_at < c.created_at OR q.first_answered_at < q.delivered_at
             OR q.completed_at < q.first_answered_at OR q.completed_at > $1) AS early,
        (SELECT count(*)::int FROM creator_ratings g CROSS JOIN LATERAL (SELECT COALESCE(sum(stars), 0) AS sum, count(*) AS count FROM reviews r
           WHERE r.creator_id = g.creator_id AND author = 'CLIENT' AND published_at IS NOT NULL) AS rows
          WHERE (g.stars_sum, g.reviews_count) IS DISTINCT FROM (rows.sum, rows.count)) AS wrong`, [db.clock.now()]);
    expect(found).toMatchObject({ wrong: 0, early: 0, ada: 5 });
    expect(found.reviewed).toBeGreaterThan(found.creators * 0.7);
    expect(found.answered).toBeGreaterThan(8);
  });

  it('has a few inquiries in ada’s inbox', async () => {
    const waiting = await db.database.query<{ status: string }>(
      `SELECT q.status FROM inquiries q JOIN creators c ON c.id = q.creator_id WHERE c.username = 'ada' AND q.status <> 'COMPLETED' ORDER BY q.delivered_at DESC`,
    );
    expect(waiting.map(({ status }) => status)).toEqual(['NEW', 'NEW', 'ACCEPTED']);
  });

  it('changes nothing the second time, not even what people have changed since', async () => {
    await db.database.execute(`UPDATE portfolio_items SET deleted_at = now() WHERE slug = 'salt'`);
    await db.database.execute(`UPDATE portfolio_items SET title = 'Edited' WHERE slug = 'tide-tables'`);
    await db.database.execute(`UPDATE users SET role = 'ADMIN' WHERE discord_username = 'mia'`);
    await db.database.execute(`UPDATE personalities SET deleted_at = now() WHERE slug = 'renku'`);
    const before = await everything();
    db.clock.advance(86_400 * 3);
    expect(await seed.run(creators)).toEqual(nothing);
    expect(await everything()).toEqual(before);
  });

  it('leaves a name that belongs to somebody else alone', async () => {
    expect(await db.database.query(`SELECT 1 FROM creators WHERE username = 'zarcillo'`)).toEqual([]);
  });
  it('adds only the first creators when told to, and the others later', async () => {
    const fresh = await openTestDatabase();
    try {
      const small = new SeedDemo({ database: fresh.database, clock: fresh.clock, savePersonality: new SavePersonality(fresh.database, new PersonalityStore(), fresh.clock, new SystemRandomness()) });
      expect((await small.run(creators.slice(0, 3))).creators).toBe(3);
      expect((await small.run(creators)).creators).toBe(creators.length - 3);
    } finally {
      await fresh.close();
    }
  });
});
