import { Injectable } from '@nestjs/common';
import type { PageModel, PortfolioCategory } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths as pathOf, routeOf, type Route } from '../model/route.js';
import { CataloguePages, type CataloguePart } from './catalogue-pages.js';
import { CommunityPages } from './community-pages.js';
import { CreatorPages } from './creator-pages.js';
import { FeedPages } from './feed-pages.js';
import { ListingPages } from './listing-pages.js';
import type { LoadedPage, LoadedPages } from './loaded-page.js';
import { MarketplacePages } from './marketplace-pages.js';
import { PersonalityPages } from './personality-pages.js';
import { SitemapPages } from './sitemap-pages.js';

type RouteOf<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>;

/** Turns paths into what they should hold, with one statement for each kind of page in the batch. */
@Injectable()
export class PageLoader {
  constructor(
    private readonly config: HttpConfig,
    private readonly creators: CreatorPages,
    private readonly listings: ListingPages,
    private readonly marketplace: MarketplacePages,
    private readonly catalogue: CataloguePages,
    private readonly personalities: PersonalityPages,
    private readonly sitemaps: SitemapPages,
    private readonly community: CommunityPages,
    private readonly feed: FeedPages,
  ) {}

  /** What the paths should hold now; a path that is missing in the answer has nothing to show. */
  async load(db: Queryable, paths: readonly string[]): Promise<LoadedPages> {
    const routes = paths.map(routeOf).filter((route): route is Route => route !== null);
    const loaded = new Map<string, LoadedPage>();
    for (const page of [...(await this.profiles(db, routes)), ...(await this.items(db, routes)), ...(await this.personalityPages(db, routes))]) {
      if (page.state === 'LIVE') loaded.set(page.model.path, page);
    }
    for (const route of routes) {
      const single = await this.single(db, route);
      if (single !== null) loaded.set(single.path, { state: 'LIVE', model: single, ownerId: null, indexable: isIndexable(single) });
    }
    await this.addRedirects(db, routes, loaded);
    return loaded;
  }

  /** The model of a listing with a query string, rendered on demand and never stored. `null` when the path takes none. */
  async loadQuery(db: Queryable, path: string, query: URLSearchParams): Promise<PageModel | null> {
    const route = routeOf(path);
    if (route === null) return null;
    if (route.kind === 'marketplace' || route.kind === 'marketplace-category') return this.marketplace.demanded(db, categoryOf(route), query);
    const after = query.get('after');
    if (after === null) return null;
    if (route.kind === 'community') return this.community.hub(db, after);
    const part = partOf(route);
    return part === undefined ? null : this.catalogue.page(db, part, after);
  }

  private profiles(db: Queryable, routes: readonly Route[]): Promise<LoadedPage[]> {
    const wanted = ofKind(routes, 'profile').map((route) => route.username);
    return wanted.length === 0 ? Promise.resolve([]) : this.creators.profiles(db, wanted);
  }

  private items(db: Queryable, routes: readonly Route[]): Promise<LoadedPage[]> {
    const wanted = ofKind(routes, 'item');
    return wanted.length === 0 ? Promise.resolve([]) : this.creators.items(db, wanted);
  }

  private personalityPages(db: Queryable, routes: readonly Route[]): Promise<LoadedPage[]> {
    const wanted = ofKind(routes, 'personality').map((route) => route.slug);
    return wanted.length === 0 ? Promise.resolve([]) : this.personalities.bySlug(db, wanted);
  }

  private single(db: Queryable, route: Route): Promise<PageModel | null> {
    switch (route.kind) {
      case 'landing':
        return this.listings.landing(db);
      case 'community':
        return this.community.hub(db, null);
      case 'marketplace':
      case 'marketplace-category':
        return this.marketplace.first(db, categoryOf(route));
      case 'personalities':
      case 'personality-category':
      case 'personality-tag':
        return this.catalogue.page(db, partOf(route) ?? null, null);
      case 'sitemap-index':
        return this.sitemaps.index(db);
      case 'sitemap-shard':
        return this.sitemaps.shard(db, route.shard);
      case 'feed':
        return this.feed.newest(db);
      case 'robots':
        return Promise.resolve({ kind: 'robots', ...this.config.origins, path: pathOf.robots });
      default:
        return Promise.resolve(null);
    }
  }

  // An address under a username that was given up leads to the same address under the present one.
  private async addRedirects(db: Queryable, routes: readonly Route[], loaded: Map<string, LoadedPage>): Promise<void> {
    const missing = [...ofKind(routes, 'profile'), ...ofKind(routes, 'item')].filter((route) => !loaded.has(pathFor(route)));
    if (missing.length === 0) return;
    const addresses = missing.map((route) => ({ username: route.username, slug: route.kind === 'item' ? route.slug : null }));
    for (const { username, slug, present } of await this.creators.renamed(db, addresses)) {
      const path = (name: string): string => (slug === null ? pathOf.profile(name) : pathOf.item(name, slug));
      loaded.set(path(username), { state: 'REDIRECT', location: path(present) });
    }
  }
}

function ofKind<Kind extends Route['kind']>(routes: readonly Route[], kind: Kind): RouteOf<Kind>[] {
  return routes.filter((route): route is RouteOf<Kind> => route.kind === kind);
}

function pathFor(route: RouteOf<'profile'> | RouteOf<'item'>): string {
  return route.kind === 'profile' ? pathOf.profile(route.username) : pathOf.item(route.username, route.slug);
}

// The category that a page of the marketplace is of; `null` for all of it.
function categoryOf(route: RouteOf<'marketplace'> | RouteOf<'marketplace-category'>): PortfolioCategory | null {
  return route.kind === 'marketplace' ? null : route.category;
}

// The part of the catalogue that a route shows; `undefined` when it shows none of it.
function partOf(route: Route): CataloguePart | undefined {
  if (route.kind === 'personalities') return null;
  if (route.kind === 'personality-category') return { by: 'category', slug: route.category };
  return route.kind === 'personality-tag' ? { by: 'tag', slug: route.tag } : undefined;
}

function isIndexable(model: PageModel): boolean {
  return model.kind === 'landing' || model.kind === 'community' || ((model.kind === 'marketplace' || model.kind === 'personalities') && model.indexable);
}
