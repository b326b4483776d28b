import { describe, expect, it } from '@jest/globals';
import { contentTypeOf, paths, routeOf } from './route.js';

describe('the route table', () => {
  it.each([
    ['/', { kind: 'landing' }],
    ['/community/marketplace', { kind: 'marketplace' }],
    ['/portfolio/ada', { kind: 'profile', username: 'ada' }],
    ['/portfolio/ada/salt-garden', { kind: 'item', username: 'ada', slug: 'salt-garden' }],
    ['/personalities', { kind: 'personalities' }],
    ['/personalities/old-harbour-pilot', { kind: 'personality', slug: 'old-harbour-pilot' }],
    ['/sitemap.xml', { kind: 'sitemap-index' }],
    ['/sitemap/12.xml', { kind: 'sitemap-shard', shard: 12 }],
    ['/robots.txt', { kind: 'robots' }],
  ])('%s is %j', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each(['/portfolio', '/portfolio/Ada', '/portfolio/ada/', '/portfolio/a/b/c', '/portfolio/..', '//', '/sitemap/x.xml', '/personalities/%2e'])(
    '%s is no page',
    (path) => {
      expect(routeOf(path)).toBeNull();
    },
  );

  it('finds every path that it makes', () => {
    expect(routeOf(paths.item('ada', 'tide-tables'))).toEqual({ kind: 'item', username: 'ada', slug: 'tide-tables' });
    expect(routeOf(paths.sitemapShard(3))).toEqual({ kind: 'sitemap-shard', shard: 3 });
  });

  it.each([
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/portfolio/ada', 'text/html; charset=utf-8'],
  ])('%s is served as %s', (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });
});
