import { describe, expect, it } from '@jest/globals';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import { apiFailureFrom } from '../../data/api-failure.js';
import { InboxDesk, type InboxPort } from './inbox-desk.js';
import { filterOf } from './inbox-filter.js';
import type { InquiryOutcome } from './inquiry-outcome.js';
import { anInquiry } from './testing/an-inquiry.js';

/** A server of a few inquiries that keeps versions as the API does. */
class SmallInbox implements InboxPort {
  readonly sent: string[] = [];
  fault: Error | null = null;

  constructor(readonly rows: Map<string, InquiryPartsFragment>) {}

  page: InboxPort['page'] = async (status) => {
    const nodes = [...this.rows.values()].filter((row) => status === null || row.status === status);
    return { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: nodes.map((node) => ({ node })) };
  };

  find: InboxPort['find'] = async (id) => {
    if (this.fault) throw this.fault;
    return this.rows.get(id) ?? null;
  };

  move: InboxPort['move'] = async (inquiry, status) => {
    this.sent.push(`${inquiry.id} ${status} ${inquiry.version}`);
    if (this.fault) throw this.fault;
    const row = this.rows.get(inquiry.id);
    if (row?.version !== inquiry.version) return { kind: 'stale', message: 'changed' };
    return this.change(inquiry.id, { status });
  };

  complete: InboxPort['complete'] = async (id) => this.change(id, { completedByYou: true });
  block: InboxPort['block'] = async (id) => this.change(id, { blocked: true });

  change(id: string, parts: Partial<InquiryPartsFragment>): InquiryOutcome {
    const row = this.rows.get(id) ?? anInquiry({ id });
    const inquiry = { ...row, ...parts, version: row.version + 1 };
    this.rows.set(id, inquiry);
    return { kind: 'done', inquiry };
  }
}

async function inboxOf(ids: string, parts: Partial<InquiryPartsFragment> = {}) {
  const api = new SmallInbox(new Map([...ids].map((id) => [id, anInquiry({ id, ...parts })])));
  let opened = 0;
  const desk = new InboxDesk(api, () => opened++);
  await desk.list().load();
  return { api, desk, opened: () => opened };
}

describe('InboxDesk', () => {
  it('opens nothing by itself', async () => {
    const { desk, api } = await inboxOf('ab');
    expect([desk.current(), desk.beside(1), api.sent]).toEqual([null, 'a', []]);
  });

  it('marks a new one as read when it is opened, once', async () => {
    const { desk, api, opened } = await inboxOf('ab');
    await desk.open('a');
    await desk.open('b');
    await desk.open('a');
    expect(api.sent).toEqual(['a READ 1', 'b READ 1']);
    expect([desk.current()?.status, opened(), desk.beside(1), desk.beside(-1)]).toEqual(['READ', 2, 'b', null]);
  });

  it('acts with the version after the mark, also when the press comes first', async () => {
    const { desk, api } = await inboxOf('a');
    const opening = desk.open('a');
    await Promise.all([opening, desk.move('DECLINED')]);
    expect(api.sent).toEqual(['a READ 1', 'a DECLINED 2']);
    expect(desk.current()?.status).toBe('DECLINED');
  });

  it('keeps a failed mark to itself', async () => {
    const { desk, api, opened } = await inboxOf('a');
    api.fault = apiFailureFrom({}, 'OFFLINE');
    await desk.open('a');
    expect([desk.current()?.status, opened()]).toEqual(['NEW', 0]);
  });

  it('shows what another window made of it', async () => {
    const { desk, api } = await inboxOf('a', { status: 'READ' });
    await desk.open('a');
    api.change('a', { status: 'SPAM', transitions: [] });
    await expect(desk.move('ACCEPTED')).resolves.toMatchObject({ kind: 'stale' });
    expect([desk.current()?.status, desk.can('ACCEPTED'), desk.acting()]).toEqual(['SPAM', false, null]);
  });

  it('goes only where the table of transitions goes', async () => {
    const { desk, api } = await inboxOf('a', { status: 'DECLINED', transitions: [] });
    await desk.open('a');
    await expect(desk.move('ACCEPTED')).resolves.toBeNull();
    await expect(desk.complete()).resolves.toBeNull();
    expect(api.sent).toEqual([]);
  });

  it('completes an accepted one once, and blocks a client once', async () => {
    const { desk } = await inboxOf('a', { status: 'ACCEPTED' });
    await desk.open('a');
    await desk.complete();
    await expect(desk.complete()).resolves.toBeNull();
    await desk.block();
    await expect(desk.block()).resolves.toBeNull();
    expect(desk.current()).toMatchObject({ completedByYou: true, blocked: true });
  });

  it('leaves it as it was when the request fails, and says so', async () => {
    const { desk, api } = await inboxOf('a', { status: 'READ' });
    await desk.open('a');
    api.fault = apiFailureFrom({}, 'OFFLINE');
    await expect(desk.move('ACCEPTED')).rejects.toMatchObject({ code: 'OFFLINE' });
    expect([desk.current()?.status, desk.acting()]).toEqual(['READ', null]);
  });

  it('opens one that the list does not hold', async () => {
    const { desk, api } = await inboxOf('a');
    api.rows.set('z', anInquiry({ id: 'z', subject: 'From a mail' }));
    await desk.open('z');
    expect([desk.current()?.subject, desk.current()?.status]).toEqual(['From a mail', 'READ']);
    await desk.open('nothing');
    expect([desk.current(), desk.looking()]).toEqual([null, 'missing']);
    api.fault = apiFailureFrom({}, 'OFFLINE');
    await desk.open('elsewhere');
    expect(desk.looking()).toMatchObject({ code: 'OFFLINE' });
  });

  it('keeps the open one beside a list that does not hold it', async () => {
    const { desk } = await inboxOf('ab', { status: 'READ' });
    await desk.open('a');
    await desk.show(filterOf('spam'));
    expect([desk.list().items(), desk.current()?.id, desk.filter().label]).toEqual([[], 'a', 'Spam']);
    await desk.move('SPAM');
    expect(desk.current()?.status).toBe('SPAM');
  });

  it('keeps one in its place under a filter that it has left', async () => {
    const { desk } = await inboxOf('ab');
    await desk.show(filterOf('new'));
    await desk.open('a');
    expect(desk.list().items().map(({ id, status }) => id + status)).toEqual(['aREAD', 'bNEW']);
  });
});
