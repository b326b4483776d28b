import { signal } from '@angular/core';
import { describe, expect, it } from '@jest/globals';
import { SuggestionList } from './suggestion-list.js';

describe('SuggestionList', () => {
  const aList = (...offered: string[]) => {
    const source = signal<readonly string[]>(offered);
    return { list: new SuggestionList(source), source };
  };

  it('is closed and marks nothing at first, and never opens empty', () => {
    const { list } = aList('Flux');
    expect([list.open(), list.marked()]).toEqual([false, null]);
    const { list: empty } = aList();
    empty.show();
    expect(empty.open()).toBe(false);
  });

  it.each([
    [['next'], null],
    [['next', 'next'], 'a'],
    [['next', 'next', 'next'], 'b'],
    [['next', 'next', 'next', 'next'], null],
    [['next', 'previous'], 'b'],
    [['next', 'previous', 'previous'], 'a'],
    [['next', 'next', 'previous'], null],
  ] as [('next' | 'previous')[], string | null][])('%j marks %s', (keys, marked) => {
    const { list } = aList('a', 'b');
    for (const key of keys) list[key]();
    expect([list.open(), list.marked()]).toEqual([true, marked]);
  });

  it('marks nothing of what is newly offered', () => {
    const { list, source } = aList('a', 'b');
    list.next();
    list.next();
    source.set(['c']);
    list.show();
    expect([list.open(), list.marked()]).toEqual([true, null]);
  });

  it('stays within a list that became shorter', () => {
    const { list, source } = aList('a', 'b', 'c');
    list.show();
    list.previous();
    source.set(['a']);
    expect([list.place(), list.marked()]).toEqual([0, 'a']);
  });

  it('forgets the mark when it closes', () => {
    const { list } = aList('a');
    list.next();
    list.next();
    list.close();
    expect([list.open(), list.marked()]).toEqual([false, null]);
  });
});
