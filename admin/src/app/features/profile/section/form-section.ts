import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** One part of the profile form: a heading, a line below it, and its fields. */
@Component({
  selector: 'gh-form-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section [id]="name()" [attr.aria-labelledby]="name() + '-heading'">
      <header>
        <h2 tabindex="-1" [id]="name() + '-heading'">{{ heading() }}</h2>
        @if (lead()) {
          <p>{{ lead() }}</p>
        }
      </header>
      <div class="fields"><ng-content /></div>
    </section>
  `,
  styles: `
    :host {
      display: block;
      padding-top: var(--space-5);
      border-top: 1px solid var(--line);
    }
    section {
      display: grid;
      gap: var(--space-4);
      scroll-margin-top: var(--space-5);
    }
    h2:focus {
      outline: none;
    }
    p {
      margin: var(--space-1) 0 0;
      color: var(--ink-2);
    }
    .fields {
      display: grid;
      gap: var(--space-5);
    }
  `,
})
export class FormSection {
  /** Id of the section in the page, to be gone to. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly lead = input('');
}
