import { describe, expect, test } from '@jest/globals';
import { freeSlug, slugFrom } from './slug.js';

describe('slugFrom', () => {
  test.each([
    ['Night Market', 'night-market'],
    ['Ночной рынок', 'nochnoy-rynok'],
    ['夜の市場', 'work-k3x9'],
    ['夜の市場 2', 'work-k3x9'],
    ['2024', 'work-k3x9'],
    ['🦊🦊🦊', 'work-k3x9'],
    ['שוק הלילה', 'work-k3x9'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('%j → %s', (title, slug) => expect(slugFrom(title, 'k3x9')).toBe(slug));
});

describe('freeSlug', () => {
  test.each([
    ['fox', { itself: false, largest: 0 }, 'fox'],
    ['fox', { itself: false, largest: 4 }, 'fox'],
    ['fox', { itself: true, largest: 0 }, 'fox-2'],
    ['fox', { itself: true, largest: 9 }, 'fox-10'],
    ['contact', { itself: false, largest: 0 }, 'contact-2'],
  ])('%s when %j is taken → %s', (wish, taken, slug) => expect(freeSlug(wish, taken)).toBe(slug));
});
