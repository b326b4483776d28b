import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { wordChanges } from './word-changes.js';

/** A text with what was taken out struck through and what came in underlined; plain without a text before. */
@Component({
  selector: 'gh-compared-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { dir: 'auto' },
  template: `@for (change of changes(); track $index) {
    @switch (change.kind) {
      @case ('gone') {<del>{{ change.text }}</del>}
      @case ('new') {<ins>{{ change.text }}</ins>}
      @case ('same') {<span>{{ change.text }}</span>}
    }
  }`,
  styles: `
    :host {
      display: block;
      white-space: pre-line;
    }
    del {
      color: var(--wrong);
    }
    del + ins {
      margin-inline-start: 0.2em;
    }
    ins {
      color: var(--open);
      text-decoration-thickness: 2px;
      text-underline-offset: 0.2em;
    }
  `,
})
export class ComparedText {
  readonly text = input.required<string>();
  /** What it was before; null when there is nothing to compare. */
  readonly before = input<string | null>(null);
  protected readonly changes = computed(() => {
    const before = this.before();
    return before === null ? [{ kind: 'same' as const, text: this.text() }] : wordChanges(before, this.text());
  });
}
