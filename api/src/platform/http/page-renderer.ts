import type { PageModel } from '@guildhall/contracts';

/** Turns the model of a page into HTML. The publishing domain provides it; whoever answers with a page made for one person asks here. */
export abstract class PageRenderer {
  /** The whole page. @throws when the site cannot be rendered; never answers half a page. */
  abstract render(page: PageModel): Promise<string>;
}
