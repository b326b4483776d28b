const contactPath = /^\/portfolio\/[^/]+\/contact$/u;

/** What the dialog takes from a contact page. */
interface Fetched {
  readonly title: string;
  readonly form: Element;
}

/**
 * Opens contact forms as a dialog: it takes the form from the page that the link leads to. What was typed stays when the
 * dialog is closed; without this script, with a modifier key or when fetching fails, the link leads where it says.
 */
class ContactDialog extends HTMLElement {
  /** Address of the form that is in the dialog. */
  #shown: string | null = null;
  #opener: HTMLElement | null = null;

  connectedCallback(): void {
    document.addEventListener('click', this.#onClick);
    this.addEventListener('form-sent', this.#onSent);
    this.#dialog.addEventListener('close', this.#onClose);
    this.#dialog.addEventListener('click', this.#onDialogClick);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
  }

  get #dialog(): HTMLDialogElement {
    return this.#part('dialog');
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (part === null) throw new Error(`The dialog has no ${selector}.`);
    return part;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!isPlain || link === null || link.origin !== location.origin || !contactPath.test(link.pathname)) return;
    event.preventDefault();
    this.#opener = link;
    this.#open(link.href).catch(() => location.assign(link.href));
  };

  readonly #onDialogClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && (event.target === this.#dialog || event.target.closest('[data-close]') !== null)) this.#dialog.close();
  };

  /** The next one starts from an empty form. */
  readonly #onSent = (): void => {
    this.#shown = null;
  };

  readonly #onClose = (): void => {
    this.#opener?.focus({ preventScroll: true });
  };

  async #open(address: string): Promise<void> {
    if (this.#shown !== address) {
      const { title, form } = await fetchForm(address);
      this.#part('h2').textContent = title;
      this.#part('[data-place]').replaceChildren(document.importNode(form, true));
      this.#shown = address;
    }
    if (!this.#dialog.open) this.#dialog.showModal();
    this.querySelector<HTMLElement>('contact-form input:not([type=hidden])')?.focus();
  }
}

async function fetchForm(address: string): Promise<Fetched> {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  const form = page.querySelector('contact-form');
  if (form === null) throw new Error(`There is no form at ${address} (status ${answer.status}).`);
  return { title: page.querySelector('h1')?.textContent ?? '', form };
}

customElements.define('contact-dialog', ContactDialog);
