import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { SystemClock } from '../../../platform/clock/clock.js';
import { aPersonality } from '../testing/a-personality.js';

/** Stands in every field that nobody may see. */
const SECRET = 'never-to-be-seen-19f3';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  const where = { database: app.database, clock: new SystemClock() };
  await aPersonality('ash', { systemPrompt: SECRET, raw: { config: { systemRole: SECRET } }, examples: [{ role: 'user', content: 'Hello' }], traits: [{ name: 'Wit', value: 61 }] }).save(where);
  await aPersonality('birch', { category: 'games', tags: ['C++'] }).save(where);
});

afterAll(() => app.close());

describe('personalities in GraphQL', () => {
  it('lists for visitors, page by page', async () => {
    const query = 'query ($after: String) { personalities(first: 1, after: $after) { totalCount edges { node { slug } } pageInfo { hasNextPage endCursor } } }';
    const first = await app.graphql(query);
    expect(first.data).toMatchObject({ personalities: { totalCount: 2, edges: [{ node: { slug: 'ash' } }], pageInfo: { hasNextPage: true } } });
    const { pageInfo } = first.data?.['personalities'] as { pageInfo: { endCursor: string } };
    const second = await app.graphql(query, { after: pageInfo.endCursor });
    expect(second.data).toMatchObject({ personalities: { edges: [{ node: { slug: 'birch' } }], pageInfo: { hasNextPage: false } } });
  });

  it('answers one personality, and null for none', async () => {
    const query = '{ personality(slug: "ash") { slug version publishedAt examples { role content } } none: personality(slug: "elm") { slug } }';
    const { data } = await app.graphql(query);
    expect(data).toMatchObject({ personality: { slug: 'ash', version: 1, examples: [{ role: 'user', content: 'Hello' }] }, none: null });
  });

  it('narrows by category and tag', async () => {
    const query = 'query ($category: [String!], $tag: String) { personalities(category: $category, tag: $tag) { edges { node { slug traits { name value } } } } }';
    const slugs = async (variables: Record<string, unknown>) => JSON.stringify((await app.graphql(query, variables)).data);
    expect(await slugs({ category: ['life'] })).toBe('{"personalities":{"edges":[{"node":{"slug":"ash","traits":[{"name":"Wit","value":61}]}}]}}');
    expect(await slugs({ tag: 'c++' })).toBe('{"personalities":{"edges":[{"node":{"slug":"birch","traits":[]}}]}}');
    expect((await app.graphql(query, { category: Array(21).fill('x') })).errors).not.toEqual([]);
    expect((await app.graphql(query, { tag: 'x'.repeat(121) })).errors).not.toEqual([]);
  });

  it('has no way to the system prompt: every field of the types, asked for, carries none', async () => {
    const fields = async (type: string) => {
      const { data } = await app.graphql(`{ __type(name: "${type}") { fields { name type { kind ofType { kind ofType { kind ofType { kind } } } } } } }`);
      return (data?.['__type'] as { fields: { name: string }[] }).fields.map(({ name }) => (name === 'examples' ? 'examples { role content }' : name === 'traits' ? 'traits { name value }' : name));
    };
    const one = (await fields('Personality')).join(' ');
    const card = (await fields('PersonalityCard')).join(' ');
    const answer = await app.graphql(`{ personality(slug: "ash") { ${one} } personalities { edges { node { ${card} } } } }`);
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data)).toContain('ash');
    expect(JSON.stringify(answer.data)).not.toContain(SECRET);
  });

  it.each(['{ personality(slug: "ash") { systemPrompt } }', '{ personality(slug: "ash") { raw } }'])('refuses %s', async (query) => {
    expect((await app.graphql(query)).errors[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  it.each(['{ personalities(first: 101) { totalCount } }', '{ personalities(first: 0) { totalCount } }', '{ personalities(after: "x") { totalCount } }'])(
    'refuses %s',
    async (query) => {
      expect((await app.graphql(query)).errors[0]?.extensions['code']).toBe('BAD_REQUEST');
    },
  );
});
