import { describe, expect, it } from '@jest/globals';
import { ApiFailure } from './api-failure.js';
import { type ListPage, PagedList } from './paged-list.js';

interface Entry {
  readonly id: string;
}

const page = (ids: string, next: string | null, totalCount = 5): ListPage<Entry> => ({
  totalCount,
  pageInfo: { hasNextPage: next !== null, endCursor: next },
  edges: [...ids].map((id) => ({ node: { id } })),
});
const ids = (list: PagedList<Entry>): string => list.items().map(({ id }) => id).join('');

describe('PagedList', () => {
  it('grows by cursor and drops what it has already', async () => {
    const pages: Record<string, ListPage<Entry>> = { start: page('abc', 'c'), c: page('cde', null) };
    const list = new PagedList<Entry>(async (after) => pages[after ?? 'start'] ?? page('', null));
    await list.load();
    expect([ids(list), list.hasMore(), list.total()]).toEqual(['abc', true, 5]);
    await list.more();
    expect([ids(list), list.hasMore()]).toEqual(['abcde', false]);
  });

  it('keeps the first page when a later one fails, and goes on from there', async () => {
    let works = false;
    const list = new PagedList<Entry>(async (after) => {
      if (after === null) return page('ab', 'b');
      if (works) return page('c', null);
      throw new ApiFailure('OFFLINE', 'no net');
    });
    await list.load();
    await list.more();
    expect([ids(list), list.phase(), list.failure()?.code]).toEqual(['ab', 'ready', 'OFFLINE']);
    works = true;
    await list.more();
    expect([ids(list), list.failure()]).toEqual(['abc', null]);
  });

  it('says that the first page failed', async () => {
    const list = new PagedList<Entry>(async () => Promise.reject(new Error('x')));
    await list.load();
    expect([list.phase(), list.failure()?.code]).toEqual(['failed', 'INTERNAL']);
  });

  it('drops an answer that a newer load has overtaken', async () => {
    const answers: ((value: ListPage<Entry>) => void)[] = [];
    const list = new PagedList<Entry>(() => new Promise((resolve) => answers.push(resolve)));
    const [old, fresh] = [list.load(), list.load()];
    answers[1]?.(page('new', null));
    answers[0]?.(page('old', null));
    await Promise.all([old, fresh]);
    expect(ids(list)).toBe('new');
  });

  it('counts down when an entry is taken out, once', async () => {
    const list = new PagedList<Entry>(async () => page('a', null, 1));
    await list.load();
    list.remove('a');
    list.remove('a');
    expect([list.total(), list.isEmpty()]).toEqual([0, true]);
  });

  it('puts an entry in again where it was, once', async () => {
    const list = new PagedList<Entry>(async () => page('abc', null, 3));
    await list.load();
    list.remove('b');
    list.insert({ id: 'b' }, 1);
    list.insert({ id: 'b' }, 0);
    expect([ids(list), list.total()]).toEqual(['abc', 3]);
  });
});
