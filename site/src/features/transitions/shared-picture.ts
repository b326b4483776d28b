/** Names that styles/base.css gives to the same things on the page that is opened. */
const names = [
  { part: '.tile-picture .frame, .wall .frame', name: 'work' },
  { part: '.who > .mark, .by > .mark', name: 'mark' },
] as const;

/** The picture or mark that stands for the address on this page, with the name it bears while the page changes. */
export function sharedPicture(root: ParentNode, url: string): { readonly element: HTMLElement; readonly name: string } | null {
  const link = [...root.querySelectorAll<HTMLAnchorElement>('main a')].find(({ href }) => href === url);
  const box = link?.closest('.card, .tile, .wall a, .by') ?? null;
  for (const { part, name } of names) {
    const element = box?.parentElement?.querySelector<HTMLElement>(part) ?? null;
    if (element !== null) return { element, name };
  }
  return null;
}

/** Lets the picture that was clicked grow into the page it opens, where browsers can; elsewhere nothing happens. */
export function followPictures(): void {
  window.addEventListener('pageswap', ({ activation, viewTransition }) => {
    const url = activation?.entry?.url;
    if (viewTransition === null || url == null) return;
    const shared = sharedPicture(document, url);
    if (shared === null) return;
    shared.element.style.setProperty('view-transition-name', shared.name);
    // The page may come back from memory: a name that stays would be there twice on the next click.
    const release = (): string => shared.element.style.removeProperty('view-transition-name');
    viewTransition.finished.then(release, release);
  });
}
