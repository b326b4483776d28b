import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Refusal } from '../policy/policy-exceptions.js';
import { refuseCostly } from './query-cost.js';

function codeOf(query: string, variables: Record<string, unknown> = {}): string {
  try {
    refuseCostly(parse(query), variables);
    return 'allowed';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'bug';
  }
}

const aliases = Array.from({ length: 50 }, (_, index) => `a${index}: deletePortfolioItem(id: "x") { __typename }`).join(' ');
const wide = 'list(first: 100) { edges { node { list(first: 100) { edges { node { id } } } } } }';

describe('the cost rule', () => {
  it.each([
    ['one mutation', 'mutation { deletePortfolioItem(id: "x") { __typename } }', 'allowed'],
    ['fifty aliases of one mutation', `mutation { ${aliases} }`, 'BAD_REQUEST'],
    ['two mutations in a fragment', 'mutation { ...two } fragment two on Mutation { a b }', 'BAD_REQUEST'],
    ['two mutations in inline fragments', 'mutation { ... on Mutation { a } ... on Mutation { b } }', 'BAD_REQUEST'],
    ['a page of everything', 'query { myPortfolio(first: 100) { edges { node { id images { alt } } } } }', 'allowed'],
    ['pages of pages', `query { ${wide} }`, 'QUERY_TOO_COSTLY'],
    ['pages of pages in fragments', `query { ...w } fragment w on Query { ${wide} }`, 'QUERY_TOO_COSTLY'],
    ['a fragment used by itself', 'query { ...w } fragment w on Query { a ...w }', 'allowed'],
  ])('%s', (_, query, outcome) => {
    expect(codeOf(query)).toBe(outcome);
  });

  it('counts the page size of a variable', () => {
    const query = 'query ($n: Int) { list(first: $n) { edges { node { list(first: $n) { edges { node { id } } } } } } }';
    expect(codeOf(query, { n: 10 })).toBe('allowed');
    expect(codeOf(query, { n: 100 })).toBe('QUERY_TOO_COSTLY');
  });
});
