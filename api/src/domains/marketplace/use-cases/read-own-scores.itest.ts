import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { FixedClock } from '../../../../test/fixed-clock.js';
import { aCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { OWN_SCORES } from '../store/own-scores.js';
import { ScoresTable } from '../store/scores-table.js';
import { aListing } from '../testing/a-listing.js';
import { RankCreators } from './rank-creators.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
});
afterAll(() => app.close());

interface Score {
  readonly total: number;
  readonly terms: readonly { readonly label: string; readonly value: number }[];
}

const QUERY = '{ myScores { popularity { total terms { label value } } rating { total terms { label value } } } }';
const scores = async (userId: string) => app.graphql(QUERY, {}, await app.signIn(userId));

describe('one’s own scores', () => {
  it('are the terms that order the lists, and sum exactly', async () => {
    const ada = await aListing().called('ranked-ada').list(app);
    await app.database.execute(`INSERT INTO visit_days (creator_id, day, visitors) VALUES ($1, '2026-03-02', 7), ($1, '2026-02-25', 13)`, [ada.id]);
    await app.database.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 14, 3)', [ada.id]);
    await new RankCreators(app.database, new ScoresTable(), new FixedClock()).all();
    const { data } = await scores(ada.id);
    const { popularity, rating } = data?.['myScores'] as { popularity: Score; rating: Score };
    expect(popularity.terms.map(({ label }) => label)).toEqual(['Visitors', 'Completed inquiries', 'Reviews']);
    expect(popularity.total).toBeGreaterThan(7_000_000);
    for (const { total, terms } of [popularity, rating]) expect(terms.reduce((sum, { value }) => sum + value, 0)).toBe(total);
  });

  it('are none for whoever is on no list; nobody asks for another’s', async () => {
    const [member, creator] = [await aUser().save(app.database), await aCreator().save(app.database)];
    for (const { id } of [member, creator]) expect((await scores(id)).data).toEqual({ myScores: null });
    expect((await app.graphql(QUERY)).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });

  it('are one statement, found by their key', async () => {
    const as = await app.signIn((await aListing().called('ranked-cheaply').list(app)).id);
    await app.graphql(QUERY, {}, as);
    await expectQueries(app.source, 1, () => app.graphql(QUERY, {}, as));
    expect(await sequentialScans(app.source, OWN_SCORES.text, ['0198f3a2-5b7c-7def-8123-456789abcdef'])).toEqual([]);
  });
});
