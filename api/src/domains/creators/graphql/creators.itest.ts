import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { anItem } from '../../portfolio/testing/an-item.js';
import { aCreator } from '../testing/a-creator.js';

const DETAILS = `avatar { id status picture { id webp { url } } } banner { id status } hourlyRateMinor projectRateMinor currency
  links { x instagram linkedin website } contactEmail contactEmailVisible completeness { percent missing } usernameChangeableAt previousUsernames`;
const SAVE = `mutation ($input: UpdateMyProfileInput!) {
  updateMyProfile(input: $input) {
    __typename
    ... on MyProfile { id username displayName bio skills availability version updatedAt published ${DETAILS} }
    ... on ValidationProblem { code fields { field message } }
    ... on ConflictProblem { code message }
    ... on ForbiddenProblem { code message }
  }
}`;
const READ = `query ($username: String!) {
  creatorProfile(username: $username) {
    id username displayName bio skills availability joinedAt
    avatar { id alt width webp { width url } } banner { id } hourlyRateMinor projectRateMinor currency links { x instagram linkedin website } contactEmail
    items { id slug title category imageCount cover { id alt width height thumbhash avif { width url } webp { width url } } }
  }
}`;
const RENAME = `mutation ($username: String!) {
  changeUsername(username: $username) {
    __typename
    ... on MyProfile { username previousUsernames usernameChangeableAt version }
    ... on ValidationProblem { code fields { field message } }
    ... on QuotaProblem { code message limit retryAt }
    ... on StateProblem { code message }
    ... on ForbiddenProblem { code message }
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

  const RATE = 'Give a rate above zero, of at most 99,999,999 in the smallest unit of its currency.';
  const LINK = 'Give a whole address that begins with https://, such as https://x.com/yourname, without a user name.';
  const EMAIL = 'Give an e-mail address such as name@example.com, of at most 254 characters.';
  const skills = (count: number) => Array.from({ length: count }, (_, index) => `Skill ${index}`);
  test.each([
    ['displayName', { displayName: 'x' }, 'Use 2 to 60 characters.'],
    ['displayName', { displayName: '😀'.repeat(61) }, 'Use 2 to 60 characters.'],
    ['displayName', { displayName: '\u202E\u202E\u200B\u200B' }, 'Use 2 to 60 characters.'],
    ['bio', { bio: '😀'.repeat(2_001) }, 'Use at most 2,000 characters.'],
    ['skills', { skills: skills(16) }, 'Use at most 15 skills.'],
    ['bio', { bio: '😀'.repeat(5_000) }, 'Use at most 2,000 characters.'],
    ['skills', { skills: ['x'.repeat(41)] }, `“${'x'.repeat(20)}…” cannot be a skill. Use 1 to 40 characters.`],
    ['avatarImageId', { avatarImageId: 'made-up' }, 'This is not an uploaded image.'],
    ['avatarImageId', { avatarImageId: randomUUID(), version: 2 }, 'This image is not there any more or was refused. Choose another.'],
    ['bannerImageId', { bannerImageId: '../../etc/passwd' }, 'This is not an uploaded image.'],
    ['hourlyRateMinor', { hourlyRateMinor: 0, currency: 'EUR' }, RATE],
    ['hourlyRateMinor', { hourlyRateMinor: -1, currency: 'EUR' }, RATE],
    ['projectRateMinor', { projectRateMinor: 100_000_000, currency: 'EUR' }, RATE],
    ['currency', { hourlyRateMinor: 1 }, 'Choose the currency of your rates.'],
    ['currency', { hourlyRateMinor: 1, currency: 'eur' }, 'Choose a currency from the list.'],
    ['currency', { hourlyRateMinor: 1, currency: 'XXX' }, 'Choose a currency from the list.'],
    ['links.x', { links: { x: 'http://x.com/ada' } }, LINK],
    ['links.x', { links: { x: 'javascript:alert(1)' } }, LINK],
    ['links.x', { links: { x: 'https://ada:secret@x.com/ada' } }, LINK],
    ['links.x', { links: { x: 'https://x.com.evil.example/ada' } }, 'This address is not at X. Give one such as https://x.com/yourname.'],
    ['links.instagram', { links: { instagram: 'https://xn--nstagram-9fb.com/ada' } }, 'This address is not at Instagram. Give one such as https://instagram.com/yourname.'],
    ['links.website', { links: { website: `https://ada.example/${'a'.repeat(2_029)}` } }, 'Use an address of at most 2,048 characters.'],
    ['contactEmail', { contactEmail: 'ada@example.com\r\nBcc: all@example.com' }, EMAIL],
    ['contactEmail', { contactEmail: `${'a'.repeat(250)}@example.com` }, EMAIL],
    ['contactEmail', { contactEmail: 'ada' }, EMAIL],
  ])('refuses a bad %s (%#)', async (field, given, message) => {
    expect(await save(given)).toEqual({ __typename: 'ValidationProblem', code: 'INVALID_INPUT', fields: [{ field, message }] });
  });

  test('takes what is just within the limits, and mends what can be mended', async () => {
    const member = await app.signIn((await aUser().save(app.database)).id);
    const given = { displayName: '😀'.repeat(60), bio: '😀'.repeat(2_000), skills: skills(15) };
    expect(await save(given, member)).toMatchObject({ ...given, __typename: 'MyProfile' });
    expect(await save({ displayName: 'Zoe\u0308 \u202EX\u0000', version: 1 }, member)).toMatchObject({ displayName: 'Zoë X' });
  });

  test('counts skills after their aliases have led to one name', async () => {
    const member = await app.signIn((await aUser().save(app.database)).id);
    const saved = await save({ skills: ['SD', 'stable diffusion', 'Stable-Diffusion', 'evals', ...skills(13)] }, member);
    expect(saved).toMatchObject({ __typename: 'MyProfile', skills: ['Stable Diffusion', 'Evaluations', ...skills(13)] });
    expect(await save({ skills: ['SD', 'evals', ...skills(14)], version: 1 }, member)).toMatchObject({ fields: [{ field: 'skills', message: 'Use at most 15 skills.' }] });
  });

  test('saves pictures, rates, links and an address in their canonical form', async () => {
    const user = await aUser().save(app.database);
    const member = await app.signIn(user.id);
    const [avatar, foreign] = [await anImage().of(user.id).save(app.database), await anImage().of((await aUser().save(app.database)).id).save(app.database)];
    const given = { avatarImageId: avatar.id.toUpperCase(), hourlyRateMinor: 99_999_999, currency: 'KWD', contactEmail: ' Ada@Example.com', contactEmailVisible: true };
    const saved = await save({ ...given, links: { x: ' HTTPS://X.com/ada', website: '' } }, member);
    expect(saved).toMatchObject({
      ...{ avatar: { id: avatar.id, status: 'READY' }, hourlyRateMinor: 99_999_999, currency: 'KWD', contactEmail: 'Ada@example.com' },
      ...{ links: { x: 'https://x.com/ada', website: null }, completeness: { missing: ['FIRST_ITEM', 'BANNER'] }, previousUsernames: [] },
    });
    expect(await save({ bannerImageId: foreign.id, version: 1 }, member)).toMatchObject({ fields: [{ field: 'bannerImageId' }] });
    expect(await save({ links: { x: null }, contactEmailVisible: null, version: 1 }, member)).toMatchObject({
      ...{ links: { x: null }, contactEmail: 'Ada@example.com', contactEmailVisible: false, avatar: { id: avatar.id } },
    });
  });

  test.each([
    ['a rate with a fraction', { hourlyRateMinor: 1.5 }],
    ['a rate as a text', { hourlyRateMinor: '85' }],
    ['a rate beyond the integers', { hourlyRateMinor: 1e12 }],
    ['a list as a bio', { bio: ['x'] }],
    ['an object as a skill', { skills: [{ name: 'x' }] }],
    ['a text as links', { links: 'https://x.com/ada' }],
    ['a network that is not known', { links: { myspace: 'https://myspace.com/ada' } }],
    ['a text as a switch', { contactEmailVisible: 'yes' }],
    ['an availability that is not known', { availability: 'MAYBE' }],
  ])('does not read %s', async (_, given) => {
    const { data, errors } = await app.graphql(SAVE, { input: { ...input, ...given } }, cleo);
    expect([data, errors.map(({ extensions }) => extensions['code'])]).toEqual([null, ['BAD_REQUEST']]);
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

  test('shows pictures, rates and links, and never an address that is hidden', async () => {
    const hidden = 'planted-address@example.com';
    const { id } = await aCreator().called('dana').charging(8_500, 'EUR').at('website', 'https://dana.example/').hidingAddress(hidden).save(app.database);
    const avatar = await anImage().of(id).save(app.database);
    await app.database.execute('UPDATE creators SET avatar_image_id = $2 WHERE id = $1', [id, avatar.id]);
    const read = () => app.graphql(READ, { username: 'dana' });
    const before = await read();
    expect(before.data?.['creatorProfile']).toMatchObject({
      ...{ avatar: { id: avatar.id, alt: '' }, banner: null, hourlyRateMinor: 8_500, projectRateMinor: null, currency: 'EUR', contactEmail: null },
      ...{ links: { x: null, website: 'https://dana.example/' } },
    });
    expect(JSON.stringify(before)).not.toContain(hidden);
    await app.database.execute('UPDATE creators SET contact_email_visible = true WHERE id = $1', [id]);
    expect((await read()).data?.['creatorProfile']).toMatchObject({ contactEmail: hidden });
  });

  test('is null for nobody and for the banned', async () => {
    const { username } = await aCreator().banned().save(app.database);
    for (const name of ['nobody', username, '%', '']) expect((await app.graphql(READ, { username: name })).data).toEqual({ creatorProfile: null });
  });
});

describe('changeUsername', () => {
  const AVAILABLE = `query ($username: String!) { usernameAvailability(username: $username) { username available reason } }`;
  const rename = async (username: string, as: SignedIn): Promise<unknown> => (await app.graphql(RENAME, { username }, as)).data?.['changeUsername'];

  test('gives another name, once in 30 days, and is told beforehand', async () => {
    const { id } = await aCreator().called('erin').save(app.database);
    const erin = await app.signIn(id);
    const asked = await app.graphql(AVAILABLE, { username: ' Erin-Two' }, erin);
    expect(asked.data).toEqual({ usernameAvailability: { username: 'erin-two', available: true, reason: null } });
    expect(await rename('Erin-Two', erin)).toMatchObject({ __typename: 'MyProfile', username: 'erin-two', previousUsernames: ['erin'], version: 1 });
    expect(await rename('erin-three', erin)).toMatchObject({ __typename: 'QuotaProblem', code: 'QUOTA_REACHED', limit: 1 });
    const profile = (await app.graphql('{ myProfile { usernameChangeableAt } }', {}, erin)).data?.['myProfile'] as { usernameChangeableAt: string };
    expect(Date.parse(profile.usernameChangeableAt) - Date.now()).toBeGreaterThan(29 * 86_400_000);
  });

  test('refuses what is taken, kept, or nobody’s', async () => {
    const frank = await app.signIn((await aCreator().called('frank').save(app.database)).id);
    await aCreator().called('grace').save(app.database);
    const said = 'Somebody else has or had this name. Choose another.';
    expect(await rename('grace', frank)).toEqual({ __typename: 'ValidationProblem', code: 'INVALID_INPUT', fields: [{ field: 'username', message: said }] });
    expect(await rename('portfolio', frank)).toMatchObject({ __typename: 'ValidationProblem' });
    expect((await app.graphql(AVAILABLE, { username: 'grace' }, frank)).data).toEqual({ usernameAvailability: { username: 'grace', available: false, reason: said } });
    const member = await app.signIn((await aUser().save(app.database)).id);
    expect(await rename('henry', member)).toMatchObject({ __typename: 'StateProblem', code: 'WRONG_STATE' });
    const suspended = await app.signIn((await aCreator().suspendedUntil(new Date('2100-01-01')).save(app.database)).id);
    expect(await rename('henry', suspended)).toMatchObject({ __typename: 'ForbiddenProblem' });
  });

  test('is for those who are signed in', async () => {
    for (const query of [RENAME, AVAILABLE]) expect((await app.graphql(query, { username: 'x-y-z' })).errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });
});
