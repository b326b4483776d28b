import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectQueries } from '../../../../test/expect-queries.js';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { IndexListings } from '../index.js';
import { aListing } from '../testing/a-listing.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  const ada = await aListing().called('ada').skilledIn('Flux').showing('IMAGE').rated(5, 5, 4).popular(3).list(app);
  const image = await anImage().of(ada.id).inUse().save(app.database);
  await anItem().of(ada.id).titled('Rain on chrome').filedUnder('VIDEO').showing(image.id).save(app.database);
  await app.app.get(IndexListings).run([ada.id]);
  await aListing().called('bruno').being('LIMITED').showing('AUDIO').popular(2).list(app);
});

afterAll(() => app.close());

const BASE = '/api/marketplace/creators';
const get = (url: string) => app.rest({ method: 'GET', url, headers: { accept: 'application/json' } });

const BROWSE = `
  query ($first: Int, $after: String, $search: String, $category: [PortfolioCategory!], $skills: [String!], $availability: [AvailabilityStatus!], $minRating: Float, $sort: CreatorSort) {
    browseCreators(first: $first, after: $after, search: $search, category: $category, skills: $skills, availability: $availability, minRating: $minRating, sort: $sort) {
      edges { cursor node { username skills categories rating { stars count sum } previews { id } scores { popularity { total terms { label value } } } } }
      pageInfo { hasNextPage hasPreviousPage endCursor } totalCount totalIsCapped correctedSearch
      facets { categories { value count capped selected } skills { value count selected } }
    }
  }`;

interface Browsed {
  readonly edges: readonly { readonly node: { readonly username: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

describe('browsing over GraphQL', () => {
  it('answers a screen to a stranger', async () => {
    const { data, errors } = await app.graphql(BROWSE, { first: 1, category: ['IMAGE', 'AUDIO'] });
    expect(errors).toEqual([]);
    expect(data?.['browseCreators']).toMatchObject({
      edges: [{ node: { username: 'ada', rating: { stars: 4.66, count: 3, sum: 14 }, previews: [{ id: expect.any(String) }], categories: ['IMAGE', 'VIDEO'] } }],
      ...{ pageInfo: { hasNextPage: true, hasPreviousPage: false }, totalCount: 2, totalIsCapped: false, correctedSearch: null },
      facets: { categories: expect.arrayContaining([{ value: 'VIDEO', count: 1, capped: false, selected: false }, { value: 'AUDIO', count: 1, capped: false, selected: true }]) },
    });
    const { endCursor } = (data?.['browseCreators'] as Browsed).pageInfo;
    const next = await app.graphql(BROWSE, { first: 1, category: ['AUDIO', 'IMAGE'], after: endCursor });
    expect((next.data?.['browseCreators'] as Browsed).edges.map(({ node }) => node.username)).toEqual(['bruno']);
  });

  it.each([
    [{ first: 10_000 }, /at most 100/],
    [{ search: 'x'.repeat(10_000) }, /at most 200 characters/],
    [{ search: 'x'.repeat(201) }, /at most 200 characters/],
    [{ minRating: 6 }, /from 1 to 5/],
    [{ skills: Array.from({ length: 11 }, (_, index) => `skill ${index}`) }, /at most 10 skills/],
    [{ after: 'forged' }, /Start again/],
  ])('refuses what there cannot be, in words (%#)', async (variables, words) => {
    const { errors } = await app.graphql(BROWSE, variables);
    expect([errors[0]?.extensions['code'], errors[0]?.message]).toEqual(['BAD_REQUEST', expect.stringMatching(words)]);
  });

  it('takes 200 characters that are four code units each', async () => {
    expect((await app.graphql(BROWSE, { search: '🦊'.repeat(200) })).errors).toEqual([]);
  });
});

describe('browsing over REST', () => {
  it('answers the same', async () => {
    const answer = await get(`${BASE}?category=IMAGE&category=AUDIO&first=1`);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, max-age=5']);
    expect(answer.json()).toMatchObject({ items: [{ username: 'ada', rating: { stars: 4.66 } }], nextCursor: expect.any(String), total: 2, totalIsCapped: false });
  });

  it.each([
    ['?search=brnuo', ['bruno'], 'bruno'],
    ['?availability=LIMITED', ['bruno'], null],
    ['?skills=flux&minRating=4.5', ['ada'], null],
    ['?sort=RATING', ['ada', 'bruno'], null],
  ])('%s', async (query, names, corrected) => {
    const { items, correctedSearch } = (await get(BASE + query)).json() as { items: { username: string }[]; correctedSearch: string | null };
    expect([items.map(({ username }) => username), correctedSearch]).toEqual([names, corrected]);
  });

  it.each(['?first=0', '?first=101', '?category=NOTHING', '?availability=x', '?sort=x', '?minRating=x', '?minRating=0', '?search=a&search=b', '?after=made-up', `?search=${'x'.repeat(10_000)}`])(
    'refuses %s with a problem',
    async (query) => {
      const answer = await get(BASE + query);
      expect([400, 422]).toContain(answer.status);
      expect(String(answer.headers['content-type'])).toContain('application/problem+json');
    },
  );

  it('reads once for all who ask at the same moment', async () => {
    await expectQueries(app.source, 1, async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => get(`${BASE}?first=7&skills=flux`)));
      expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
      await get(`${BASE}?skills=flux&first=7`);
    });
  });

  it('shows nobody who is banned, at once where nothing is cached', async () => {
    await app.database.execute(`UPDATE users SET banned_at = now() WHERE id = (SELECT id FROM creators WHERE username = 'bruno')`);
    const { items } = (await get(`${BASE}?sort=NEWEST`)).json() as { items: { username: string }[] };
    expect(items.map(({ username }) => username)).toEqual(['ada']);
  });
});
