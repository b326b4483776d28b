/** One picture of the strip, as large as the window lets it be. */
export class Slide {
  readonly element = document.createElement('div');
  readonly #link: HTMLAnchorElement;
  #frame: HTMLElement | null = null;

  /** @param link what was looked at: it holds the picture in a smaller place. */
  constructor(link: HTMLAnchorElement) {
    this.#link = link;
    this.element.className = 'look-slide';
  }

  /** The picture's box; null until it was filled. */
  get frame(): HTMLElement | null {
    return this.#frame;
  }

  /** Words for people who do not see the picture. */
  get alt(): string {
    return this.#link.querySelector('img')?.alt ?? '';
  }

  /** Puts the picture in, once; its file is fetched by this, so that neighbours are there before they are asked for. */
  fill(): void {
    const small = this.#link.querySelector('img');
    if (this.#frame !== null || small === null) return;
    const frame = document.createElement('div');
    frame.className = 'look-frame';
    // The attributes tell the shape of the picture; the properties would tell how it is drawn here.
    frame.style.setProperty('--wide', small.getAttribute('width'));
    frame.style.setProperty('--high', small.getAttribute('height'));
    this.element.append(frame);
    this.#frame = frame;
    frame.append(...this.#pictures(small));
    this.fit();
  }

  /** Tells the browser how wide the picture is now, so that it takes the file for it. */
  fit(): void {
    const width = `${Math.ceil(this.#frame?.clientWidth ?? 0)}px`;
    for (const source of this.element.querySelectorAll<HTMLImageElement | HTMLSourceElement>('[sizes]')) source.sizes = width;
  }

  /** The large picture, over the file that is on the screen already and stands in for it until it has arrived. */
  #pictures(small: HTMLImageElement): readonly HTMLElement[] {
    const picture = small.parentElement?.cloneNode(true) as HTMLElement;
    const image = picture.querySelector('img');
    image?.removeAttribute('loading');
    image?.removeAttribute('fetchpriority');
    if (!small.complete || small.currentSrc === '') return [picture];
    const stand = new Image();
    stand.src = small.currentSrc;
    stand.alt = '';
    image?.addEventListener('load', () => stand.remove(), { once: true });
    return [stand, picture];
  }
}
