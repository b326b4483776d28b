import { FreshAnswers, whileVisible } from '../../lib/fresh-answers.js';
import { figure } from '../../lib/counts.js';

/** Keeps the figures inside it up to date while somebody looks. */
class LiveStatistics extends HTMLElement {
  readonly #answers = new FreshAnswers('/api/community/statistics');
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    this.#stop = whileVisible(async () => this.#show(await this.#answers.next()));
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #show(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    const counts = new Map<string, unknown>(Object.entries(answer));
    for (const place of this.querySelectorAll<HTMLElement>('[data-figure]')) {
      const count = counts.get(place.dataset['figure'] ?? '');
      if (typeof count === 'number') place.textContent = figure(count);
    }
  }
}

customElements.define('live-statistics', LiveStatistics);
