import type { PageKind, PageModel } from '@guildhall/contracts';

type PageOf<K extends PageKind> = Extract<PageModel, { kind: K }>;

const isOfKind = <K extends PageKind>(page: PageModel, kind: K): page is PageOf<K> => page.kind === kind;

/** The model of the page being rendered, as the kind that the route draws. Throws when the publisher passed another kind. */
export function pageOfKind<K extends PageKind>(locals: App.Locals, kind: K): PageOf<K> {
  const { page } = locals;
  if (!isOfKind(page, kind)) throw new Error(`This route draws "${kind}" pages and was given "${page.kind}" for ${page.path}.`);
  return page;
}
