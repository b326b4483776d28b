import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../../portfolio/testing/an-item.js';

const CONTENT = 'title description category tags projectUrl images { alt image { id status progress problem picture { id alt avif { width url } } } }';
const QUEUE = `query ($first: Int, $after: String) {
  moderationQueue(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id kind version submittedAt creator { id username displayName approvedItems trusted } content { ${CONTENT} } previous { ${CONTENT} } } }
  }
}`;
const MODERATE = `mutation ($input: ModerateInput!) {
  moderate(input: $input) {
    __typename
    ... on ModerationOutcome { caseId decision status }
    ... on ValidationProblem { code fields { field message } }
    ... on NotFoundProblem { code } ... on ForbiddenProblem { code message } ... on ConflictProblem { code message }
  }
}`;

let app: TestApp;
let cleo: SavedCreator;
let asMia: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
  cleo = await aCreator().called('cleo').save(app.database);
  asMia = await app.signIn((await aUser().role('MODERATOR').save(app.database)).id, 'MODERATOR');
});
afterAll(() => app.close());

const pending = async () => (await anItem().of(cleo.id).pending().save(app.database)).submissionId!;

async function moderate(input: Record<string, unknown>, as: SignedIn = asMia): Promise<Record<string, unknown>> {
  const { data, errors } = await app.graphql(MODERATE, { input: { version: 1, ...input } }, as);
  expect(errors).toEqual([]);
  return data?.['moderate'] as Record<string, unknown>;
}

describe('moderationQueue', () => {
  test('shows what waits, with pictures that open for the moderator alone', async () => {
    const image = await anImage().of(cleo.id).save(app.database);
    const item = await anItem().of(cleo.id).titled('Waiting').pending().showing(image.id).save(app.database);
    const { data, errors } = await app.graphql(QUEUE, { first: 100 }, asMia);
    expect(errors).toEqual([]);
    const { edges } = data?.['moderationQueue'] as { edges: { node: Record<string, unknown> }[] };
    const found = edges.find(({ node }) => node['id'] === item.submissionId);
    expect(found?.node).toMatchObject({
      kind: 'ITEM',
      version: 1,
      creator: { username: 'cleo', trusted: false },
      content: { title: 'Waiting', images: [{ alt: 'Picture 1', image: { id: image.id, status: 'READY' } }] },
      previous: null,
    });
    expect(JSON.stringify(found)).toMatch(/\/media\/[^"]+\?p=/);
  });

  test('refuses a forged cursor', async () => {
    expect((await app.graphql(QUEUE, { after: 'forged' }, asMia)).errors[0]?.extensions['code']).toBe('BAD_REQUEST');
  });
});

describe('moderate', () => {
  test('approves, rejects with a reason, and decides once', async () => {
    const one = await pending();
    expect(await moderate({ caseId: one, decision: 'APPROVE' })).toEqual({ __typename: 'ModerationOutcome', caseId: one, decision: 'APPROVE', status: 'APPROVED' });
    expect(await moderate({ caseId: one, decision: 'APPROVE' })).toMatchObject({ __typename: 'ConflictProblem', code: 'CONFLICT' });
    const two = await pending();
    expect(await moderate({ caseId: two, decision: 'REJECT', reason: 'Not your own work.' })).toMatchObject({ status: 'REJECTED' });
    const three = await pending();
    expect(await moderate({ caseId: three, decision: 'APPROVE', version: 2 })).toMatchObject({ __typename: 'ConflictProblem' });
    expect(await moderate({ caseId: 'x', decision: 'APPROVE' })).toEqual({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
  });

  test.each([
    [undefined, 'Write a text.'],
    [null, 'Write a text.'],
    ['', 'Use 3 to 2,000 characters.'],
    ['no', 'Use 3 to 2,000 characters.'],
    ['\u200B\u200B\u200B\u202E', 'Use 3 to 2,000 characters.'],
    ['x'.repeat(2_001), 'Use 3 to 2,000 characters.'],
  ])('rejects with no reason such as %j', async (reason, message) => {
    const result = await moderate({ caseId: await pending(), decision: 'REJECT', reason });
    expect(result).toEqual({ __typename: 'ValidationProblem', code: 'INVALID_INPUT', fields: [{ field: 'reason', message }] });
  });

  test('approves without a reason, whatever stands in its field', async () => {
    expect(await moderate({ caseId: await pending(), decision: 'APPROVE', reason: '' })).toMatchObject({ __typename: 'ModerationOutcome' });
  });

  test('never on own work', async () => {
    const oscar = await aCreator().ranked('ADMIN').save(app.database);
    const { submissionId } = await anItem().of(oscar.id).pending().save(app.database);
    const result = await moderate({ caseId: submissionId, decision: 'APPROVE' }, await app.signIn(oscar.id, 'ADMIN'));
    expect(result).toMatchObject({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
  });
});

describe('who may', () => {
  test.each([
    ['a visitor', null, 'SIGN_IN_REQUIRED'],
    ['a member', 'MEMBER', 'FORBIDDEN'],
    ['a moderator', 'MODERATOR', undefined],
    ['an admin', 'ADMIN', undefined],
    ['an owner', 'OWNER', undefined],
  ] as const)('%s', async (_, role, code) => {
    const as = role === null ? undefined : await app.signIn((await aUser().role(role).save(app.database)).id, role);
    const caseId = await pending();
    expect((await app.graphql(QUEUE, {}, as)).errors[0]?.extensions['code']).toBe(code);
    expect((await app.graphql(MODERATE, { input: { caseId, version: 1, decision: 'APPROVE' } }, as)).errors[0]?.extensions['code']).toBe(code);
  });
});
