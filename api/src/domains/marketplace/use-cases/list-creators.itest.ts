import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { openTestRedis } from '../../../../test/test-redis.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import type { BrowseWish } from '../model/browse-wish.js';
import { BrowseStatement } from '../store/browse-sql.js';
import { CorrectionStatement } from '../store/correction-sql.js';
import { aListing } from '../testing/a-listing.js';
import { marketplaceOn } from '../testing/marketplace-on.js';
import type { CreatorAsk, CreatorList, ListCreators } from './list-creators.js';

const redis = openTestRedis();
let db: TestDatabase;
let list: ListCreators;

beforeAll(async () => {
  db = await openTestDatabase();
  ({ list } = marketplaceOn(db, redis));
  await aListing().called('ada').saying('Paints rain.').skilledIn('Flux', 'ComfyUI').showing('IMAGE', 'Photography of Łódź').rated(5, 5).popular(30).list(db);
  await aListing().called('elodie').saying('Étoile de nuit, café.').skilledIn('Sora').being('LIMITED').showing('VIDEO', 'Portrait in slow motion').rated(4).popular(20).list(db);
  await aListing().called('bruno').saying('Neon and portrait.').skilledIn('flux', 'Origami').being('UNAVAILABLE').showing('IMAGE').showing('VIDEO').rated(3, 4).popular(20).list(db);
  await aListing().called('zoe').saying('Sounds.').skilledIn('Suno').showing('AUDIO', 'Neon choir').popular(10).list(db);
});

afterAll(async () => {
  await db.close();
  redis.onApplicationShutdown();
});

const names = ({ creators }: CreatorList): string[] => creators.map(({ card }) => card.username);

async function sorted(ask: CreatorAsk): Promise<string[]> {
  return names(await list.run(ask)).sort();
}

describe('searching', () => {
  it.each([
    ['ada', ['ada']],
    ['The ada', ['ada']],
    ['rain', ['ada']],
    ['ELODIE', ['elodie']],
    ['étoile cafe', ['elodie']],
    ['lodz', ['ada']],
    ['łódź', ['ada']],
    ['flux', ['ada', 'bruno']],
    ['port', ['bruno', 'elodie']],
    ['neon', ['bruno', 'zoe']],
    ['neon choir', ['zoe']],
    ['slow neon', []],
    [`'; DROP TABLE creators; --`, []],
    ["' & | ! ( ) :* <->", ['ada', 'bruno', 'elodie', 'zoe']],
    ['\u0000', ['ada', 'bruno', 'elodie', 'zoe']],
    ['  ', ['ada', 'bruno', 'elodie', 'zoe']],
  ])('for %j finds %j', async (search, expected) => {
    expect(await sorted({ search })).toEqual(expected);
  });

  it.each([
    ['photograpy', 'photography', ['ada']],
    ['fotography', 'photography', ['ada']],
    ['protrait', 'portrait', ['bruno', 'elodie']],
    ['elodei', 'elodie', ['elodie']],
    ['etoille', 'etoile', ['elodie']],
    ['flx', 'flux', ['ada', 'bruno']],
    ['neno', 'neon', ['bruno', 'zoe']],
    ['neno quire', 'neon quire', []],
    ['orgiami', 'origami', ['bruno']],
    ['xyzzyplugh', null, []],
  ])('for %j looks for %j', async (search, corrected, expected) => {
    const found = await list.run({ search });
    expect([found.total > 0 ? found.correctedSearch : corrected, names(found).sort()]).toEqual([corrected, expected]);
  });

  it('goes on with the page after a corrected one', async () => {
    const first = await list.run({ search: 'neno', first: 1 });
    const second = await list.run({ search: 'neno', first: 1, after: first.nextCursor });
    expect([...names(first), ...names(second)].sort()).toEqual(['bruno', 'zoe']);
    expect([second.nextCursor, second.correctedSearch]).toEqual([null, 'neon']);
  });

  it('puts names before skills before titles before texts', async () => {
    await aListing().called('quartz').showing('OTHER').list(db);
    await aListing().called('skilled').skilledIn('Quartz').showing('OTHER').list(db);
    await aListing().called('titled').showing('OTHER', 'Quartz').list(db);
    await aListing().called('texted').saying('Quartz').showing('OTHER').list(db);
    expect(names(await list.run({ search: 'quartz' }))).toEqual(['quartz', 'skilled', 'titled', 'texted']);
    await db.database.execute(`DELETE FROM creator_listings WHERE categories = ARRAY['OTHER']`);
  });
});

describe('filters', () => {
  it.each<[CreatorAsk, string[]]>([
    [{ category: ['VIDEO'] }, ['bruno', 'elodie']],
    [{ category: ['VIDEO', 'AUDIO'] }, ['bruno', 'elodie', 'zoe']],
    [{ skills: ['FLUX'] }, ['ada', 'bruno']],
    [{ skills: ['flux', 'comfy'] }, ['ada']],
    [{ skills: ['nothing at all'] }, []],
    [{ availability: ['AVAILABLE'] }, ['ada', 'zoe']],
    [{ availability: ['LIMITED', 'UNAVAILABLE'] }, ['bruno', 'elodie']],
    [{ minRating: 3 }, ['ada', 'bruno', 'elodie']],
    [{ minRating: 3.5 }, ['ada', 'bruno', 'elodie']],
    [{ minRating: 3.51 }, ['ada', 'elodie']],
    [{ minRating: 4.5 }, ['ada']],
    [{ category: ['IMAGE'], availability: ['UNAVAILABLE'], search: 'neon' }, ['bruno']],
  ])('%j leave %j', async (ask, expected) => {
    const found = await list.run(ask);
    expect([names(found).sort(), found.total]).toEqual([expected, expected.length]);
  });
});

describe('the orders', () => {
  it.each<[CreatorAsk, string[]]>([
    [{}, ['ada', 'bruno', 'elodie', 'zoe']],
    [{ sort: 'RELEVANCE' }, ['ada', 'bruno', 'elodie', 'zoe']],
    [{ sort: 'RATING' }, ['ada', 'elodie', 'bruno', 'zoe']],
    [{ sort: 'NEWEST' }, ['zoe', 'bruno', 'elodie', 'ada']],
  ])('%j', async (ask, expected) => {
    expect(names(await list.run(ask))).toEqual(expected);
  });

  it.each<CreatorAsk>([{ sort: 'NEWEST' }, { sort: 'POPULAR' }, { sort: 'RATING' }, { search: 'the' }])('%j page without gap or double', async (ask) => {
    const whole = names(await list.run(ask));
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: CreatorList = await list.run({ ...ask, first: 1, after });
      walked.push(...names(page));
      after = page.nextCursor;
    } while (after !== null);
    expect(walked).toEqual(whole);
  });

  it('refuses a cursor that is made up, or of another order or filter', async () => {
    const { nextCursor } = await list.run({ first: 1, sort: 'NEWEST' });
    const forged = ['x', '', encodeCursor('creators', ['1', 'x']), encodeCursor('creators:abc', ['1', '2'])];
    for (const after of [...forged, nextCursor]) await expect(list.run({ sort: 'RATING', after })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(list.run({ sort: 'NEWEST', category: ['IMAGE'], after: nextCursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('refuses a search of 10 kB in words', async () => {
    await expect(list.run({ search: 'x'.repeat(10_000) })).rejects.toMatchObject({ code: 'BAD_REQUEST', message: 'Search for at most 200 characters.' });
  });
});

const everything: BrowseWish = { words: [], categories: [], skills: [], availability: [], minRating: null, sort: 'POPULAR' };

describe('cost', () => {
  it.each<CreatorAsk>([{}, { search: 'neon' }, { category: ['IMAGE'], skills: ['flux'], minRating: 4 }, { skills: ['flux', 'comfyui'], minRating: 3.3 }])(
    '%j is one statement',
    async (ask) => {
      await expectQueries(db.source, 1, () => list.run(ask));
    },
  );

  it.each<Partial<BrowseWish>>([
    {},
    { sort: 'NEWEST' },
    { sort: 'RATING', minRating: 4 },
    { words: ['neon'], sort: 'RELEVANCE' },
    { words: ['neon'], categories: ['IMAGE'], sort: 'POPULAR' },
    { skills: ['flux', 'comfyui'], availability: ['AVAILABLE'], minRating: 3.3 },
  ])('%j reads no table from end to end', async (wish) => {
    const { text, values } = new BrowseStatement({ ...everything, ...wish }, 25, { key: '5', id: '00000000-0000-7000-8000-000000000000' });
    expect(await sequentialScans(db.source, text, values as unknown[])).toEqual([]);
  });

  it.each<Partial<BrowseWish>>([{}, { categories: ['IMAGE'], skills: ['flux'], availability: ['AVAILABLE'], minRating: 4 }])(
    'a correction under %j reads no table from end to end',
    async (filters) => {
      const { text, values } = new CorrectionStatement({ ...everything, words: ['neno', 'choir'], ...filters });
      expect(await sequentialScans(db.source, text, values as unknown[])).toEqual([]);
    },
  );
});
