import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ForbiddenProblem, Problem, QuotaProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { aUser } from '../../identity/testing/a-user.js';
import { aCreator, memberOf, type SavedCreator } from '../testing/a-creator.js';
import { creatorsOn } from '../testing/creators-on.js';
import type { ChangeUsernameResult } from './change-username.js';
import type { OwnProfile } from './show-profile.js';

const DAY = 86_400;
const TAKEN = ValidationProblem.of('username', 'Somebody else has or had this name. Choose another.');

let db: TestDatabase;
let creators: ReturnType<typeof creatorsOn>;
beforeAll(async () => {
  db = await openTestDatabase();
  creators = creatorsOn(db);
});
afterAll(() => db.close());

function changed(result: ChangeUsernameResult): OwnProfile {
  if (result instanceof Problem) throw new Error(`${result.message} ${JSON.stringify(result)}`);
  return result;
}

const creatorCalled = (name: string): Promise<SavedCreator> => aCreator().called(name).save(db.database);
const change = ({ member }: SavedCreator, wish: string): Promise<ChangeUsernameResult> => creators.changeUsername.run(member, wish);
const nextMonth = (): void => db.clock.advance(30 * DAY);

describe('a change of username', () => {
  test('gives the new name, keeps the old one, and says so', async () => {
    const ada = await creatorCalled('ada');
    const profile = changed(await change(ada, ' Ada-Lovelace '));
    const again = new Date(db.clock.now().getTime() + 30 * DAY * 1_000);
    expect(profile).toMatchObject({ username: 'ada-lovelace', previousUsernames: ['ada'], usernameChangeableAt: again, version: 1 });
    expect(await db.events()).toContainEqual({ type: 'creators.profile-saved', payload: { creatorId: ada.id, username: 'ada-lovelace', created: false } });
  });

  test('leaves a form that is open elsewhere to be saved', async () => {
    const ben = await creatorCalled('ben');
    await change(ben, 'benjamin');
    const draft = { displayName: 'Ben', bio: 'New', skills: [], availability: 'AVAILABLE' } as const;
    expect(await creators.saveProfile.run(ben.member, draft, 1)).toMatchObject({ username: 'benjamin', bio: 'New', version: 2 });
  });

  test('is possible once in 30 days, and the refusal says when', async () => {
    const cy = await creatorCalled('cyr');
    await change(cy, 'cyrus');
    db.clock.advance(29 * DAY);
    const refused = await change(cy, 'cyril');
    expect(refused).toBeInstanceOf(QuotaProblem);
    expect(refused).toMatchObject({
      message: 'You can change your username once in 30 days. The next one is possible in 1 day.',
      retryAt: new Date(db.clock.now().getTime() + DAY * 1_000),
    });
    db.clock.advance(DAY);
    expect(changed(await change(cy, 'cyril')).previousUsernames).toEqual(['cyrus', 'cyr']);
  });

  test('to the present name is none, and uses nothing up', async () => {
    const dora = await creatorCalled('dora');
    const before = (await db.events()).length;
    expect(changed(await change(dora, 'DORA'))).toMatchObject({ username: 'dora', usernameChangeableAt: null });
    expect(await db.events()).toHaveLength(before);
    expect(changed(await change(dora, 'dora-two')).username).toBe('dora-two');
    // Sent again: the same answer, not a refusal.
    expect(changed(await change(dora, 'dora-two')).username).toBe('dora-two');
  });

  test('back to an own old name is possible, as every change is once in 30 days', async () => {
    const eve = await creatorCalled('eve');
    await change(eve, 'evelyn');
    expect(await change(eve, 'eve')).toBeInstanceOf(QuotaProblem);
    nextMonth();
    expect(changed(await change(eve, 'eve'))).toMatchObject({ username: 'eve', previousUsernames: ['evelyn'] });
  });

  test('to a name that somebody else has or had is refused, and uses nothing up', async () => {
    const [fay, gus] = [await creatorCalled('fay'), await creatorCalled('gus')];
    await change(fay, 'fay-new');
    for (const name of ['fay', 'fay-new', 'FAY']) expect(await change(gus, name)).toEqual(TAKEN);
    expect(changed(await change(gus, 'gustav')).username).toBe('gustav');
  });

  test.each([
    ['admin', 'This name is kept for Guildhall itself. Choose another.'],
    ['ab', 'Use 3 to 30 characters.'],
    ['a'.repeat(10_000), 'Use 3 to 30 characters.'],
    ['', 'Use 3 to 30 characters.'],
    ['a b c', 'Use the letters a to z, digits and hyphens.'],
    ['../admin', 'Use the letters a to z, digits and hyphens.'],
    ['ada\u202Egpj', 'Use the letters a to z, digits and hyphens.'],
    ['-ada-', 'Put hyphens one at a time, and none at the beginning or the end.'],
  ])('to %j is refused', async (wish, message) => {
    expect(await change(await aCreator().save(db.database), wish)).toEqual(ValidationProblem.of('username', message));
  });

  test('wants a profile, and a member in good standing', async () => {
    expect(await creators.changeUsername.run(memberOf(await aUser().save(db.database)), 'nobody-yet')).toBeInstanceOf(StateProblem);
    const banned = await aCreator().banned().save(db.database);
    expect(await change(banned, 'somebody-else')).toBeInstanceOf(ForbiddenProblem);
  });

  test('ten who want one name at once: exactly one gets it', async () => {
    const wanting = await Promise.all(Array.from({ length: 10 }, (_, index) => creatorCalled(`racer-${index}`)));
    const results = await Promise.all(wanting.map((creator) => change(creator, 'finish-line')));
    expect(results.filter((result) => !(result instanceof Problem))).toHaveLength(1);
    expect(results.filter((result) => result instanceof ValidationProblem)).toHaveLength(9);
    expect(await db.database.query(`SELECT count(*)::int AS count FROM creators WHERE username = 'finish-line'`)).toEqual([{ count: 1 }]);
  });

  test('ten of one creator at once: exactly one happens', async () => {
    const hal = await creatorCalled('hal');
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => change(hal, `hal-${index}`)));
    expect(results.filter((result) => result instanceof QuotaProblem)).toHaveLength(9);
    // What was refused has taken no name.
    expect(await db.database.query('SELECT username FROM creator_usernames WHERE creator_id = $1', [hal.id])).toHaveLength(2);
  });

  test('and a first save that wants the same name: one of them gets another', async () => {
    const [ivy, user] = [await creatorCalled('ivy'), await aUser().called('both-want').save(db.database)];
    const draft = { displayName: 'New', bio: '', skills: [], availability: 'AVAILABLE' } as const;
    const [, first] = await Promise.all([change(ivy, 'both-want'), creators.saveProfile.run(memberOf(user), draft, null)]);
    const rows = await db.database.query<{ username: string }>('SELECT username FROM creators WHERE id = ANY($1)', [[ivy.id, user.id]]);
    expect(first).not.toBeInstanceOf(Problem);
    expect(new Set(rows.map(({ username }) => username)).size).toBe(2);
  });
});

describe('the availability of a name', () => {
  let kim: SavedCreator;
  beforeAll(async () => {
    kim = await creatorCalled('kim-old');
    await change(kim, 'kim');
    await change(await creatorCalled('jane-old'), 'jane');
  });

  test.each([
    ['free-for-all', true, null],
    ['admin', false, 'This name is kept for Guildhall itself. Choose another.'],
    ['x', false, 'Use 3 to 30 characters.'],
    ['jane', false, 'Somebody else has or had this name. Choose another.'],
    ['jane-old', false, 'Somebody else has or had this name. Choose another.'],
    ['kim', true, null],
    ['kim-old', true, null],
  ])('%j: %j', async (username, available, reason) => {
    expect(await creators.checkUsername.run(kim.member, username.toUpperCase())).toEqual({ username, available, reason });
  });
});
