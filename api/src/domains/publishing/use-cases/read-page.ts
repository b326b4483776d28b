import { Injectable } from '@nestjs/common';
import type { PageModel } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { SiteAssets } from '../site-assets.js';
import { contentTypeOf, respelled, routeOf } from '../model/route.js';
import { PageStore } from '../page-store/page-store.js';
import { SiteRenderer } from '../site-renderer.js';
import { PageLoader } from '../store/page-loader.js';
import { PreviewPages } from './preview-pages.js';

/** What a GET of an address answers. */
export type PageAnswer =
  | { readonly kind: 'redirect'; readonly location: string }
  | {
      readonly kind: 'content';
      readonly status: number;
      readonly body: Buffer | string;
      readonly contentType: string;
      readonly etag: string | null;
      readonly cacheControl: string;
    };

const HTML = 'text/html; charset=utf-8';

/** Finds what an address answers: a file of the build, a stored page, a tombstone, a redirect, or a page made on demand. */
@Injectable()
export class ReadPage {
  constructor(
    private readonly database: Database,
    private readonly assets: SiteAssets,
    private readonly store: PageStore,
    private readonly loader: PageLoader,
    private readonly renderer: SiteRenderer,
    private readonly previews: PreviewPages,
  ) {}

  /** @param url path and query as requested. */
  async run(url: string): Promise<PageAnswer> {
    const { pathname, searchParams } = new URL(url, 'http://page.invalid');
    const asset = await this.assets.read(pathname);
    if (asset !== null) return { kind: 'content', status: 200, ...asset };
    if (pathname.length > 1 && pathname.endsWith('/')) return { kind: 'redirect', location: pathname.replace(/\/+$/, '') || '/' };
    if (routeOf(pathname) === null) return this.elsewhere(pathname);
    const signature = searchParams.get('preview');
    if (signature !== null) return this.preview(pathname, signature);
    const demanded = await this.loader.loadQuery(this.database, pathname, searchParams);
    if (demanded !== null) return page(await this.renderer.render(demanded));
    return this.stored(pathname);
  }

  /** The model of a page, read now. `null` when there is none. */
  async model(url: string): Promise<PageModel | null> {
    const { pathname, searchParams } = new URL(url, 'http://page.invalid');
    const demanded = await this.loader.loadQuery(this.database, pathname, searchParams);
    if (demanded !== null) return demanded;
    const loaded = (await this.loader.load(this.database, [pathname])).get(pathname);
    return loaded?.state === 'LIVE' ? loaded.model : null;
  }

  // Private, and not to be found again: neither a cache nor a search engine may keep it.
  private async preview(path: string, signature: string): Promise<PageAnswer> {
    const model = await this.previews.load(this.database, path, signature);
    if (model === null) return this.missing();
    return { ...page(await this.renderer.render(model)), cacheControl: 'no-store' };
  }

  private async stored(path: string): Promise<PageAnswer> {
    const stored = await this.store.read(path);
    switch (stored?.state) {
      case 'LIVE':
        return { kind: 'content', status: 200, body: stored.body, contentType: contentTypeOf(path), etag: stored.etag, cacheControl: 'no-cache' };
      case 'GONE':
        return { ...page(stored.body), status: 410 };
      case 'REDIRECT':
        return { kind: 'redirect', location: stored.location };
      default:
        return this.missing();
    }
  }

  private async elsewhere(path: string): Promise<PageAnswer> {
    const meant = respelled(path);
    return meant === null ? this.missing() : { kind: 'redirect', location: meant };
  }

  private async missing(): Promise<PageAnswer> {
    return { ...page((await this.renderer.notice(404, null)) ?? 'There is nothing at this address.'), status: 404 };
  }
}

function page(body: Buffer | string): Extract<PageAnswer, { kind: 'content' }> {
  return { kind: 'content', status: 200, body, contentType: HTML, etag: null, cacheControl: 'no-cache' };
}
