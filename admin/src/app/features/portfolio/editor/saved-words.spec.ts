import { describe, expect, it } from '@jest/globals';
import { anItem } from '../testing/an-item.js';
import { savedWords } from './saved-words.js';

describe('savedWords', () => {
  it.each([
    [anItem(), 'is saved and public'],
    [anItem({ hasPendingRevision: true }), 'in review'],
    [anItem({ status: 'PENDING', publicPath: null }), 'waits for a moderator'],
    [anItem({ visibility: 'PRIVATE', publicPath: null }), 'is saved.'],
  ])('case %#', (item, words) => expect(savedWords(item)).toContain(words));
});
