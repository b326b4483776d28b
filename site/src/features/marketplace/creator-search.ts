import { formAddress } from './form-address.js';
import { putInPlace } from './put-in-place.js';

/** Milliseconds after the last letter until a search begins. */
const pause = 250;

/** How a list that was asked for becomes the one that is shown. */
interface Visit {
  /** What the history gets: a step, one for all letters of a word, nothing when it is the history that asks. */
  readonly history: 'step' | 'letters' | 'none';
  /** Where the focus goes: nowhere, or to the line that says how many there are. */
  readonly focus: 'stays' | 'found' | 'top';
}

/**
 * Brings the answers of the search's own form and links into the page. The address holds the whole state: without this script, after a
 * failure and for every other link the browser simply goes there.
 */
class CreatorSearch extends HTMLElement {
  /** The list that was asked for last: every other answer is late. */
  #asked: AbortController | null = null;
  #typing = 0;
  /** Whether the step in the history that is shown was made by typing, which goes on. */
  #isTyped = false;
  #address = here();

  connectedCallback(): void {
    this.toggleAttribute('data-live', true);
    this.addEventListener('input', this.#onInput);
    // Letters that are put together from several keys say nothing until they are whole.
    this.addEventListener('compositionend', this.#onInput);
    this.addEventListener('change', this.#onChange);
    this.addEventListener('submit', this.#onSubmit);
    this.addEventListener('click', this.#onClick);
    window.addEventListener('popstate', this.#onHistory);
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onHistory);
    this.#asked?.abort();
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('[data-search]');
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (part === null) throw new Error(`The search has no ${selector}.`);
    return part;
  }

  readonly #onInput = (event: Event): void => {
    if (!isSearchField(event.target) || (event instanceof InputEvent && event.isComposing)) return;
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => void this.#show(formAddress(this.#form), { history: 'letters', focus: 'stays' }), pause);
  };

  readonly #onChange = (event: Event): void => {
    // Leaving the field says nothing that typing has not said.
    if (!isSearchField(event.target)) this.#begin(formAddress(this.#form), { history: 'step', focus: 'stays' });
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
    this.#begin(formAddress(this.#form), { history: 'step', focus: 'stays' });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-swap]') : null;
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { pathname, search } = new URL(link.href);
    this.#begin(`${pathname}${search}`, { history: 'step', focus: link.dataset['swap'] === 'top' ? 'top' : 'found' });
  };

  readonly #onHistory = (): void => {
    if (here() !== this.#address || this.#asked !== null) this.#begin(here(), { history: 'none', focus: 'stays' });
  };

  /** Anything but typing: what was typed before is a step of its own. */
  #begin(address: string, visit: Visit): void {
    clearTimeout(this.#typing);
    this.#isTyped = false;
    void this.#show(address, visit);
  }

  async #show(address: string, visit: Visit): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    if (address === this.#address && visit.history !== 'none') return this.#rest();
    this.#part('[data-part="results"]').setAttribute('aria-busy', 'true');
    try {
      const page = await fetchPage(address, asked.signal);
      if (this.#asked === asked) this.#put(page, address, visit);
    } catch {
      // Aborted by a later question, or the page could not be had this way: then the browser goes there and says what is wrong.
      if (this.#asked === asked) location.assign(address);
    }
  }

  #put(page: Document, address: string, { history: step, focus }: Visit): void {
    const other = page.querySelector<HTMLElement>('creator-search');
    if (other === null) return location.assign(address);
    if (step === 'letters' && this.#isTyped) history.replaceState(null, '', address);
    else if (step !== 'none') history.pushState(null, '', address);
    this.#isTyped = step === 'letters';
    this.#address = address;
    document.title = page.title;
    putInPlace(this, other);
    // What somebody types goes on while answers come: only a link or the history sets the field.
    if (step === 'none' || focus !== 'stays') this.#part<HTMLInputElement>('#search').value = other.querySelector<HTMLInputElement>('#search')?.value ?? '';
    this.#rest();
    if (focus === 'stays') return;
    this.#part('[data-part="found"]').focus({ preventScroll: true });
    if (focus === 'top') this.scrollIntoView();
  }

  #rest(): void {
    this.#asked = null;
    this.#part('[data-part="results"]').removeAttribute('aria-busy');
  }
}

const here = (): string => `${location.pathname}${location.search}`;
const isSearchField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'search';

/** The page at an address. @throws for an answer that is no page. */
async function fetchPage(address: string, signal: AbortSignal): Promise<Document> {
  const answer = await fetch(address, { signal, headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

customElements.define('creator-search', CreatorSearch);
