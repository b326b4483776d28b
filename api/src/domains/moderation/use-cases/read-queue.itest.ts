import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { encodeCursor } from '../../../platform/graphql/cursor.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { REVIEW_QUEUE } from '../../portfolio/store/review-queue.js';
import { aDraft, anItem } from '../../portfolio/testing/an-item.js';
import { moderationOn } from '../testing/moderation-on.js';

let db: TestDatabase;
let moderation: ReturnType<typeof moderationOn>;
let mia: Member;
let cleo: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  moderation = moderationOn(db);
  mia = memberOf(await aUser().role('MODERATOR').save(db.database), 'MODERATOR');
  cleo = await aCreator().called('cleo').save(db.database);
  const image = await anImage().of(cleo.id).save(db.database);
  await anItem().of(cleo.id).titled('Second').pending().showing(image.id).madeOn(new Date('2026-02-02')).save(db.database);
  await anItem().of(cleo.id).titled('First').pending().madeOn(new Date('2026-02-01')).save(db.database);
  await anItem().of(cleo.id).titled('Decided').save(db.database);
  const shown = await anItem().of(cleo.id).titled('Public').save(db.database);
  await moderation.portfolio.updateItem.run(cleo.member, { id: shown.id, version: 1, draft: aDraft({ title: 'Revised' }) });
  const deleted = await anItem().of(cleo.id).titled('Deleted').pending().save(db.database);
  await moderation.portfolio.deleteItem.run(cleo.member, deleted.id);
});
afterAll(() => db.close());

test('what waits, oldest first, with what a decision needs', async () => {
  const { nodes, totalCount, hasNextPage } = await moderation.readQueue.run(mia, {});
  expect([totalCount, hasNextPage]).toEqual([3, false]);
  expect(nodes.map(({ node }) => [node.content.title, node.kind, node.version])).toEqual([
    ['First', 'ITEM', 1],
    ['Second', 'ITEM', 1],
    ['Revised', 'REVISION', 1],
  ]);
  expect(nodes[0]?.node).toMatchObject({ previous: null, submittedAt: new Date('2026-02-01') });
  expect(nodes[0]?.node.creator).toEqual({ id: cleo.id, username: 'cleo', displayName: 'The cleo', approvedItems: 2, trusted: false });
  expect(nodes[1]?.node.content.images[0]?.image.picture?.webp[0]?.url).toContain('?p=');
  expect(nodes[2]?.node.previous).toMatchObject({ title: 'Public', category: 'IMAGE', tags: ['neon'] });
});

test('goes on from a cursor', async () => {
  const first = await moderation.readQueue.run(mia, { first: 2 });
  expect(first.hasNextPage).toBe(true);
  const second = await moderation.readQueue.run(mia, { first: 2, after: first.nodes.at(-1)!.cursor });
  expect(second.nodes.map(({ node }) => node.content.title)).toEqual(['Revised']);
  expect(second).toMatchObject({ hasNextPage: false, hasPreviousPage: true, totalCount: 3 });
});

test('a moderator’s own work is not on their list, but on the others’', async () => {
  const moderator = await aCreator().ranked('MODERATOR').save(db.database);
  const own = await anItem().of(moderator.id).titled('Own').pending().madeOn(new Date('2026-02-20')).save(db.database);
  const mine = await moderation.readQueue.run(moderator.member, {});
  expect(mine.nodes.map(({ node }) => node.content.title)).not.toContain('Own');
  expect(mine.totalCount).toBe(3);
  expect((await moderation.readQueue.run(mia, {})).nodes.map(({ node }) => node.content.title)).toContain('Own');
  await moderation.portfolio.deleteItem.run(moderator.member, own.id);
});

test.each([
  ['is suspended', `suspended_until = now() + interval '1 day'`],
  ['is banned', 'banned_at = now()'],
  ['is a member again', `role = 'MEMBER'`],
])('is empty for whoever %s, whatever the session says', async (_, change) => {
  const { id } = await aUser().role('MODERATOR').save(db.database);
  const member = memberOf({ id }, 'MODERATOR');
  expect((await moderation.readQueue.run(member, {})).totalCount).toBe(3);
  await db.database.execute(`UPDATE users SET ${change} WHERE id = $1`, [id]);
  expect(await moderation.readQueue.run(member, {})).toMatchObject({ nodes: [], totalCount: 0 });
});

test('refuses a forged cursor', async () => {
  const forged = encodeCursor('my-portfolio', [1, '00000000-0000-4000-8000-000000000000']);
  for (const after of ['x', forged]) await expect(moderation.readQueue.run(mia, { after })).rejects.toBeInstanceOf(Refusal);
});

test('a page is one statement, and reads no growing table from end to end', async () => {
  await expectQueries(db.source, 1, () => moderation.readQueue.run(mia, {}));
  expect(await sequentialScans(db.source, REVIEW_QUEUE, [mia.userId, 25, null, null])).toEqual([]);
});
