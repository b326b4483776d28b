import { describe, expect, it } from '@jest/globals';
import { listCrumbs, listName, listTitle } from './list-words.js';

describe('the words of a list', () => {
  it.each([
    [null, 'Personalities', 'Personalities'],
    [{ by: 'category', slug: 'creative-writing', label: 'creative-writing' }, 'Creative writing', 'Creative writing: AI personalities'],
    [{ by: 'category', slug: '生活', label: '生活' }, '生活', '生活: AI personalities'],
    [{ by: 'tag', slug: 'c-plus-plus', label: 'C++' }, 'C++', 'AI personalities tagged “C++”'],
  ] as const)('%j', (narrowed, name, title) => {
    expect([listName({ narrowed }), listTitle({ narrowed })]).toEqual([name, title]);
  });

  it('lead back to the whole', () => {
    const path = '/personalities/tag/c-plus-plus';
    expect(listCrumbs({ narrowed: { by: 'tag', slug: 'c-plus-plus', label: 'C++' }, path })).toEqual([
      { name: 'Personalities', path: '/personalities' },
      { name: 'C++', path },
    ]);
  });
});
