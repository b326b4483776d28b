import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availabilityStatuses, portfolioCategories, type AvailabilityStatus, type PortfolioCategory } from '@guildhall/contracts';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { openTestRedis } from '../../../../test/test-redis.js';
import { leastRatings } from '../model/least-ratings.js';
import { aListing } from '../testing/a-listing.js';
import { marketplaceOn } from '../testing/marketplace-on.js';
import type { CreatorAsk, CreatorList, ListCreators } from './list-creators.js';

const redis = openTestRedis();
let db: TestDatabase;
let list: ListCreators;

/** A creator as the test keeps it. */
interface Known {
  readonly id: string;
  readonly categories: readonly PortfolioCategory[];
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
  readonly stars: readonly number[];
  readonly bio: string;
}

const SKILLS = ['Flux', 'Sora', 'Suno', 'Origami'];
const known: Known[] = [];

async function add(index: number): Promise<void> {
  const pick = <T>(values: readonly T[], times: number): T[] => values.filter((_, at) => ((index * 7 + at * 5) * (times + 3)) % 4 === 0);
  const categories = pick(portfolioCategories, 1);
  const one: Omit<Known, 'id'> = {
    categories: categories.length === 0 ? ['OTHER'] : categories,
    skills: pick(SKILLS, 2),
    availability: availabilityStatuses[index % 3] ?? 'AVAILABLE',
    stars: index % 4 === 0 ? [] : [(index % 5) + 1, 5, ((index * 3) % 5) + 1],
    bio: index % 2 === 0 ? 'Neon nights.' : 'Quiet days.',
  };
  const builder = aListing().skilledIn(...one.skills).saying(one.bio).being(one.availability).rated(...one.stars).popular(index % 5).joinedOn(new Date(Date.UTC(2026, 1, 1 + (index % 9))));
  for (const category of one.categories) builder.showing(category);
  known.push({ ...one, id: (await builder.list(db)).id });
}

beforeAll(async () => {
  db = await openTestDatabase();
  ({ list } = marketplaceOn(db, redis));
  for (let index = 0; index < 48; index += 1) await add(index);
});

afterAll(async () => {
  await db.close();
  redis.onApplicationShutdown();
});

type Filter = 'category' | 'skills' | 'availability' | 'minRating';

/** The naive count: every creator looked at, one by one, with every filter but one. */
function matching({ category = [], skills = [], availability = [], minRating = null, search = '' }: CreatorAsk, without?: Filter): Known[] {
  return known.filter((one) => {
    const mean = one.stars.length === 0 ? 0 : one.stars.reduce((sum, stars) => sum + stars, 0) / one.stars.length;
    return (
      (without === 'category' || !category?.length || category.some((wanted) => one.categories.includes(wanted))) &&
      (without === 'skills' || (skills ?? []).every((wanted) => one.skills.includes(wanted))) &&
      (without === 'availability' || !availability?.length || availability.includes(one.availability)) &&
      (without === 'minRating' || minRating === null || mean >= minRating) &&
      (search === '' || one.bio.toLowerCase().includes(search ?? ''))
    );
  });
}

function naive(ask: CreatorAsk) {
  const rows = (without: Filter): Known[] => matching(ask, without);
  return {
    total: matching(ask).length,
    categories: portfolioCategories.map((value) => [value, rows('category').filter((one) => one.categories.includes(value)).length]),
    availability: availabilityStatuses.map((value) => [value, rows('availability').filter((one) => one.availability === value).length]),
    ratings: leastRatings.toReversed().map((least) => [
      least.toFixed(1),
      rows('minRating').filter(({ stars }) => stars.length > 0 && stars.reduce((sum, one) => sum + one, 0) / stars.length >= least).length,
    ]),
    skills: SKILLS.map((value) => [value, rows('skills').filter((one) => one.skills.includes(value)).length] as const).filter(([value, n]) => n > 0 || ask.skills?.includes(value)).sort(),
  };
}

function counted({ total, facets }: CreatorList) {
  const pairs = (counts: readonly { value: string; count: number }[]) => counts.map(({ value, count }) => [value, count]);
  const { categories, availability, ratings, skills } = facets;
  return { total, categories: pairs(categories), availability: pairs(availability), ratings: pairs(ratings), skills: pairs(skills).sort() };
}

const asks: fc.Arbitrary<CreatorAsk> = fc.record({
  category: fc.subarray([...portfolioCategories], { maxLength: 3 }),
  skills: fc.subarray(SKILLS, { maxLength: 2 }),
  availability: fc.subarray([...availabilityStatuses], { maxLength: 2 }),
  minRating: fc.constantFrom(null, null, 3, 4, 4.5, 3.4),
  search: fc.constantFrom('', '', 'neon', 'quiet'),
});

describe('the counts beside the choices', () => {
  it('equal a naive count, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(asks, async (ask) => {
        expect(counted(await list.run(ask))).toEqual(naive(ask));
      }),
      { numRuns: 150 },
    );
  });

  it('follow a creator who changes, leaves, and is gone', async () => {
    const { index } = marketplaceOn(db, redis);
    const changed = known[1]!;
    await db.database.execute(`UPDATE creators SET availability = 'LIMITED', skills = '{Sora}' WHERE id = $1`, [changed.id]);
    await index.run([changed.id]);
    known[1] = { ...changed, availability: 'LIMITED', skills: ['Sora'] };
    const hidden = known.pop()!;
    await db.database.execute('UPDATE users SET banned_at = now() WHERE id = $1', [hidden.id]);
    await index.run([hidden.id]);
    const emptied = known.pop()!;
    await db.database.execute(`UPDATE portfolio_items SET visibility = 'PRIVATE' WHERE creator_id = $1`, [emptied.id]);
    await index.run([emptied.id]);
    for (const ask of [{}, { skills: ['Sora'] }, { availability: ['LIMITED' as const], minRating: 4 }]) expect(counted(await list.run(ask))).toEqual(naive(ask));
  });

  it('above a thousand say so', async () => {
    const ids = known.map(({ id }) => id);
    await db.database.execute(`UPDATE listing_counts SET creators = creators + 2000 WHERE skill = '' AND category_bits & 8 <> 0 AND creators > 0`);
    const { facets, total, capped } = await list.run({});
    expect(facets.categories.find(({ value }) => value === 'IMAGE')).toEqual({ value: 'IMAGE', count: 1_000, capped: true, selected: false });
    expect([total > 1_000, capped, ids.length > 0]).toEqual([true, false, true]);
  });
});

describe('pages', () => {
  it.each<CreatorAsk>([{ sort: 'NEWEST' }, { sort: 'POPULAR' }, { sort: 'RATING' }, { search: 'neon' }, { search: 'neon', sort: 'NEWEST', category: ['IMAGE'] }])(
    '%j: whatever their size, no gap and no double while creators are added',
    async (ask) => {
      const before = await walk(ask, [100]);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), fc.boolean(), async (sizes, adding) => {
          const seen = await walk(ask, sizes, adding);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => before.includes(id))).toEqual(before);
        }),
        { numRuns: 8 },
      );
    },
  );
});

async function walk(ask: CreatorAsk, sizes: readonly number[], adding = false): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn === 0 || after !== null; turn += 1) {
    const page: CreatorList = await list.run({ ...ask, after, first: sizes[turn % sizes.length] ?? 5 });
    seen.push(...page.creators.map(({ card }) => card.id));
    after = page.nextCursor;
    if (adding && turn < 3) await add(known.length + turn);
  }
  return seen;
}
