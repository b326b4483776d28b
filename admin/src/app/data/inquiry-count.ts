import { Injectable, signal } from '@angular/core';

/** How many inquiries nobody has opened yet, for the navigation; null until it is known. The inbox keeps it current. */
@Injectable({ providedIn: 'root' })
export class InquiryCount {
  private readonly source = signal<number | null>(null);
  readonly value = this.source.asReadonly();

  set(count: number): void {
    this.source.set(count);
  }

  /** One was opened or decided. */
  oneLess(): void {
    this.source.update((count) => (count === null ? null : Math.max(0, count - 1)));
  }
}
