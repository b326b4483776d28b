import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectQueries } from '../../../../test/expect-queries.js';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import type { SavedInquiry } from '../../inquiries/testing/an-inquiry.js';
import { aJob, aReview } from '../testing/a-review.js';

const PROBLEMS = '... on ValidationProblem { code fields { field message } } ... on NotFoundProblem { code } ... on StateProblem { code message } ... on ForbiddenProblem { code }';
const REVIEW = 'id stars text submittedAt publishedAt answer answeredAt';
const SUBMIT = `mutation ($input: SubmitReviewInput!) {
  submitReview(input: $input) { __typename ... on SubmittedReview { inquiryId sealed reviews { own { ${REVIEW} } other { ${REVIEW} } otherIsIn openUntil sealedUntil } } ${PROBLEMS} }
}`;
const ANSWER = `mutation ($reviewId: ID!, $text: String!) {
  answerReview(reviewId: $reviewId, text: $text) { __typename ... on AnsweredReview { reviewId answer { text answeredAt } } ${PROBLEMS} }
}`;
const PROFILE = `query ($username: String!, $first: Int) {
  creatorProfile(username: $username) {
    rating { stars sum count } statistics { completed responseRate medianResponseMinutes }
    reviews(first: $first) { totalCount pageInfo { hasNextPage } edges { node { stars text clientName publishedAt answer { text } } } }
  }
}`;

let app: TestApp;
let ada: SavedCreator;
let asAda: SignedIn;
let ben: { readonly id: string };
let asBen: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
  ada = await aCreator().called('ada').save(app.database);
  asAda = await app.signIn(ada.id);
  ben = await aUser().save(app.database);
  asBen = await app.signIn(ben.id);
});
afterAll(() => app.close());

// Completed yesterday by the clock of the system, which the application goes by.
async function job(): Promise<SavedInquiry> {
  const saved = await aJob().to(ada).by(ben).from('ben@example.test', 'Ben of the Tides').save(app.database);
  await app.database.execute(`UPDATE inquiries SET completed_at = now() - interval '1 day' WHERE id = $1`, [saved.id]);
  return saved;
}

async function mutate(query: string, variables: Record<string, unknown>, as: SignedIn): Promise<Record<string, unknown>> {
  const { data, errors } = await app.graphql(query, variables, as);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
}

describe('submitReview', () => {
  test('seals the first, opens both with the second, and the profile shows the client’s', async () => {
    const { id: inquiryId } = await job();
    const first = await mutate(SUBMIT, { input: { inquiryId, stars: 4, text: 'Exact.  ' } }, asBen);
    expect(first).toMatchObject({ __typename: 'SubmittedReview', inquiryId, sealed: true, reviews: { own: { stars: 4, text: 'Exact.', publishedAt: null }, otherIsIn: false } });
    expect((await app.graphql(PROFILE, { username: 'ada' })).data?.['creatorProfile']).toMatchObject({ rating: null, reviews: { totalCount: 0, edges: [] } });
    const second = await mutate(SUBMIT, { input: { inquiryId, stars: 5, text: '' } }, asAda);
    expect(second).toMatchObject({ sealed: false, reviews: { own: { stars: 5 }, other: { stars: 4, text: 'Exact.' }, openUntil: null, sealedUntil: null } });
    expect((await app.graphql(PROFILE, { username: 'ada', first: 5 })).data?.['creatorProfile']).toMatchObject({
      rating: { stars: 4, sum: 4, count: 1 },
      statistics: { completed: 1, responseRate: 100 },
      reviews: { totalCount: 1, pageInfo: { hasNextPage: false }, edges: [{ node: { stars: 4, text: 'Exact.', clientName: 'Ben of the Tides', answer: null } }] },
    });
  });

  test('tells each side of a second one that it is in already', async () => {
    const { id: inquiryId } = await job();
    await mutate(SUBMIT, { input: { inquiryId, stars: 4, text: '' } }, asBen);
    expect(await mutate(SUBMIT, { input: { inquiryId, stars: 1, text: 'Changed my mind' } }, asBen)).toMatchObject({ __typename: 'StateProblem' });
  });

  test.each([
    [{ stars: 0 }, 'input.stars'],
    [{ stars: 6 }, 'input.stars'],
    [{ text: 'x'.repeat(2_001) }, 'input.text'],
  ])('refuses %j at its field', async (wrong, field) => {
    const { id: inquiryId } = await job();
    const answer = await mutate(SUBMIT, { input: { inquiryId, stars: 5, text: '', ...wrong } }, asBen);
    expect(answer).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: field.replace('input.', '') }] });
  });

  test('refuses half a star before it runs', async () => {
    const { errors } = await app.graphql(SUBMIT, { input: { inquiryId: (await job()).id, stars: 4.5, text: '' } }, asBen);
    expect(errors).toHaveLength(1);
  });

  test('knows nothing of the jobs of others, and wants a session', async () => {
    const { id: inquiryId } = await job();
    const stranger = await app.signIn((await aUser().save(app.database)).id);
    expect(await mutate(SUBMIT, { input: { inquiryId, stars: 5, text: '' } }, stranger)).toMatchObject({ __typename: 'NotFoundProblem' });
    const { errors } = await app.graphql(SUBMIT, { input: { inquiryId, stars: 5, text: '' } });
    expect(errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });
});

describe('answerReview', () => {
  test('answers once, own reviews only', async () => {
    const { id } = await aReview().of(await job()).openSince(new Date()).save(app.database);
    expect(await mutate(ANSWER, { reviewId: id, text: 'x' }, asBen)).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await mutate(ANSWER, { reviewId: id, text: ' ' }, asAda)).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'text' }] });
    expect(await mutate(ANSWER, { reviewId: id, text: 'Thank you.' }, asAda)).toMatchObject({ __typename: 'AnsweredReview', reviewId: id, answer: { text: 'Thank you.' } });
    expect(await mutate(ANSWER, { reviewId: id, text: 'Once more.' }, asAda)).toMatchObject({ __typename: 'StateProblem' });
  });
});

describe('reviews beside inquiries', () => {
  const INBOX = `{ myInquiries(first: 50) { edges { node { id status review { own { ${REVIEW} } other { ${REVIEW} } otherIsIn openUntil sealedUntil } } } } }`;

  test('hide the client’s while it is sealed; all of a list are read together', async () => {
    const eve = await aCreator().save(app.database);
    const asEve = await app.signIn(eve.id);
    const sealed = await aJob().to(eve).save(app.database);
    await aReview().of(sealed).giving(2, 'A secret').save(app.database);
    const own = await aJob().to(eve).save(app.database);
    await aReview().of(own).by('CREATOR').save(app.database);
    const waiting = await aJob().to(eve).being('ACCEPTED').save(app.database);
    const answer = await app.graphql(INBOX, {}, asEve);
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data)).not.toContain('A secret');
    const { edges } = answer.data?.['myInquiries'] as { edges: { node: { id: string; review: unknown } }[] };
    const reviewOf = ({ id }: SavedInquiry): unknown => edges.find(({ node }) => node.id === id)?.node.review;
    expect(reviewOf(sealed)).toMatchObject({ own: null, otherIsIn: true, other: null });
    expect(reviewOf(own)).toMatchObject({ own: { stars: 5 }, otherIsIn: false, openUntil: null });
    expect(reviewOf(waiting)).toBeNull();
    await expectQueries(app.source, 2, () => app.graphql(INBOX, {}, asEve));
  });
});

describe('a profile', () => {
  test('is one statement, and reviews one more when they are asked for', async () => {
    await expectQueries(app.source, 1, () => app.graphql('{ creatorProfile(username: "ada") { displayName rating { stars } statistics { completed } } }'));
    await expectQueries(app.source, 2, () => app.graphql(PROFILE, { username: 'ada', first: 3 }));
  });

  test('has the mean cut, not rounded', async () => {
    const eve = await aCreator().called('eve').save(app.database);
    await app.database.execute('INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count) VALUES ($1, 14, 3)', [eve.id]);
    expect((await app.graphql(PROFILE, { username: 'eve' })).data?.['creatorProfile']).toMatchObject({ rating: { stars: 4.66, sum: 14, count: 3 } });
  });
});
