import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Heading of a page: the `h1` that receives the focus after a navigation, a line below it, actions at its right. */
@Component({
  selector: 'gh-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <h1 tabindex="-1">{{ heading() }}</h1>
      <p><ng-content /></p>
    </div>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: var(--space-4);
      margin-bottom: var(--space-6);
    }
    h1 {
      margin: 0;
      font-size: var(--size-5);
    }
    h1:focus {
      outline: none;
    }
    p {
      max-width: 64ch;
      margin: var(--space-2) 0 0;
      color: var(--ink-2);
    }
    p:empty {
      display: none;
    }
    .actions {
      display: flex;
      gap: var(--space-2);
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
}
