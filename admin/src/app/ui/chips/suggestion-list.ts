import { computed, signal } from '@angular/core';

/** What is offered below a line that is typed into, and which of it is marked. Nothing is marked until somebody goes there. */
export class SuggestionList {
  private readonly openSource = signal(false);
  private readonly markedSource = signal(-1);

  readonly open = computed(() => this.openSource() && this.offered().length > 0);
  /** Place of the marked one, -1 for none. */
  readonly place = computed(() => (this.open() ? Math.min(this.markedSource(), this.offered().length - 1) : -1));
  readonly marked = computed(() => this.offered()[this.place()] ?? null);

  /** @param offered a signal of what fits to what is typed */
  constructor(private readonly offered: () => readonly string[]) {}

  /** Something was typed: what is offered is new, and nothing of it is marked. */
  show(): void {
    this.openSource.set(true);
    this.markedSource.set(-1);
  }

  close(): void {
    this.openSource.set(false);
    this.markedSource.set(-1);
  }

  /** Opens, or marks the next one; after the last comes the line itself, then the first. */
  next(): void {
    if (!this.open()) return this.show();
    this.markedSource.set(this.place() + 1 < this.offered().length ? this.place() + 1 : -1);
  }

  previous(): void {
    if (!this.open()) return this.show();
    this.markedSource.set(this.place() >= 0 ? this.place() - 1 : this.offered().length - 1);
  }
}
