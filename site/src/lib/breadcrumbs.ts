import { absolute } from './addresses.js';
import type { JsonLdNode } from './json-ld.js';

/** One step of the way to a page. The last step is the page itself. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way to a page as structured data. */
export function breadcrumbList(origin: string, crumbs: readonly Crumb[]): JsonLdNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(origin, path),
    })),
  };
}

/** A list of pages in their order, as structured data. */
export function itemList(origin: string, entries: readonly Crumb[]): JsonLdNode {
  return {
    '@type': 'ItemList',
    numberOfItems: entries.length,
    itemListElement: entries.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url: absolute(origin, path),
    })),
  };
}
