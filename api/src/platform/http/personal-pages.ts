import { Injectable } from '@nestjs/common';
import type { PageModel } from '@guildhall/contracts';
import type { Actor } from '../policy/actor.js';

/** What an address of such a page names. */
export interface PageName {
  /** What the pattern has caught, in its order. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

/** A page made for one person, and how. */
export interface PersonalPage {
  /** Of the whole path. */
  readonly path: RegExp;
  /** `null` when there is none of this name. */
  readonly make: (actor: Actor, name: PageName) => Promise<PageModel | null>;
}

/**
 * Pages that stand in no store, since each is made for whoever asks. The domain that answers with one adds it here, so that
 * `GET /api/pages`, and with it `astro dev`, has its model like that of every other page.
 */
@Injectable()
export class PersonalPages {
  private readonly pages: PersonalPage[] = [];

  add(page: PersonalPage): void {
    this.pages.push(page);
  }

  /** The model of such a page, made now; `undefined` where the path is none of them. @param url path and query. */
  async model(actor: Actor, url: string): Promise<PageModel | null | undefined> {
    const { pathname, searchParams } = new URL(url, 'http://page.invalid');
    for (const { path, make } of this.pages) {
      const found = path.exec(pathname);
      if (found !== null) return make(actor, { parts: found.slice(1), query: searchParams });
    }
    return undefined;
  }
}
