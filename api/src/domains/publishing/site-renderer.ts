import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { NoticePage, PageModel } from '@guildhall/contracts';
import { HttpConfig } from '../../platform/http/http.config.js';
import { NoticeRenderer } from '../../platform/http/notice-renderer.js';
import { PublishingConfig } from './publishing.config.js';

/** What the built site exports. */
interface SiteBundle {
  render(request: Request, input: { readonly locals: { readonly page: PageModel } }): Promise<Response>;
}

/** Where the bundle keeps its renderer and, beside it, the list that changes with every build. */
const ENTRY = 'server/entry.mjs';
/** Their names follow their content. */
const ASSETS = 'client/_astro';

/** The site's components as a function from data to HTML: the one place where pages are made. */
@Injectable()
export class SiteRenderer extends NoticeRenderer {
  private bundle: Promise<SiteBundle> | undefined;

  constructor(
    private readonly config: PublishingConfig,
    private readonly http: HttpConfig,
  ) {
    super();
  }

  /** Renders a page. @throws when the bundle is missing or a component fails; never answers half a page. */
  async render(page: PageModel): Promise<string> {
    const { render } = await this.load();
    const response = await render(new Request(page.origin + page.path), { locals: { page } });
    return response.text();
  }

  /** The notice of a status, `null` when it cannot be rendered. */
  async notice(status: number, reference: string | null): Promise<string | null> {
    const shown = noticeFor(status);
    const path = shown === 404 ? '/404' : shown === 410 ? '/410' : '/error';
    return this.render({ kind: 'notice', ...this.http.origins, path, status: shown, reference }).catch(() => null);
  }

  /** Names the build: another one means that every page has to be rendered again. */
  async buildId(): Promise<string> {
    const entry = await readFile(resolve(this.config.siteBundle, ENTRY));
    // The entry bears the same name when only a style or a script has changed, and pages ask for those by names that are gone.
    const assets = await readdir(resolve(this.config.siteBundle, ASSETS));
    return createHash('sha256').update(entry).update(assets.sort().join()).digest('hex').slice(0, 16);
  }

  private load(): Promise<SiteBundle> {
    this.bundle ??= import(pathToFileURL(resolve(this.config.siteBundle, ENTRY)).href) as Promise<SiteBundle>;
    return this.bundle;
  }
}

// There is a page for what people meet; a request that was wrong in itself leads nowhere, as a missing page does.
function noticeFor(status: number): NoticePage['status'] {
  if (status === 410 || status === 429 || status === 503) return status;
  return status >= 400 && status < 500 ? 404 : 500;
}
