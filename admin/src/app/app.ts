import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { Session } from './session/session.js';
import { SignInPage } from './session/sign-in-page/sign-in-page.js';
import { ConnectionBanner } from './shell/connection-banner/connection-banner.js';
import { Shell } from './shell/shell.js';
import { StartPage } from './shell/start-page.js';
import { CrashHandler } from './ui/crash/crash.js';
import { CrashPage } from './ui/crash/crash-page.js';
import { ToastRegion } from './ui/toast/toast-region.js';

/** Decides which of four pages there is: the crash page, the wait, the sign-in page, or the dashboard. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConnectionBanner, CrashPage, Shell, SignInPage, StartPage, ToastRegion],
  template: `
    <gh-connection-banner />
    @if (crash.report(); as report) {
      <gh-crash-page [report]="report" />
    } @else {
      @switch (state().kind) {
        @case ('member') {
          <gh-shell />
        }
        @case ('visitor') {
          <gh-sign-in-page [url]="url()" />
        }
        @default {
          <gh-start-page [failure]="failure()" (retry)="session.refresh()" />
        }
      }
    }
    <gh-toast-region />
  `,
})
export class App {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly crash = inject(CrashHandler);
  protected readonly state = this.session.state;
  protected readonly failure = computed(() => {
    const state = this.state();
    return state.kind === 'failed' ? state.failure : null;
  });
  /** The address as it was asked for, before redirects, so that signing in leads back to it. */
  protected readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.url),
    ),
    { initialValue: this.requested() },
  );

  private requested(): string {
    return this.router.currentNavigation()?.initialUrl.toString() ?? this.router.url;
  }
}
