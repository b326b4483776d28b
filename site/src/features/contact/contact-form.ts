import type { FormProblem } from '@guildhall/contracts';
import { contactOutcome, unanswered } from './contact-outcome.js';

const mutation = `mutation SendInquiry($input: SendInquiryInput!) {
  sendInquiry(input: $input) {
    __typename
    ... on SentInquiry { outcome }
    ... on Problem { message }
    ... on ValidationProblem { fields { field message } }
  }
}`;

/**
 * Sends the form inside it without leaving the page: what is wrong is said at its field, what was typed stays. Without
 * this script the form goes to the same rules by POST. Fires `contact-sent` when the inquiry is on its way.
 */
class ContactForm extends HTMLElement {
  #isSending = false;

  connectedCallback(): void {
    // The rules are the API's: the browser's own words would stand in the way of them.
    this.#form.noValidate = true;
    this.addEventListener('submit', this.#onSubmit);
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (form === null) throw new Error('There is no form to send.');
    return form;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#isSending) return;
    this.#work(true);
    this.#send()
      .catch(() => this.#refuse([{ field: null, message: unanswered }]))
      .finally(() => this.#work(false));
  };

  async #send(): Promise<void> {
    const { formToken: _, ...typed } = Object.fromEntries(new FormData(this.#form));
    const input = { ...typed, creatorUsername: this.dataset['creator'] };
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-guildhall-csrf': '1' },
      body: JSON.stringify({ query: mutation, variables: { input } }),
    });
    const outcome = contactOutcome(await answer.json());
    if (outcome.kind === 'sent') this.#thank(outcome.title, outcome.text);
    else this.#refuse(outcome.problems);
  }

  #work(isSending: boolean): void {
    this.#isSending = isSending;
    // Disabled in truth, it would lose the focus.
    const button = this.#form.querySelector('button');
    if (button !== null) button.ariaDisabled = String(isSending);
  }

  /** The focus goes to the first thing to mend. */
  #refuse(problems: readonly FormProblem[]): void {
    const open = new Map(problems.map(({ field, message }) => [field, message]));
    const wrong: HTMLElement[] = [];
    for (const place of this.querySelectorAll<HTMLElement>('[data-problem]')) {
      const name = place.dataset['problem'] ?? '';
      const field = this.#form.elements.namedItem(name);
      place.textContent = open.get(name) ?? '';
      if (!(field instanceof HTMLElement)) continue;
      if (open.delete(name)) wrong.push(field);
      if (wrong.includes(field)) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
    const whole = this.querySelector<HTMLElement>('[data-problem-of-form]');
    if (whole !== null) whole.textContent = [...open.values()][0] ?? '';
    (open.size > 0 ? whole : wrong[0])?.focus();
  }

  #thank(title: string, text: string): void {
    const status = this.querySelector<HTMLElement>('[data-outcome]');
    if (status === null) return;
    this.#form.hidden = true;
    const heading = document.createElement('p');
    heading.className = 'outcome-title';
    heading.textContent = title;
    status.replaceChildren(heading, text);
    status.focus();
    this.dispatchEvent(new CustomEvent('contact-sent', { bubbles: true }));
  }
}

customElements.define('contact-form', ContactForm);
