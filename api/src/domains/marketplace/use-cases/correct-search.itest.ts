import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { openTestRedis } from '../../../../test/test-redis.js';
import { aListing } from '../testing/a-listing.js';
import { marketplaceOn } from '../testing/marketplace-on.js';
import type { CreatorAsk, ListCreators } from './list-creators.js';

const redis = openTestRedis();
let db: TestDatabase;
let list: ListCreators;

beforeAll(async () => {
  db = await openTestDatabase();
  ({ list } = marketplaceOn(db, redis));
  await aListing().called('ada').saying('Prints by hand.').skilledIn('Flux', 'ComfyUI', 'Typography').showing('IMAGE', 'Tide tables').list(db);
  await aListing().called('bert').saying('Prints with a press.').skilledIn('Flux').showing('VIDEO', 'Night market').list(db);
  await aListing().called('carla').saying('Packaging that speaks.').showing('IMAGE', 'Wine labels').list(db);
  await aListing().called('dora').saying('Packaging for oil.').showing('VIDEO', 'Oil labels').list(db);
  await aListing().called('emil').saying('Étoile de nuit.').showing('AUDIO', 'Portrait of a harbour').list(db);
  await aListing().called('fumi').saying('海辺 の 町 2024').showing('AUDIO', 'Photography').list(db);
  await aListing().called('greta').saying('Ковёр и свет.').showing('AUDIO', 'Character animation').list(db);
});

afterAll(async () => {
  await db.close();
  redis.onApplicationShutdown();
});

async function meant(ask: CreatorAsk): Promise<string | null> {
  return (await list.run(ask)).correctedSearch;
}

describe('a slip of the hand', () => {
  it.each([
    // Neighbours swapped.
    ['tide tabels', 'tide tables'],
    ['tabels', 'tables'],
    ['atbles', 'tables'],
    ['protrait', 'portrait'],
    ['portarit', 'portrait'],
    ['etiole', 'etoile'],
    ['flxu', 'flux'],
    ['hnad', 'hand'],
    // A letter too few.
    ['tabls', 'tables'],
    ['lables', 'labels'],
    ['labls', 'labels'],
    ['potrait', 'portrait'],
    ['photograpy', 'photography'],
    ['flx', 'flux'],
    // A letter too many.
    ['taables', 'tables'],
    ['fluxx', 'flux'],
    ['harrbour', 'harbour'],
    ['typpography', 'typography'],
    // Another letter, also the first.
    ['nught', 'night'],
    ['kabels', 'labels'],
    ['fotography', 'photography'],
    // Accents, and letters of another alphabet.
    ['étoille', 'etoile'],
    ['ÉTIOLE', 'etoile'],
    ['ковер', null],
    ['коевр', 'ковер'],
  ])('%j is read as %j', async (search, expected) => {
    expect(await meant({ search })).toBe(expected);
  });

  it.each(['海邊', '海底の町', '2042', 'of', 'zq', 'xyzzyplugh', 'quire', "'); DROP TABLE listing_words; --"])('%j stays as it is', async (search) => {
    expect(await meant({ search })).toBeNull();
  });
});

describe('of two words that are about as near', () => {
  it.each<[CreatorAsk, string]>([
    [{ search: 'tabels' }, 'tables'],
    [{ search: 'tabels', category: ['IMAGE'] }, 'tables'],
    [{ search: 'tabels', category: ['VIDEO'] }, 'labels'],
    [{ search: 'oil tabels' }, 'oil labels'],
    [{ search: 'tide lables', skills: ['flux'] }, 'tide tables'],
    [{ search: 'prinst', category: ['VIDEO'], skills: ['flux'] }, 'prints'],
  ])('%j takes the one with results: %j', async (ask, expected) => {
    expect(await meant(ask)).toBe(expected);
  });

  it('takes the one that more creators have', async () => {
    for (const name of ['hilda', 'ines']) await aListing().called(name).saying('Stone.').list(db);
    await aListing().called('jan').saying('Stove.').list(db);
    expect(await meant({ search: 'stole' })).toBe('stone');
  });
});

it('looks for what was meant in one statement, whatever is searched', async () => {
  expect(await statementsOf(db.source, () => list.run({ search: 'tide tabels prinst xyzzyplugh', category: ['IMAGE'] }))).toHaveLength(3);
});
