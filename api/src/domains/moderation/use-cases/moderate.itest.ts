import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, Problem } from '../../../platform/problems/problem.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { anImage } from '../../media/testing/an-image.js';
import { aDraft, anItem } from '../../portfolio/testing/an-item.js';
import { moderationOn } from '../testing/moderation-on.js';
import type { Member } from '../../../platform/policy/actor.js';
import type { Decision } from '../model/decision.js';

const approve: Decision = { kind: 'APPROVE' };
const reject: Decision = { kind: 'REJECT', reason: 'Not your own work.' };

let db: TestDatabase;
let moderation: ReturnType<typeof moderationOn>;
let mia: Member;
let cleo: SavedCreator;
beforeAll(async () => {
  db = await openTestDatabase();
  moderation = moderationOn(db);
  mia = memberOf(await aUser().role('MODERATOR').save(db.database), 'MODERATOR');
});
// New each time: what earlier tests approve must not make her trusted.
beforeEach(async () => {
  cleo = await aCreator().save(db.database);
});
afterAll(() => db.close());

const pending = () => anItem().of(cleo.id).pending().save(db.database);

/** An approved item with a revision that waits. */
async function revised() {
  const image = await anImage().of(cleo.id).save(db.database);
  const item = await anItem().of(cleo.id).titled('Night market').save(db.database);
  const draft = aDraft({ title: 'Day market', images: [{ imageId: image.id, alt: 'Sun' }] });
  await moderation.portfolio.updateItem.run(cleo.member, { id: item.id, version: 1, draft });
  const [waiting] = await db.database.query<{ id: string }>(`SELECT id FROM portfolio_submissions WHERE item_id = $1 AND status = 'PENDING'`, [item.id]);
  return { item, image, caseId: waiting!.id };
}

async function log(caseId: string) {
  return db.database.query(
    `SELECT actor_id AS actor, action, subject_kind AS kind, subject_owner_id AS owner, reason, detail FROM moderation_log WHERE subject_id = $1`,
    [caseId],
  );
}

describe('approving', () => {
  test('a new item publishes it, writes the log, and tells', async () => {
    const item = await pending();
    const caseId = item.submissionId!;
    expect(await moderation.moderate.run(mia, { caseId, version: 1, decision: approve })).toEqual({ caseId, decision: 'APPROVE', status: 'APPROVED' });
    expect(await moderation.portfolio.readItems.one(cleo.member, item.id)).toMatchObject({ status: 'APPROVED', version: 1, publicPath: `/portfolio/${cleo.username}/${item.slug}` });
    expect(await log(caseId)).toEqual([{ actor: mia.userId, action: 'APPROVE', kind: 'ITEM', owner: cleo.id, reason: null, detail: { itemId: item.id, version: 1 } }]);
    const events = (await db.events()).filter(({ payload }) => payload['itemId'] === item.id).map(({ type }) => type);
    expect(events).toEqual(['portfolio.item-changed', 'moderation.decided']);
    expect(await db.database.query('SELECT published_at AS at FROM portfolio_items WHERE id = $1', [item.id])).toEqual([{ at: db.clock.now() }]);
  });

  test('a PRIVATE item keeps it private', async () => {
    const item = await anItem().of(cleo.id).hidden().pending().save(db.database);
    await moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision: approve });
    expect(await moderation.portfolio.readItems.one(cleo.member, item.id)).toMatchObject({ status: 'APPROVED', visibility: 'PRIVATE', publicPath: null });
  });

  test('a revision puts its content and images in place', async () => {
    const { item, image, caseId } = await revised();
    expect(await moderation.portfolio.audience.isPublic(image.id)).toBe(false);
    await moderation.moderate.run(mia, { caseId, version: 1, decision: approve });
    expect(await moderation.portfolio.audience.isPublic(image.id)).toBe(true);
    expect(await db.database.query('SELECT title FROM portfolio_items WHERE id = $1', [item.id])).toEqual([{ title: 'Day market' }]);
    expect(await moderation.portfolio.readItems.one(cleo.member, item.id)).toMatchObject({ title: 'Day market', hasPendingRevision: false, version: 2 });
  });
});

describe('rejecting', () => {
  test('a new item keeps it hidden and says why', async () => {
    const item = await pending();
    const result = await moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision: reject });
    expect(result).toMatchObject({ status: 'REJECTED' });
    expect(await moderation.portfolio.readItems.one(cleo.member, item.id)).toMatchObject({ status: 'REJECTED', rejectionReason: 'Not your own work.', publicPath: null });
    expect((await db.events()).filter(({ type, payload }) => payload['itemId'] === item.id && type === 'portfolio.item-changed')).toEqual([]);
    expect(JSON.stringify(await db.events())).not.toContain('Not your own work.');
  });

  test('a revision leaves what is public as it is', async () => {
    const { item, caseId } = await revised();
    expect(await moderation.moderate.run(mia, { caseId, version: 1, decision: reject })).toMatchObject({ status: 'APPROVED' });
    const seen = await moderation.portfolio.readItems.one(cleo.member, item.id);
    expect(seen).toMatchObject({ title: 'Night market', status: 'APPROVED', rejectionReason: 'Not your own work.', hasPendingRevision: false });
    expect(seen?.publicPath).not.toBeNull();
  });

  test('ends trust, approvals begin it', async () => {
    const creator = await aCreator().save(db.database);
    const cases = [];
    for (let count = 0; count < 5; count += 1) cases.push((await anItem().of(creator.id).pending().save(db.database)).submissionId!);
    const create = async () => (await moderation.portfolio.createItem.run(creator.member, aDraft())) as { status: string };
    for (const caseId of cases.slice(0, 2)) await moderation.moderate.run(mia, { caseId, version: 1, decision: approve });
    expect((await create()).status).toBe('PENDING');
    await moderation.moderate.run(mia, { caseId: cases[2]!, version: 1, decision: approve });
    expect((await create()).status).toBe('APPROVED');
    await moderation.moderate.run(mia, { caseId: cases[3]!, version: 1, decision: reject });
    expect((await create()).status).toBe('PENDING');
  });
});

describe('who may not', () => {
  test.each(['MEMBER', 'MODERATOR'] as const)('a session that says more than the rows of a %s say', async (role) => {
    const user = await aUser().role(role).suspendedUntil(new Date('2100-01-01')).save(db.database);
    const item = await pending();
    const result = await moderation.moderate.run(memberOf(user, 'OWNER'), { caseId: item.submissionId!, version: 1, decision: approve });
    expect(result).toBeInstanceOf(ForbiddenProblem);
  });

  test('a member whose session is still a moderator’s', async () => {
    const item = await pending();
    const member = memberOf(await aUser().save(db.database), 'MODERATOR');
    expect(await moderation.moderate.run(member, { caseId: item.submissionId!, version: 1, decision: approve })).toBeInstanceOf(ForbiddenProblem);
    expect(await log(item.submissionId!)).toEqual([]);
  });

  test.each(['MODERATOR', 'ADMIN', 'OWNER'] as const)('an %s on their own work', async (role) => {
    const creator = await aCreator().ranked(role).save(db.database);
    const item = await anItem().of(creator.id).pending().save(db.database);
    for (const decision of [approve, reject]) {
      expect(await moderation.moderate.run(creator.member, { caseId: item.submissionId!, version: 1, decision })).toBeInstanceOf(ForbiddenProblem);
    }
    expect(await moderation.portfolio.readItems.one(creator.member, item.id)).toMatchObject({ status: 'PENDING' });
    expect(await moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision: approve })).not.toBeInstanceOf(Problem);
  });
});

describe('a case', () => {
  test('is decided once', async () => {
    const item = await pending();
    const decide = (decision: Decision) => moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision });
    await decide(approve);
    expect(await decide(reject)).toBeInstanceOf(ConflictProblem);
    expect(await decide(approve)).toBeInstanceOf(ConflictProblem);
    expect(await log(item.submissionId!)).toHaveLength(1);
  });

  test('that two moderators decide at once is decided by exactly one', async () => {
    const other = memberOf(await aUser().role('ADMIN').save(db.database), 'ADMIN');
    for (let round = 0; round < 5; round += 1) {
      const caseId = (await pending()).submissionId!;
      const results = await Promise.all([
        moderation.moderate.run(mia, { caseId, version: 1, decision: approve }),
        moderation.moderate.run(other, { caseId, version: 1, decision: reject }),
      ]);
      expect(results.filter((result) => result instanceof ConflictProblem)).toHaveLength(1);
      expect(await log(caseId)).toHaveLength(1);
    }
  });

  test('that its creator has changed since it was read is not decided', async () => {
    const item = await pending();
    await moderation.portfolio.updateItem.run(cleo.member, { id: item.id, version: 1, draft: aDraft({ title: 'Swapped' }) });
    const decide = (version: number) => moderation.moderate.run(mia, { caseId: item.submissionId!, version, decision: approve });
    expect(await decide(1)).toBeInstanceOf(ConflictProblem);
    expect(await decide(2)).toMatchObject({ status: 'APPROVED' });
  });

  test('decided while its creator saves: never is unread content approved', async () => {
    for (let round = 0; round < 10; round += 1) {
      const item = await pending();
      await Promise.all([
        moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision: approve }),
        moderation.portfolio.updateItem.run(cleo.member, { id: item.id, version: 1, draft: aDraft({ title: 'Unread' }) }),
      ]);
      const [row] = await db.database.query<{ status: string; title: string }>('SELECT status, title FROM portfolio_items WHERE id = $1', [item.id]);
      expect(row!.status === 'APPROVED' && row!.title === 'Unread').toBe(false);
      await db.database.execute(`UPDATE portfolio_items SET status = 'REMOVED' WHERE creator_id = $1`, [cleo.id]);
    }
  });

  test('that is withdrawn by deletion is gone', async () => {
    const item = await pending();
    await moderation.portfolio.deleteItem.run(cleo.member, item.id);
    expect(await moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision: approve })).toBeInstanceOf(NotFoundProblem);
  });

  test.each(['x', '00000000-0000-4000-8000-000000000000'])('%s is not there', async (caseId) => {
    expect(await moderation.moderate.run(mia, { caseId, version: 1, decision: approve })).toBeInstanceOf(NotFoundProblem);
  });
});

test('the log takes lines and gives none back', async () => {
  const item = await pending();
  await moderation.moderate.run(mia, { caseId: item.submissionId!, version: 1, decision: approve });
  for (const sql of [`UPDATE moderation_log SET reason = 'x'`, 'DELETE FROM moderation_log', 'TRUNCATE moderation_log']) {
    await expect(db.database.execute(sql)).rejects.toThrow('append-only');
  }
});
