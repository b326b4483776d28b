import type { FormProblem } from '@guildhall/contracts';
import { type FormOutcome, unanswered } from './form-outcome.js';

/** A mutation with its variables. */
export interface FormRequest {
  readonly query: string;
  readonly variables: { readonly input: Readonly<Record<string, unknown>> };
}

/**
 * Sends the form inside it without leaving the page: what is wrong is said at its field, what was typed stays. Without
 * this script the form goes to the same rules by POST. Fires `form-sent` when it was taken.
 */
export abstract class GraphqlForm extends HTMLElement {
  #isSending = false;

  /**
   * What to ask, or why it cannot be asked: a choice that is not made has no value that could be sent.
   * @param typed the fields of the form by name, without its token, which only a form without a script needs.
   */
  protected abstract request(typed: Readonly<Record<string, FormDataEntryValue>>): FormRequest | FormProblem;

  /** Reads the answer. */
  protected abstract outcome(answer: unknown): FormOutcome;

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
    const request = this.request(typed);
    if ('message' in request) return this.#refuse([request]);
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-guildhall-csrf': '1' },
      body: JSON.stringify(request),
    });
    const outcome = this.outcome(await answer.json());
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
      const field = this.#field(name);
      place.textContent = open.get(name) ?? '';
      if (field === null) continue;
      if (open.delete(name)) wrong.push(field);
      if (wrong.includes(field)) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
    const whole = this.querySelector<HTMLElement>('[data-problem-of-form]');
    if (whole !== null) whole.textContent = [...open.values()][0] ?? '';
    (open.size > 0 ? whole : wrong[0])?.focus();
  }

  /** A field by its name; of several choices the first. */
  #field(name: string): HTMLElement | null {
    const named = this.#form.elements.namedItem(name);
    const field = named instanceof RadioNodeList ? named[0] : named;
    return field instanceof HTMLElement ? field : null;
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
    this.dispatchEvent(new CustomEvent('form-sent', { bubbles: true }));
  }
}
