import { describe, expect, it } from '@jest/globals';
import { contentTypeOf, paths, respelled, routeOf } from './route.js';

describe('the route table', () => {
  it.each([
    ['/', { kind: 'landing' }],
    ['/community/marketplace', { kind: 'marketplace' }],
    ['/community/marketplace/ai-content', { kind: 'marketplace-category', category: 'AI_CONTENT' }],
    ['/community/marketplace/image', { kind: 'marketplace-category', category: 'IMAGE' }],
    ['/portfolio/ada', { kind: 'profile', username: 'ada' }],
    ['/portfolio/ada/salt-garden', { kind: 'item', username: 'ada', slug: 'salt-garden' }],
    ['/personalities', { kind: 'personalities' }],
    ['/personalities/old-harbour-pilot', { kind: 'personality', slug: 'old-harbour-pilot' }],
    ['/personalities/category/creative-writing', { kind: 'personality-category', category: 'creative-writing' }],
    ['/personalities/category/%E7%94%9F%E6%B4%BB', { kind: 'personality-category', category: '生活' }],
    ['/personalities/tag/c-plus-plus', { kind: 'personality-tag', tag: 'c-plus-plus' }],
    ['/personalities/tag/%E7%BF%BB%E8%AF%91', { kind: 'personality-tag', tag: '翻译' }],
    ['/personalities/tag/%D8%AD%D9%83%D8%A7%D9%8A%D8%A7%D8%AA', { kind: 'personality-tag', tag: 'حكايات' }],
    ['/personalities/tag', { kind: 'personality', slug: 'tag' }],
    ['/sitemap.xml', { kind: 'sitemap-index' }],
    ['/sitemap/12.xml', { kind: 'sitemap-shard', shard: 12 }],
    ['/feed.xml', { kind: 'feed' }],
    ['/robots.txt', { kind: 'robots' }],
  ])('%s is %j', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each(['/community/marketplace/AI_CONTENT', '/community/marketplace/ai_content', '/community/marketplace/nothing', '/community/marketplace/image/x'])('%s is no page', (path) => {
    expect(routeOf(path)).toBeNull();
  });

  it.each([
    '/personalities/tag/', '/personalities/tag/C++', '/personalities/tag/%e7%bf%bb', '/personalities/tag/%', '/personalities/tag/..', '/personalities/tag/%2E%2E',
    '/personalities/tag/a%2Fb', '/personalities/tag/a%00', '/personalities/tag/%F0%9F%8E%89', '/personalities/tag/a/b', '/personalities/category/A', '/personalities/category/a_b',
  ])('%s is no page of a category or tag', (path) => {
    expect(routeOf(path)).toBeNull();
  });

  it.each([
    ['/personalities/tag/C++', '/personalities/tag/c-plus-plus'],
    ['/personalities/tag/TypeScript', '/personalities/tag/typescript'],
    ['/personalities/tag/%e7%bf%bb%e8%af%91', '/personalities/tag/%E7%BF%BB%E8%AF%91'],
    ['/personalities/category/Creative%20Writing', '/personalities/category/creative-writing'],
    ['/personalities/tag/..%2F..%2Fetc', '/personalities/tag/etc'],
    ['/personalities/tag/typescript', null],
    ['/personalities/tag/%', null],
    ['/personalities/tag/%2E%2E', null],
    ['/personalities/tag/%00', null],
    ['/portfolio/Ada', null],
  ])('%s is meant as %s', (path, meant) => {
    expect(respelled(path)).toBe(meant);
  });

  it.each(['/portfolio', '/portfolio/Ada', '/portfolio/ada/', '/portfolio/a/b/c', '/portfolio/..', '//', '/sitemap/x.xml', '/personalities/%2e'])(
    '%s is no page',
    (path) => {
      expect(routeOf(path)).toBeNull();
    },
  );

  it('finds every path that it makes', () => {
    expect(routeOf(paths.item('ada', 'tide-tables'))).toEqual({ kind: 'item', username: 'ada', slug: 'tide-tables' });
    expect(routeOf(paths.personalityTag('囲碁'))).toEqual({ kind: 'personality-tag', tag: '囲碁' });
    expect(routeOf(paths.personalityCategory('生活'))).toEqual({ kind: 'personality-category', category: '生活' });
    expect(routeOf(paths.sitemapShard(3))).toEqual({ kind: 'sitemap-shard', shard: 3 });
  });

  it.each([
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/portfolio/ada', 'text/html; charset=utf-8'],
  ])('%s is served as %s', (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });
});
