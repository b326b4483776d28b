import type { CommunityStatistics, PlatformCard } from '@guildhall/contracts';
import { figure } from '../../lib/counts.js';
import { momentOf } from '../../lib/dates.js';
import { FreshAnswers, whileVisible } from '../../lib/fresh-answers.js';
import { tellTimes } from '../../lib/tell-times.js';
import { countedWords, levelClass, levelLabels } from './platform-words.js';

/** An answer of `/api/community/statistics`. */
interface Figures {
  readonly platforms: readonly PlatformCard[];
  readonly statistics: CommunityStatistics;
}

const isFigures = (answer: unknown): answer is Figures =>
  typeof answer === 'object' && answer !== null && 'platforms' in answer && Array.isArray(answer.platforms) && 'statistics' in answer;

/** Keeps the figures of the hub inside it, and those of the platforms on the same page, up to date while somebody looks. */
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
    if (isFigures(answer)) {
      const counts = new Map<string, number>(Object.entries(answer.statistics));
      for (const place of this.querySelectorAll<HTMLElement>('[data-figure]')) write(place, counts.get(place.dataset['figure'] ?? ''));
      answer.platforms.forEach(showPlatform);
    }
    tellTimes();
  }
}

function write(place: HTMLElement | null | undefined, count: number | null | undefined): void {
  if (place && typeof count === 'number') place.textContent = figure(count);
}

/** A card that had no figures yet gets them with the next page. */
function showPlatform({ platform, members, level, asOf, stale }: PlatformCard): void {
  const card = document.querySelector(`[data-platform="${CSS.escape(platform)}"]`);
  write(card?.querySelector<HTMLElement>('.figure'), members);
  const lively = card?.querySelector('.activity-level');
  if (lively && level !== null) [lively.className, lively.textContent] = [levelClass(level), levelLabels[level]];
  const counted = card?.querySelector('[data-counted]');
  counted?.parentElement?.classList.toggle('stale', stale);
  if (counted) counted.textContent = countedWords(stale);
  const time = card?.querySelector('time');
  if (time && asOf !== null) [time.dateTime, time.title] = [asOf, momentOf(asOf)];
}

customElements.define('live-statistics', LiveStatistics);
