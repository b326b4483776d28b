import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ApiFailure } from '../data/api-failure.js';
import { FailureNotice } from '../ui/notice/failure-notice.js';
import { Skeleton } from '../ui/skeleton/skeleton.js';

/** While the dashboard asks who is there, and when it gets no answer. */
@Component({
  selector: 'gh-start-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FailureNotice, Skeleton],
  template: `
    <main [attr.aria-busy]="failure() === null">
      @if (failure(); as failure) {
        <h1>Guildhall</h1>
        <gh-failure-notice [failure]="failure" (retry)="retry.emit()" />
      } @else {
        <p class="hidden-text" role="status">Opening your dashboard</p>
        <gh-skeleton width="min(320px, 60%)" height="2.6rem" />
        <gh-skeleton width="min(560px, 90%)" />
      }
    </main>
  `,
  styles: `
    main {
      display: grid;
      gap: var(--space-4);
      max-width: 960px;
      margin: 12vh auto 0;
      padding: var(--space-5);
    }
  `,
})
export class StartPage {
  readonly failure = input.required<ApiFailure | null>();
  readonly retry = output();
}
