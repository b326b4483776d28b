import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProfilePart } from '@guildhall/contracts';
import { Button } from '../../../ui/button/button.js';
import { Icon } from '../../../ui/icon/icon.js';
import { nextSteps } from './next-step.js';

/** How much of the profile is there, and the best next step. */
@Component({
  selector: 'gh-completeness',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, RouterLink],
  template: `
    <section class="card padded" aria-labelledby="completeness-heading">
      <div class="line">
        <h2 id="completeness-heading">{{ percent() === 100 ? 'Your profile is complete' : 'Your profile' }}</h2>
        <span class="percent">{{ percent() }} %</span>
      </div>
      <progress max="100" [value]="percent()" aria-label="How much of your profile is there"></progress>
      @if (steps()[0]; as next) {
        <p>
          <strong>{{ next.label }}.</strong> {{ next.why }}
        </p>
        @if (next.section; as section) {
          <button ghButton small type="button" (click)="go.emit(section)">{{ next.label }}</button>
        } @else {
          <a ghButton small routerLink="/portfolio/new"><gh-icon name="plus" /> Create your first item</a>
        }
        @if (steps().length > 1) {
          <p class="rest">Then {{ later() }}.</p>
        }
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-3);
      justify-items: start;
    }
    .line {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      width: 100%;
    }
    h2 {
      font: inherit;
      font-weight: 600;
      letter-spacing: 0;
    }
    .percent {
      color: var(--ink-2);
    }
    progress {
      width: 100%;
      height: 6px;
      accent-color: var(--seal);
    }
    p {
      margin: 0;
      color: var(--ink-2);
    }
    strong {
      color: var(--ink);
    }
    .rest {
      color: var(--ink-3);
      font-size: var(--size-0);
    }
  `,
})
export class Completeness {
  readonly percent = input.required<number>();
  readonly missing = input.required<readonly ProfilePart[]>();
  /** Id of the section to go to. */
  readonly go = output<string>();
  protected readonly steps = computed(() => nextSteps(this.missing()));
  protected readonly later = computed(() =>
    new Intl.ListFormat('en').format(
      this.steps()
        .slice(1, 4)
        .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)),
    ),
  );
}
