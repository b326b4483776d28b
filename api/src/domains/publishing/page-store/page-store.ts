/** What a path holds. */
export type StoredPage =
  | { readonly state: 'LIVE'; readonly body: Buffer; readonly etag: string }
  | { readonly state: 'GONE'; readonly body: Buffer }
  | { readonly state: 'REDIRECT'; readonly location: string };

/**
 * Where rendered pages live: plain files that any static server can serve. A path holds `index.html` (or, for a path with an
 * extension, the file itself), `gone.html` or `redirect`, one of the three.
 */
export abstract class PageStore {
  /** Replaces what the path holds, atomically: a reader sees the old or the new, never a part. */
  abstract putPage(path: string, body: string): Promise<void>;
  /** Replaces the page by a tombstone, answered with 410. */
  abstract putTombstone(path: string, body: string): Promise<void>;
  /** Replaces the page by a permanent redirect. @param location root-relative path. */
  abstract putRedirect(path: string, location: string): Promise<void>;
  /**
   * Whether the path holds a page and nothing beside it. A takedown that was killed before its transaction committed leaves a
   * tombstone that the register knows nothing of, and a store can be lost: the register alone is not believed.
   */
  abstract holdsPage(path: string): Promise<boolean>;
  /** What the path holds, `null` when nothing. */
  abstract read(path: string): Promise<StoredPage | null>;
}

/** Names of the three kinds of file below a path. */
export const files = { page: 'index.html', gone: 'gone.html', redirect: 'redirect' } as const;

/** A path that names a file itself, as `/sitemap.xml` does. */
const FILE = /\.(xml|txt)$/;

// Static servers decode the path before they look for the file: `/personalities/tag/%E7%BF%BB%E8%AF%91` is read from `翻译`.
function fileOf(path: string): string {
  return decodeURIComponent(path.replace(/^\//, ''));
}

/** Key of a page's own file, relative to the root: `portfolio/ada/index.html`, `sitemap.xml`. */
export function pageKey(path: string): string {
  const clean = fileOf(path);
  if (FILE.test(clean)) return clean;
  return clean === '' ? files.page : `${clean}/${files.page}`;
}

/** Key of the file beside a page, relative to the root: `portfolio/ada/gone.html`, `sitemap.xml.gone.html`. */
export function siblingKey(path: string, file: 'gone' | 'redirect'): string {
  const clean = fileOf(path);
  if (FILE.test(clean)) return `${clean}.${files[file]}`;
  return clean === '' ? files[file] : `${clean}/${files[file]}`;
}
