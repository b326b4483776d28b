import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@guildhall/contracts';
import { aUser } from '../src/domains/identity/testing/a-user.js';
import { holds } from '../src/platform/policy/actor.js';
import { OperationRegistry, type Operation } from '../src/platform/policy/operation-registry.js';
import { startTestApp, type SignedIn, type TestApp } from './test-app.js';

let app: TestApp;
let operations: readonly Operation[];
const signedIn = new Map<Role, SignedIn>();

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  operations = OperationRegistry.of(app.app).operations();
  for (const role of roles) {
    const user = await aUser().role(role).save(app.database);
    signedIn.set(role, await app.signIn(user.id, role));
  }
});

afterAll(() => app.close());

/** Arguments that are well-formed and lead nowhere: what counts is whether the guard lets the operation begin. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
const item = `title: "Title", description: "", category: IMAGE, tags: [], visibility: PUBLIC, images: []`;
const documents: Readonly<Record<string, string>> = {
  'Query.me': 'query { me { id } }',
  'Query.myProfile': 'query { myProfile { id } }',
  'Query.myPortfolio': 'query { myPortfolio(first: 1) { totalCount } }',
  'Query.myPortfolioItem': `query { myPortfolioItem(id: "${NOBODY}") { id } }`,
  'Query.myDeletedItems': 'query { myDeletedItems(first: 1) { totalCount } }',
  'Query.myItemDrafts': 'query { myItemDrafts { id } }',
  'Query.myItemDraft': `query { myItemDraft(id: "${NOBODY}") { id } }`,
  'Query.creatorProfile': 'query { creatorProfile(username: "nobody") { id } }',
  'Query.usernameAvailability': 'query { usernameAvailability(username: "nobody") { available } }',
  'Query.moderationQueue': 'query { moderationQueue(first: 1) { totalCount } }',
  'Query.personalities': 'query { personalities(first: 1) { totalCount } }',
  'Query.personality': 'query { personality(slug: "nobody") { id } }',
  'Query.communityHub': 'query { communityHub { statistics { creators } } }',
  'Query.platformStats': 'query { platformStats { name } }',
  'Query.activityFeed': 'query { activityFeed(first: 1) { edges { cursor } } }',
  'Query.browseCreators': 'query { browseCreators(first: 1) { totalCount } }',
  'Query.myInquiries': 'query { myInquiries(first: 1) { totalCount } }',
  'Query.myInquiry': `query { myInquiry(id: "${NOBODY}") { id } }`,
  'Query.myApiKeys': 'query { myApiKeys { id } }',
  'Query.apiUsageStats': 'query { apiUsageStats { period } }',
  'Query.pricedModels': 'query { pricedModels(provider: OPENAI) { model } }',
  'Query.myBlockedClients': 'query { myBlockedClients(first: 1) { totalCount } }',
  'Mutation.sendInquiry':
    'mutation { sendInquiry(input: { creatorUsername: "nobody", name: "Bo", email: "bo@mail.example", subject: "Hello", message: "A message of twenty letters." }) { __typename } }',
  'Mutation.setInquiryState': `mutation { setInquiryState(id: "${NOBODY}", status: READ, version: 1) { __typename } }`,
  'Mutation.completeInquiry': `mutation { completeInquiry(id: "${NOBODY}") { __typename } }`,
  'Mutation.blockClient': `mutation { blockClient(inquiryId: "${NOBODY}") { __typename } }`,
  'Mutation.unblockClient': `mutation { unblockClient(id: "${NOBODY}") { __typename } }`,
  'Mutation.submitReview': `mutation { submitReview(input: { inquiryId: "${NOBODY}", stars: 5, text: "" }) { __typename } }`,
  'Mutation.answerReview': `mutation { answerReview(reviewId: "${NOBODY}", text: "Thanks") { __typename } }`,
  'Mutation.updateMyProfile': 'mutation { updateMyProfile(input: { displayName: "", bio: "", skills: [], availability: AVAILABLE }) { __typename } }',
  'Mutation.changeUsername': 'mutation { changeUsername(username: "x") { __typename } }',
  'Mutation.createPortfolioItem': `mutation { createPortfolioItem(input: { ${item} }) { __typename } }`,
  'Mutation.updatePortfolioItem': `mutation { updatePortfolioItem(input: { id: "${NOBODY}", version: 1, ${item} }) { __typename } }`,
  'Mutation.deletePortfolioItem': `mutation { deletePortfolioItem(id: "${NOBODY}") { __typename } }`,
  'Mutation.restorePortfolioItem': `mutation { restorePortfolioItem(id: "${NOBODY}") { __typename } }`,
  'Mutation.setItemVisibility': `mutation { setItemVisibility(id: "${NOBODY}", visibility: PRIVATE) { __typename } }`,
  'Mutation.setItemFeatured': `mutation { setItemFeatured(id: "${NOBODY}", featured: true) { __typename } }`,
  'Mutation.saveItemDraft': 'mutation { saveItemDraft(input: { title: "", description: "", tags: [], visibility: PRIVATE, images: [] }) { __typename } }',
  'Mutation.discardItemDraft': `mutation { discardItemDraft(id: "${NOBODY}") { __typename } }`,
  'Mutation.moderate': `mutation { moderate(input: { caseId: "${NOBODY}", version: 1, decision: APPROVE }) { __typename } }`,
  'Mutation.reportContent': `mutation { reportContent(input: { targetType: ITEM, targetId: "${NOBODY}", reason: SPAM }) { __typename } }`,
  'Query.myScores': '{ myScores { rating { total } } }',
  'Mutation.refreshPlatformStats': 'mutation { refreshPlatformStats(idempotencyKey: "x") { __typename } }',
  // Too short to be a key, so that none is stored and no provider is asked.
  'Mutation.upsertApiKey': 'mutation { upsertApiKey(input: { provider: OPENAI, value: "x" }) { __typename } }',
  'Mutation.testApiKey': 'mutation { testApiKey(provider: OPENAI) { __typename } }',
  'Mutation.removeApiKey': 'mutation { removeApiKey(provider: OPENAI) { __typename } }',
  'Mutation.setKeyBudget': 'mutation { setKeyBudget(provider: OPENAI, monthlyLimit: "10000000") { __typename } }',
  'Mutation.signOutEverywhere': 'mutation { signOutEverywhere { sessions } }',
};

/** The code with which an operation was refused before it began, `allowed` otherwise. */
async function attempt(operation: Operation, as: SignedIn | undefined): Promise<string> {
  const refusals = ['SIGN_IN_REQUIRED', 'FORBIDDEN'];
  const document = documents[operation.name];
  if (document !== undefined) {
    const { errors } = await app.graphql(document, {}, as);
    return String(errors.map((error) => error.extensions['code']).find((code) => refusals.includes(String(code))) ?? 'allowed');
  }
  const [method = 'GET', path = '/'] = operation.name.split(' ');
  const url = path.replace(/:\w+/g, NOBODY).replace('*', 'nobody');
  const answer = await app.rest({ method: method as 'GET', url, ...(as === undefined ? {} : { as }) });
  const problem = String(answer.headers['content-type']).startsWith('application/problem+json') ? answer.json()['code'] : undefined;
  return refusals.includes(String(problem)) ? String(problem) : 'allowed';
}

describe('the permission matrix', () => {
  it('knows how to call every operation of GraphQL', () => {
    const unknown = operations.filter(({ name }) => /^(Query|Mutation)\./.test(name) && documents[name] === undefined);
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('holds for a visitor at every operation', async () => {
    const found: Record<string, string> = {};
    for (const operation of operations) found[operation.name] = await attempt(operation, undefined);
    const declared = operations.map(({ name, policy }) => [name, policy.who === 'ANYONE' ? 'allowed' : 'SIGN_IN_REQUIRED']);
    expect(found).toEqual(Object.fromEntries(declared));
  });

  it.each(roles)('holds for %s at every operation', async (role) => {
    const found: Record<string, string> = {};
    // Signing out ends the session that the others need, so it comes last.
    const inOrder = [...operations].sort((a, b) => Number(/sign-?out/i.test(a.name)) - Number(/sign-?out/i.test(b.name)) || a.name.localeCompare(b.name));
    for (const operation of inOrder.filter(({ name }) => name !== 'POST /api/auth/sign-out')) found[operation.name] = await attempt(operation, signedIn.get(role));
    const declared = inOrder
      .filter(({ name }) => name !== 'POST /api/auth/sign-out')
      .map(({ name, policy }) => [name, policy.who === 'ANYONE' || holds(role, policy.who) ? 'allowed' : 'FORBIDDEN']);
    expect(found).toEqual(Object.fromEntries(declared));
  });

  it('is decided by the rows: a session that still says MODERATOR does not help a member', async () => {
    const user = await aUser().role('MEMBER').save(app.database);
    const { data } = await app.graphql(documents['Mutation.moderate'] ?? '', {}, await app.signIn(user.id, 'MODERATOR'));
    expect(data).toEqual({ moderate: { __typename: 'ForbiddenProblem' } });
  });
});
