import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Mark } from '../mark/mark.js';

/** Nothing here yet: says the next step and has one action, projected. */
@Component({
  selector: 'gh-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Mark],
  template: `
    <gh-mark [seed]="heading()" [size]="72" />
    <h2>{{ heading() }}</h2>
    <p><ng-content /></p>
    <div class="action"><ng-content select="[action]" /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-3);
      padding: clamp(var(--space-5), 5vw, var(--space-7));
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
    }
    gh-mark {
      margin-bottom: var(--space-2);
      color: var(--ink-3);
    }
    p {
      max-width: 52ch;
      margin: 0;
      color: var(--ink-2);
    }
    .action:not(:empty) {
      margin-top: var(--space-2);
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
}
