import { Injectable, signal } from '@angular/core';
import type { ApiFailure } from './api-failure.js';

/** Notices that the session ended while somebody works, wherever the answer comes in. */
@Injectable({ providedIn: 'root' })
export class SessionEnd {
  private readonly lostSource = signal(false);
  /** True from the first refused request until the person was told. */
  readonly lost = this.lostSource.asReadonly();

  watch(failure: ApiFailure): void {
    if (failure.code === 'SIGN_IN_REQUIRED') this.lostSource.set(true);
  }

  /** The person has been told; the next refused request tells again. */
  acknowledge(): void {
    this.lostSource.set(false);
  }
}
