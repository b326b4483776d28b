import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { QuotaProblem } from '../problems/problem.js';
import { claimQuota, type Quota } from './quota.js';

const quota: Quota = { name: 'test', limit: 10, windowSeconds: 86_400, promise: 'do 10 a day' };
let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.execute('CREATE TABLE uses (subject text NOT NULL, at timestamptz NOT NULL)');
});

afterAll(() => test.close());

/** One use, as a use case does it. */
function use(subject: string): Promise<QuotaProblem | null> {
  return test.database.transaction(async (tx) => {
    const used = async () =>
      (await tx.query<{ at: Date }>('SELECT at FROM uses WHERE subject = $1 ORDER BY at DESC LIMIT $2', [subject, quota.limit])).map((row) => row.at);
    const problem = await claimQuota(tx, quota, { subject, now: test.clock.now(), used });
    if (problem === null) await tx.execute('INSERT INTO uses VALUES ($1, $2)', [subject, test.clock.now()]);
    return problem;
  });
}

describe('a promised quota', () => {
  it('lets exactly the limit through, however many come at once', async () => {
    const subject = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => use(subject)));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(10);
    expect(outcomes.find((outcome) => outcome !== null)).toMatchObject({
      code: 'QUOTA_REACHED',
      limit: 10,
      message: 'You can do 10 a day. The next one is possible in 1 day.',
    });
  });

  it('frees one when the oldest leaves the window', async () => {
    const subject = randomUUID();
    await use(subject);
    test.clock.advance(3_600);
    for (let nth = 0; nth < 9; nth += 1) await use(subject);
    expect(await use(subject)).toMatchObject({ message: expect.stringContaining('in 23 hours') });
    test.clock.advance(23 * 3_600);
    expect(await use(subject)).toBeNull();
    expect(await use(subject)).toBeInstanceOf(QuotaProblem);
  });

  it("is each subject's own", async () => {
    const [ada, ben] = [randomUUID(), randomUUID()];
    for (let nth = 0; nth < 10; nth += 1) await use(ada);
    expect(await use(ada)).toBeInstanceOf(QuotaProblem);
    expect(await use(ben)).toBeNull();
  });
});
