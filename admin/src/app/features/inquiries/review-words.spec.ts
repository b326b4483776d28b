import { describe, expect, it } from '@jest/globals';
import { answerProblem, canReview, reviewProblem, type ReviewState, sealWords, starsWords } from './review-words.js';
import { aReview } from './testing/an-inquiry.js';

const now = Date.parse('2026-11-25T12:00:00Z');
const state = (parts: Partial<ReviewState>): ReviewState => ({ own: null, other: null, otherIsIn: false, openUntil: '2026-12-20T12:00:00Z', ...parts });
const over = '2026-11-20T12:00:00Z';

describe('sealWords', () => {
  it.each([
    ['neither is in', {}, 'Both reviews stay sealed'],
    ['the client’s is in', { otherIsIn: true }, 'The client has written a review'],
    ['the own is in', { own: aReview({ publishedAt: null }) }, 'Yours is sealed'],
  ] as const)('%s', (_, parts, words) => expect(sealWords(state(parts), now)).toContain(words));

  it.each([
    ['both are published', { own: aReview(), other: aReview(), otherIsIn: true }],
    ['the time is over', { openUntil: over }],
    ['only theirs came, and is published', { other: aReview(), otherIsIn: true }],
  ])('nothing is sealed when %s', (_, parts) => expect(sealWords(state(parts), now)).toBeNull());

  it('says until when', () => expect(sealWords(state({}), now)).toContain('20 December 2026'));
});

describe('canReview', () => {
  it.each([
    [{}, true],
    [{ otherIsIn: true, other: aReview() }, true],
    [{ own: aReview() }, false],
    [{ openUntil: over }, false],
  ])('%#', (parts, can) => expect(canReview(state(parts), now)).toBe(can));
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
