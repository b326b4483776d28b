import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ApiFailure } from '../../data/api-failure.js';
import { NOW } from '../../data/clock.js';
import { momentWords } from '../../data/time-words.js';
import { Button } from '../button/button.js';
import { Notice } from './notice.js';

/** A failed request in words, with the reference to quote and a way to try again. */
@Component({
  selector: 'gh-failure-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Notice],
  host: { role: 'alert' },
  template: `
    <gh-notice tone="wrong">
      {{ failure().message }}
      @if (moment(); as moment) {
        You can go on {{ moment }}.
      }
      @if (failure().reference; as reference) {
        <span class="reference">Reference {{ reference }}</span>
      }
      <button actions ghButton small type="button" (click)="retry.emit()">Try again</button>
    </gh-notice>
  `,
  styles: `
    :host {
      display: block;
    }
    .reference {
      color: var(--ink-3);
      font-size: var(--size-0);
    }
  `,
})
export class FailureNotice {
  private readonly now = inject(NOW);
  readonly failure = input.required<ApiFailure>();
  readonly retry = output();
  protected readonly moment = computed(() => {
    const when = this.failure().retryAt;
    return when ? momentWords(when, new Date(this.now())) : null;
  });
}
