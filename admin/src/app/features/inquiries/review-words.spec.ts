import { describe, expect, it } from '@jest/globals';
import { answerProblem, reviewProblem, type ReviewState, sealWords, starsWords } from './review-words.js';
import { aReview } from './testing/an-inquiry.js';

const sealedUntil = '2026-12-09T12:00:00Z';
const state = (parts: Partial<ReviewState>): ReviewState => ({ own: null, other: null, otherIsIn: false, openUntil: '2026-12-20T12:00:00Z', sealedUntil: null, ...parts });
const sealed = aReview({ publishedAt: null });

describe('sealWords', () => {
  it.each([
    ['neither is in', {}, '14 days after the first'],
    ['the client’s is in', { otherIsIn: true, sealedUntil }, 'The client has written a review. It stays sealed until you have written yours, or on 9 December 2026'],
    ['the client’s is in and the time for one’s own is over', { otherIsIn: true, sealedUntil, openUntil: null }, 'at the latest.'],
    ['the own is in', { own: sealed, openUntil: null, sealedUntil }, 'Yours is sealed'],
  ] as const)('%s', (_, parts, words) => expect(sealWords(state(parts))).toContain(words));

  it.each([
    ['both are published', { own: aReview(), other: aReview(), otherIsIn: true, openUntil: null }],
    ['the time is over', { openUntil: null }],
    ['only theirs came, and is published', { other: aReview(), otherIsIn: true }],
  ])('nothing is sealed when %s', (_, parts) => expect(sealWords(state(parts))).toBeNull());

  it('says until when', () => expect(sealWords(state({}))).toContain('20 December 2026'));
});

describe('reviewProblem', () => {
  it.each([
    [null, '', 'stars'],
    [5, 'x'.repeat(2_001), 'text'],
  ] as const)('%#', (stars, text, field) => expect(reviewProblem(stars, text)?.field).toBe(field));

  it('takes stars without words, and counts code points', () => expect([reviewProblem(1, ''), reviewProblem(5, '🙂'.repeat(2_000))]).toEqual([null, null]));
});

describe('answerProblem', () => {
  it.each([[' ', 'Write'], ['x'.repeat(2_001), '2001'], ['Thank you.', null]])('%#', (text, words) => {
    const problem = answerProblem(text);
    if (words === null) expect(problem).toBeNull();
    else expect(problem).toContain(words);
  });
});

describe('starsWords', () => {
  it('knows one from many', () => expect([1, 5].map(starsWords)).toEqual(['1 star', '5 stars']));
});
