import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import { LIST, PersonalityQueries } from '../store/personality-queries.js';
import { aPersonality } from '../testing/a-personality.js';
import { ListPersonalities } from './list-personalities.js';
import { ReadPersonality } from './read-personality.js';

/** Stands in every field that nobody may see. */
const SECRET = 'never-to-be-seen-7c41';

let db: TestDatabase;
let list: ListPersonalities;
let read: ReadPersonality;

beforeAll(async () => {
  db = await openTestDatabase();
  const queries = new PersonalityQueries(db.database);
  list = new ListPersonalities(queries);
  read = new ReadPersonality(queries);
  for (const name of ['elm', 'ash', 'oak', 'yew', 'fir']) {
    await aPersonality(name, { systemPrompt: SECRET, raw: { config: { systemRole: SECRET } } }).save(db);
  }
  await aPersonality('hidden').save(db);
});

afterAll(() => db.close());

async function slugsOf(args: { first?: number; after?: string }): Promise<string[]> {
  return (await list.run(args)).nodes.map(({ node }) => node.slug);
}

describe('the public catalogue', () => {
  it('pages by keyset without doubles or gaps while rows are added and removed', async () => {
    const first = await list.run({ first: 2 });
    expect(first.nodes.map(({ node }) => node.slug)).toEqual(['ash', 'elm']);
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 6 });
    await aPersonality('aspen').save(db);
    const second = await list.run({ first: 3, after: first.nodes[1]!.cursor });
    expect(second.nodes.map(({ node }) => node.slug)).toEqual(['fir', 'hidden', 'oak']);
    const third = await list.run({ first: 2, after: second.nodes[2]!.cursor });
    expect(third.nodes.map(({ node }) => node.slug)).toEqual(['yew']);
    expect(third).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it.each([
    `status = 'DRAFT'`,
    `status = 'ARCHIVED'`,
    `visibility = 'PRIVATE'`,
    `moderation_status = 'PENDING'`,
    `moderation_status = 'REMOVED'`,
    'deleted_at = now()',
  ])('shows none with %s', async (change) => {
    expect(await slugsOf({ first: 100 })).toContain('hidden');
    await db.database.execute(`UPDATE personalities SET ${change} WHERE slug = 'hidden'`);
    expect(await slugsOf({ first: 100 })).not.toContain('hidden');
    expect(await read.run('hidden')).toBeNull();
    await db.database.execute(
      `UPDATE personalities SET status = 'PUBLISHED', visibility = 'PUBLIC', moderation_status = 'APPROVED', deleted_at = NULL WHERE slug = 'hidden'`,
    );
  });

  it('carries neither prompt nor raw source', async () => {
    const answers = JSON.stringify([await list.run({ first: 100 }), await read.run('ash')]);
    expect(answers).toContain('ash');
    expect(answers).not.toContain(SECRET);
    expect(Object.keys((await read.run('ash')) ?? {})).toEqual(
      ['id', 'slug', 'name', 'description', 'category', 'tags', 'traits', 'version', 'language', 'openingMessage', 'openingQuestions', 'examples', 'publishedAt'],
    );
  });

  it('answers null to what is no slug, and an empty page after a strange but well-formed cursor', async () => {
    expect(await read.run('ash\u0000')).toBeNull();
    expect(await read.run('ASH')).toBeNull();
    expect(await read.run(`a' OR '1'='1`)).toBeNull();
    expect(await slugsOf({ after: encodeCursor('personalities', ['zzz\u0000']) })).toEqual([]);
    await expect(list.run({ after: 'made-up' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('takes one statement each, served by indexes', async () => {
    await expectQueries(db.source, 1, () => list.run({ first: 24 }));
    await expectQueries(db.source, 1, () => read.run('ash'));
    await expectQueries(db.source, 1, () => list.run({ category: ['life', 'games'], tag: 'sea' }));
    expect(await sequentialScans(db.source, LIST, [25, 'ash', null, null])).toEqual([]);
    expect(await sequentialScans(db.source, LIST, [25, 'ash', ['life'], null])).toEqual([]);
    expect(await sequentialScans(db.source, LIST, [25, 'ash', null, 'sea'])).toEqual([]);
  });
});

describe('the catalogue narrowed', () => {
  beforeAll(async () => {
    await aPersonality('chess', { category: 'games', tags: ['Openings', 'C++'] }).save(db);
    await aPersonality('go-stones', { category: 'games', tags: ['囲碁', 'openings'] }).save(db);
    await aPersonality('larder', { category: 'cooking', tags: ['c++'] }).save(db);
  });

  it.each([
    [{ category: ['games'] }, ['chess', 'go-stones']],
    [{ category: ['Gaming', 'cooking'] }, ['chess', 'go-stones', 'larder']],
    [{ tag: 'openings' }, ['chess', 'go-stones']],
    [{ tag: ' OPENINGS ' }, ['chess', 'go-stones']],
    [{ tag: 'C++' }, ['chess', 'larder']],
    [{ tag: '囲碁' }, ['go-stones']],
    [{ category: ['games'], tag: 'c-plus-plus' }, ['chess']],
    [{ category: ['nowhere'] }, []],
    [{ tag: '' }, []],
    [{ tag: `x' OR '1'='1` }, []],
  ])('to %j', async (wish, slugs) => {
    const page = await list.run({ ...wish, first: 100 });
    expect(page.nodes.map(({ node }) => node.slug)).toEqual(slugs);
    expect(page.totalCount).toBe(slugs.length);
  });

  it('pages without doubles or gaps', async () => {
    const first = await list.run({ first: 1, tag: 'openings' });
    const second = await list.run({ first: 1, tag: 'openings', after: first.nodes[0]!.cursor });
    expect([first, second].map((page) => page.nodes.map(({ node }) => node.slug))).toEqual([['chess'], ['go-stones']]);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
  });

  it('takes a personality off the tags that it has lost', async () => {
    await aPersonality('larder', { category: 'cooking', tags: ['knives'] }).save(db);
    expect(await list.run({ tag: 'c++' })).toMatchObject({ totalCount: 1 });
    expect(await list.run({ tag: 'knives' })).toMatchObject({ totalCount: 1 });
  });
});
