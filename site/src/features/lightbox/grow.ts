/** The name that a picture bears while it grows into the lightbox and back. */
const name = 'look';

const still = (): boolean =>
  !('startViewTransition' in document) || window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Runs `change` and lets the picture that stood for it before grow into the one that it answers. Where browsers cannot,
 * and for people who want no motion, the change happens at once.
 */
export function grow(from: HTMLElement | null, change: () => HTMLElement | null): void {
  if (from === null || still()) {
    change();
    return;
  }
  from.style.setProperty('view-transition-name', name);
  let to: HTMLElement | null = null;
  const transition = document.startViewTransition(() => {
    from.style.removeProperty('view-transition-name');
    to = change();
    to?.style.setProperty('view-transition-name', name);
  });
  const release = (): string | undefined => to?.style.removeProperty('view-transition-name');
  // A transition that is skipped, because the tab went to the back for one, changed the page all the same.
  transition.ready.catch(() => undefined);
  transition.finished.then(release, release);
}
