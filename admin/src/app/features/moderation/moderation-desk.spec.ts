import { describe, expect, it } from '@jest/globals';
import type { ModerateInput, ModerationCasePartsFragment } from '@guildhall/contracts/graphql';
import { apiFailureFrom } from '../../data/api-failure.js';
import type { ModerateOutcome } from './moderate-outcome.js';
import { ModerationDesk } from './moderation-desk.js';

const content = { title: 'Salt', description: '', category: 'IMAGE', tags: [], projectUrl: null, images: [] } as const;
const aCase = (id: string): ModerationCasePartsFragment => ({
  id,
  kind: 'ITEM',
  version: 3,
  submittedAt: '2026-11-24T10:00:00Z',
  creator: { id: 'c', username: 'noor', displayName: 'Noor', approvedItems: 0, trusted: false },
  content,
  previous: null,
});

async function deskWith(ids: string, answer: ModerateOutcome | Error): Promise<{ desk: ModerationDesk; sent: ModerateInput[] }> {
  const sent: ModerateInput[] = [];
  let waiting = ids;
  const desk = new ModerationDesk({
    page: async () => ({
      totalCount: waiting.length,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [...waiting].map((id) => ({ node: aCase(id) })),
    }),
    decide: async (input) => {
      sent.push(input);
      waiting = waiting.replace(input.caseId, '');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  await desk.list.load();
  return { desk, sent };
}

const decided: ModerateOutcome = { kind: 'decided', approved: true };

describe('ModerationDesk', () => {
  it('opens the oldest until another is chosen', async () => {
    const { desk } = await deskWith('abc', decided);
    expect(desk.current()?.id).toBe('a');
    desk.choose('b');
    expect([desk.current()?.id, desk.beside(1), desk.beside(-1)]).toEqual(['b', 'c', 'a']);
    desk.choose('gone');
    expect(desk.current()?.id).toBe('a');
  });

  it('approves with the version that was read, and opens the next', async () => {
    const { desk, sent } = await deskWith('abc', decided);
    desk.choose('b');
    await expect(desk.approve()).resolves.toEqual({ title: 'Salt', outcome: decided });
    expect(sent).toEqual([{ caseId: 'b', version: 3, decision: 'APPROVE', reason: null }]);
    expect([desk.current()?.id, desk.list.total()]).toEqual(['c', 2]);
  });

  it('opens the one before after the last', async () => {
    const { desk } = await deskWith('ab', decided);
    desk.choose('b');
    await desk.approve();
    expect(desk.current()?.id).toBe('a');
    await desk.approve();
    expect([desk.current(), desk.list.isEmpty()]).toEqual([null, true]);
  });

  it('rejects only with a reason', async () => {
    const { desk, sent } = await deskWith('a', { kind: 'decided', approved: false });
    await expect(desk.reject()).resolves.toBeNull();
    expect([sent.length, desk.problem()]).toEqual([0, expect.stringContaining('Say why')]);
    desk.write('  A brand is shown. ');
    expect(desk.problem()).toBeNull();
    await desk.reject();
    expect(sent[0]).toMatchObject({ decision: 'REJECT', reason: 'A brand is shown.' });
  });

  it('keeps a reason with its case', async () => {
    const { desk } = await deskWith('ab', decided);
    desk.write('for a');
    desk.choose('b');
    expect(desk.reason()).toBe('');
    desk.choose('a');
    expect(desk.reason()).toBe('for a');
  });

  it('takes a case off the desk that somebody else decided', async () => {
    const { desk } = await deskWith('ab', { kind: 'gone', message: 'x' });
    await desk.approve();
    expect(desk.current()?.id).toBe('b');
  });

  it('keeps the case when the decision was refused or the request failed', async () => {
    const refused = await deskWith('a', { kind: 'refused', message: 'Your own.' });
    await refused.desk.approve();
    expect([refused.desk.current()?.id, refused.desk.problem()]).toEqual(['a', 'Your own.']);
    const failed = await deskWith('a', apiFailureFrom({}, 'OFFLINE'));
    await failed.desk.approve();
    expect([failed.desk.current()?.id, failed.desk.deciding()]).toEqual(['a', null]);
  });

  it('sends one decision at a time', async () => {
    const { desk, sent } = await deskWith('ab', decided);
    await Promise.all([desk.approve(), desk.approve()]);
    expect(sent.length).toBe(1);
  });
});
