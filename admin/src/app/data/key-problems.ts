import { Injectable, signal } from '@angular/core';
import type { ApiKeyStatus } from '@guildhall/contracts';

const stopped: readonly ApiKeyStatus[] = ['INVALID', 'EXHAUSTED', 'UNREADABLE'];

/** Whether a key has stopped working and its owner has to do something. */
export const hasStopped = (status: ApiKeyStatus): boolean => stopped.includes(status);

/** How many keys of model providers have stopped working, for the navigation; null until it is known. The keys page keeps it current. */
@Injectable({ providedIn: 'root' })
export class KeyProblems {
  private readonly source = signal<number | null>(null);
  readonly value = this.source.asReadonly();

  set(count: number): void {
    this.source.set(count);
  }
}
