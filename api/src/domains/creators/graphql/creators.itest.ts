import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { aCreator } from '../testing/a-creator.js';

const SAVE = `mutation ($input: UpdateMyProfileInput!) {
  updateMyProfile(input: $input) {
    __typename
    ... on MyProfile { id username displayName bio skills availability version updatedAt published }
    ... on ValidationProblem { code fields { field message } }
    ... on ConflictProblem { code message }
    ... on ForbiddenProblem { code message }
  }
}`;
const READ = `query ($username: String!) {
  creatorProfile(username: $username) {
    id username displayName bio skills availability joinedAt
    items { id slug title category imageCount cover { id alt width height thumbhash avif { width url } webp { width url } } }
  }
}`;
const input = { displayName: 'Cleo', bio: 'One.\r\n\r\nTwo.', skills: ['Risograph', 'RISOGRAPH', ' '], availability: 'LIMITED', version: null };

let app: TestApp;
let cleo: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
  cleo = await app.signIn((await aUser().called('cleo').save(app.database)).id);
});
afterAll(() => app.close());

async function save(given: Record<string, unknown>, as: SignedIn = cleo): Promise<Record<string, unknown>> {
  const { data, errors } = await app.graphql(SAVE, { input: { ...input, ...given } }, as);
  expect(errors).toEqual([]);
  return data?.['updateMyProfile'] as Record<string, unknown>;
}

describe('updateMyProfile', () => {
  test('makes and then changes the profile', async () => {
    expect((await app.graphql('{ myProfile { id } }', {}, cleo)).data).toEqual({ myProfile: null });
    const made = await save({});
    expect(made).toMatchObject({ __typename: 'MyProfile', username: 'cleo', bio: 'One.\n\nTwo.', skills: ['Risograph'], version: 1, published: true });
    expect(await save({ bio: 'New', version: 1 })).toMatchObject({ version: 2, bio: 'New' });
    expect(await save({ bio: 'Stale', version: 1 })).toMatchObject({ __typename: 'ConflictProblem', code: 'CONFLICT' });
    expect((await app.graphql('{ myProfile { bio version } }', {}, cleo)).data).toEqual({ myProfile: { bio: 'New', version: 2 } });
  });

  const skills = (count: number) => Array.from({ length: count }, (_, index) => `Skill ${index}`);
  test.each([
    ['displayName', { displayName: 'x' }, 'Use 2 to 60 characters.'],
    ['displayName', { displayName: '😀'.repeat(61) }, 'Use 2 to 60 characters.'],
    ['displayName', { displayName: '\u202E\u202E\u200B\u200B' }, 'Use 2 to 60 characters.'],
    ['bio', { bio: '😀'.repeat(2_001) }, 'Use at most 2,000 characters.'],
    ['skills', { skills: skills(16) }, 'Use at most 15 skills.'],
    ['skills', { skills: ['x'.repeat(41)] }, `“${'x'.repeat(20)}…” cannot be a skill. Use 1 to 40 characters.`],
  ])('refuses a bad %s (%#)', async (field, given, message) => {
    expect(await save(given)).toEqual({ __typename: 'ValidationProblem', code: 'INVALID_INPUT', fields: [{ field, message }] });
  });

  test('takes what is just within the limits, and mends what can be mended', async () => {
    const member = await app.signIn((await aUser().save(app.database)).id);
    const given = { displayName: '😀'.repeat(60), bio: '😀'.repeat(2_000), skills: skills(15) };
    expect(await save(given, member)).toMatchObject({ ...given, __typename: 'MyProfile' });
    expect(await save({ displayName: 'Zoe\u0308 \u202EX\u0000', version: 1 }, member)).toMatchObject({ displayName: 'Zoë X' });
  });

  test('takes nothing that is not asked for', async () => {
    const { data, errors } = await app.graphql(SAVE, { input: { ...input, username: 'admin' } }, cleo);
    expect([data, errors.length]).toEqual([null, 1]);
  });

  test('is refused to visitors and to the suspended', async () => {
    expect((await app.graphql(SAVE, { input })).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
    expect((await app.graphql('{ myProfile { id } }')).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
    const suspended = await app.signIn((await aUser().suspendedUntil(new Date('2100-01-01')).save(app.database)).id);
    expect(await save({}, suspended)).toMatchObject({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
  });
});

describe('creatorProfile', () => {
  test('shows everybody what is public', async () => {
    const ada = await aCreator().called('ada').save(app.database);
    const image = await anImage().of(ada.id).save(app.database);
    const item = await anItem().of(ada.id).titled('Night market').at('night-market').showing(image.id).save(app.database);
    await anItem().of(ada.id).hidden().save(app.database);
    const { data, errors } = await app.graphql(READ, { username: 'ada' });
    expect(errors).toEqual([]);
    expect(data?.['creatorProfile']).toMatchObject({ username: 'ada', joinedAt: '2026-01-02T00:00:00.000Z', availability: 'AVAILABLE' });
    const items = (data?.['creatorProfile'] as { items: Record<string, unknown>[] }).items;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: item.id, slug: 'night-market', category: 'IMAGE', imageCount: 1, cover: { id: image.id, alt: 'Picture 1' } });
  });

  test('is null for nobody and for the banned', async () => {
    const { username } = await aCreator().banned().save(app.database);
    for (const name of ['nobody', username, '%', '']) expect((await app.graphql(READ, { username: name })).data).toEqual({ creatorProfile: null });
  });
});
