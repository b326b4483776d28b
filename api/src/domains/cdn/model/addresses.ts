/** Pages that have a card for link previews. */
const WITH_CARD = /^\/(portfolio|personalities)\/./;

/** Root-relative addresses under which copies of a page can lie: the page, and its card. */
export function copiesOfPage(path: string): string[] {
  return WITH_CARD.test(path) ? [path, `/og${path}.png`] : [path];
}

/** Root-relative address of a file of an image. */
export function copyOfFile(name: string): string {
  return `/media/${name}`;
}
