import { DOCUMENT } from '@angular/common';
import { HttpBackend, HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { filter, firstValueFrom, map, type Observable, take } from 'rxjs';

/** Asks the server for a sign of life; rejects when none came. A token, so that tests answer by hand. */
export const SIGN_OF_LIFE = new InjectionToken<() => Promise<unknown>>('sign of life', {
  factory: () => {
    // Past the interceptors: they hold requests back while this finds out whether they may go.
    const http = new HttpClient(inject(HttpBackend));
    return () => firstValueFrom(http.get('/healthz', { responseType: 'text' }));
  },
});

/** Milliseconds between two looks while the server does not answer. */
const firstPause = 1_000;
const longestPause = 10_000;

/**
 * Whether Guildhall can be reached. The browser's own word is taken when it says no; its yes only means that some network
 * is there, so a request that got no answer counts too, until the server has given a sign of life.
 */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly signOfLife = inject(SIGN_OF_LIFE);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly networkSource = signal(this.window?.navigator.onLine ?? true);
  private readonly answersSource = signal(true);
  private readonly heldSource = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly online = computed(() => this.networkSource() && this.answersSource());
  /** Whether there is a network at all; without one it is the reader's, with one it is ours or on the way. */
  readonly network = this.networkSource.asReadonly();
  /** Changes that wait to be sent. */
  readonly held = this.heldSource.asReadonly();
  private readonly onlineChanges = toObservable(this.online);

  constructor() {
    this.window?.addEventListener('offline', () => this.networkSource.set(false));
    this.window?.addEventListener('online', () => {
      this.networkSource.set(true);
      if (!this.answersSource()) this.look(firstPause);
    });
  }

  /** A request got no answer. Looks until the server answers again. */
  lost(): void {
    if (!this.answersSource()) return;
    this.answersSource.set(false);
    this.look(firstPause);
  }

  /** Emits once, as soon as the server can be reached; at once when it can. */
  whenOnline(): Observable<void> {
    return this.onlineChanges.pipe(
      filter((online) => online),
      take(1),
      map(() => undefined),
    );
  }

  /** Counts a change that waits; call the answer when it waits no longer. */
  hold(): () => void {
    this.heldSource.update((count) => count + 1);
    let waiting = true;
    return () => {
      if (waiting) this.heldSource.update((count) => count - 1);
      waiting = false;
    };
  }

  private look(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.signOfLife().then(
        () => this.answersSource.set(true),
        () => this.look(Math.min(longestPause, pause * 2)),
      );
    }, pause);
  }
}
