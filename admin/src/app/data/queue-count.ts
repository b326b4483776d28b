import { Injectable, signal } from '@angular/core';

/** How many cases wait for a moderator, for the navigation; null until it is known. The review queue keeps it current. */
@Injectable({ providedIn: 'root' })
export class QueueCount {
  private readonly source = signal<number | null>(null);
  readonly value = this.source.asReadonly();

  set(count: number): void {
    this.source.set(count);
  }
}
