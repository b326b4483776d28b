import { describe, expect, it } from '@jest/globals';
import { anItem } from './testing/an-item.js';
import { placedItem } from './portfolio-list.js';

describe('placedItem', () => {
  it('is the item', () => expect(placedItem({ __typename: 'PortfolioItem', ...anItem() })).toMatchObject({ id: 'i-1' }));

  it.each([
    ['NotFoundProblem', 'NOT_FOUND'],
    ['StateProblem', 'STATE'],
    ['ForbiddenProblem', 'FORBIDDEN'],
  ] as const)('a %s is a failure in the words of the API', (__typename, code) => {
    expect(() => placedItem({ __typename, code, message: 'Three are featured already.' } as Parameters<typeof placedItem>[0])).toThrow('Three are featured already.');
  });
});
