import { Injectable, signal } from '@angular/core';

/** Set when the person leaves the page on purpose to sign in again, so that the browser does not ask whether to leave. */
@Injectable({ providedIn: 'root' })
export class LeavePermit {
  private readonly source = signal(false);
  readonly given = this.source.asReadonly();

  give(): void {
    this.source.set(true);
  }
}
