import type { ActivityEntry } from '@guildhall/contracts';
import { momentOf } from '../../lib/dates.js';
import { FreshAnswers, whileVisible } from '../../lib/fresh-answers.js';
import { tellTimes } from '../../lib/tell-times.js';
import { type ActivityAnswer, activityAnswer } from './activity-answer.js';
import { activityWords } from './activity-words.js';

const address = '/api/activity';

/**
 * Keeps the feed inside it up to date while somebody looks, and loads what happened before in place. Without this script
 * "Load more" leads to a page of its own.
 */
class LiveActivity extends HTMLElement {
  readonly #answers = new FreshAnswers(address);
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    this.#more?.addEventListener('click', this.#onMore);
    tellTimes();
    // A feed of a later page is history: it does not grow at its head.
    if (location.search === '') this.#stop = whileVisible(() => this.#refresh());
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  get #list(): HTMLElement {
    const list = this.querySelector<HTMLElement>('.activities');
    if (list === null) throw new Error('The feed has no list.');
    return list;
  }

  get #more(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>('a[rel=next]');
  }

  readonly #onMore = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = this.#more;
    if (link === null || link.ariaDisabled === 'true') return event.preventDefault();
    event.preventDefault();
    link.ariaDisabled = 'true';
    // What fails here may work as a page.
    this.#load(link).catch(() => location.assign(link.href));
  };

  async #load(link: HTMLAnchorElement): Promise<void> {
    const response = await fetch(`${address}${new URL(link.href).search}`, { headers: { accept: 'application/json' } });
    const answer = response.ok ? activityAnswer(await response.json()) : null;
    if (answer === null) throw new Error(`The feed answered with ${response.status}.`);
    const lines = this.#lines(answer.items.filter(({ id }) => this.#line(id) === null));
    this.#list.append(...lines);
    tellTimes();
    lines[0]?.querySelector('a')?.focus();
    this.#say(lines.length);
    link.ariaDisabled = null;
    if (answer.nextCursor === null) link.remove();
    else link.search = new URLSearchParams({ after: answer.nextCursor }).toString();
  }

  async #refresh(): Promise<void> {
    const answer = activityAnswer(await this.#answers.next());
    if (answer !== null) this.#show(answer);
    tellTimes();
  }

  /** The newest lines as they are now, then the older ones that are here already: what has been taken down goes. */
  #show({ items, nextCursor }: ActivityAnswer): void {
    const oldest = items.at(-1)?.at ?? '';
    const isOlder = (line: Element): boolean => (line.querySelector('time')?.dateTime ?? '') < oldest;
    const older = nextCursor === null ? [] : [...this.#list.children].filter(isOlder);
    const newest = items.map((entry) => this.#line(entry.id) ?? this.#draw(entry)).filter((line) => line !== null);
    // Lines that stay where they are keep the focus.
    const wanted = [...newest, ...older];
    for (const line of [...this.#list.children]) if (!wanted.includes(line)) line.remove();
    wanted.forEach((line, place) => {
      const there = this.#list.children[place] ?? null;
      if (there !== line) this.#list.insertBefore(line, there);
    });
    if (items.length > 0) this.querySelector('.empty')?.remove();
  }

  #line(id: string): Element | null {
    return this.#list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  #lines(entries: readonly ActivityEntry[]): readonly Element[] {
    return entries.map((entry) => this.#draw(entry)).filter((line) => line !== null);
  }

  /** Null for a kind of event that this page does not know yet. */
  #draw(entry: ActivityEntry): HTMLElement | null {
    const template = this.querySelector<HTMLTemplateElement>(`template[data-activity="${CSS.escape(entry.type)}"]`);
    const line = template?.content.firstElementChild?.cloneNode(true);
    if (!(line instanceof HTMLElement)) return null;
    line.dataset['id'] = entry.id;
    line.querySelector('.activity-words')?.append(...activityWords(entry).map(({ text, path }) => (path === null ? text : linkTo(path, text))));
    const time = line.querySelector('time');
    if (time !== null) [time.dateTime, time.textContent] = [entry.at, momentOf(entry.at)];
    return line;
  }

  #say(count: number): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = count === 1 ? '1 more' : `${count} more`;
  }
}

function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = path.startsWith('/') ? path : '/';
  const name = document.createElement('bdi');
  name.textContent = text;
  link.append(name);
  return link;
}

customElements.define('live-activity', LiveActivity);
