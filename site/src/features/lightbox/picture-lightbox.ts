import { grow } from './grow.js';
import { placeAfter } from './place-after.js';
import { Slide } from './slide.js';

/** Milliseconds without scrolling after which the strip rests. */
const rest = 90;

/** What the history keeps while the lightbox is open: the back button closes it, a reload opens it again. */
const placeIn = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'look' in state && typeof state.look === 'number' ? state.look : null;

/**
 * Opens the pictures of the links with `data-look` inside it in a dialog, one beside the other. Without this script, with
 * a modifier key or another button than the first, the links lead where they say.
 */
class PictureLightbox extends HTMLElement {
  #slides: readonly Slide[] = [];
  #links: readonly HTMLAnchorElement[] = [];
  #place = 0;
  #resting = 0;
  #opener: HTMLElement | null = null;
  /** Whether the dialog is being closed because the history says so. */
  #followsHistory = false;

  connectedCallback(): void {
    this.#links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-look]')];
    this.addEventListener('click', this.#onClick);
    this.#dialog.addEventListener('keydown', this.#onKey);
    this.#dialog.addEventListener('close', this.#onClose);
    this.#strip.addEventListener('scroll', this.#onScroll, { passive: true });
    window.addEventListener('popstate', this.#onHistory);
    window.addEventListener('resize', this.#onResize);
    this.#onHistory();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onHistory);
    window.removeEventListener('resize', this.#onResize);
  }

  get #dialog(): HTMLDialogElement {
    return this.#part('dialog');
  }

  get #strip(): HTMLElement {
    return this.#part('.look-strip');
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (part === null) throw new Error(`The lightbox has no ${selector}.`);
    return part;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const place = this.#links.indexOf(target.closest('a') as HTMLAnchorElement);
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (place >= 0 && isPlain) {
      event.preventDefault();
      history.pushState({ look: place }, '');
      this.#open(place);
      return;
    }
    const key = target.closest<HTMLElement>('[data-look-key]')?.dataset['lookKey'];
    if (key !== undefined) this.#go(key);
    // Beside the picture, and the button that says so.
    else if (target.matches('.look-slide') || target.closest('[data-look-close]') !== null) this.#close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (this.#go(event.key)) event.preventDefault();
  };

  /** Escape and the back gesture of telephones close a dialog by themselves: the history follows. */
  readonly #onClose = (): void => {
    const isAlone = !this.#followsHistory;
    this.#followsHistory = false;
    // The event comes late: somebody who went back and forward again at once looks at a picture already.
    if (this.#dialog.open) return;
    if (isAlone && placeIn(history.state) !== null) history.back();
    this.#opener?.focus({ preventScroll: true });
    this.#strip.replaceChildren();
    this.#slides = [];
  };

  readonly #onHistory = (): void => {
    const place = placeIn(history.state);
    if (place === null) this.#shut();
    else if (place < this.#links.length && !this.#dialog.open) this.#open(place);
  };

  readonly #onResize = (): void => {
    for (const slide of this.#slides) slide.fit();
  };

  readonly #onScroll = (): void => {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      const place = Math.round(this.#strip.scrollLeft / this.#strip.clientWidth);
      if (this.#dialog.open && place !== this.#place) this.#show(place);
    }, rest);
  };

  #open(place: number): void {
    this.#opener = this.#links[place] ?? null;
    grow(this.#opener?.querySelector<HTMLElement>('.frame') ?? null, () => {
      this.#slides = this.#links.map((link) => new Slide(link));
      this.#strip.replaceChildren(...this.#slides.map(({ element }) => element));
      this.#dialog.toggleAttribute('data-one', this.#links.length === 1);
      this.#dialog.showModal();
      this.#show(place);
      this.#bring(place);
      return this.#slides[place]?.frame ?? null;
    });
  }

  #close(): void {
    if (placeIn(history.state) !== null) history.back();
    else this.#shut();
  }

  #shut(): void {
    if (!this.#dialog.open) return;
    const home = this.#links[this.#place]?.querySelector<HTMLElement>('.frame') ?? null;
    grow(this.#slides[this.#place]?.frame ?? null, () => {
      this.#followsHistory = true;
      this.#dialog.close();
      return home;
    });
  }

  /** Answers whether the key had a say. */
  #go(key: string): boolean {
    const place = placeAfter(key, this.#place, this.#links.length);
    if (place === null) return false;
    this.#show(place);
    this.#bring(place);
    return true;
  }

  #bring(place: number): void {
    this.#strip.scrollTo({ left: place * this.#strip.clientWidth, behavior: 'instant' });
  }

  /** Makes a picture the one that is spoken of, with its neighbours ready. */
  #show(place: number): void {
    this.#place = place;
    if (placeIn(history.state) !== null) history.replaceState({ look: place }, '');
    for (const at of [place, place + 1, place - 1]) this.#slides[at]?.fill();
    this.#slides.forEach(({ element }, at) => (element.ariaHidden = String(at !== place)));
    this.#say(place);
    for (const key of ['ArrowLeft', 'ArrowRight']) {
      const end = placeAfter(key, place, this.#links.length) === null;
      this.#part(`[data-look-key=${key}]`).ariaDisabled = String(end);
    }
  }

  #say(place: number): void {
    const link = this.#links[place];
    const { title = '', category = '', look } = link?.dataset ?? {};
    this.#part('.look-place').textContent = `${place + 1} of ${this.#links.length}`;
    this.#part('.look-title').textContent = title;
    this.#part('.look-category').textContent = category;
    this.#part('.look-alt').textContent = this.#slides[place]?.alt ?? '';
    const page = this.#part<HTMLAnchorElement>('.look-page');
    page.hidden = look !== 'page';
    if (look === 'page' && link !== undefined) page.href = link.href;
  }
}

customElements.define('picture-lightbox', PictureLightbox);
