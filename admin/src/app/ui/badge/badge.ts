import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What a badge says by colour; the word in it says the same. */
export type BadgeTone = 'neutral' | 'good' | 'waiting' | 'wrong';

/** A short state in words, with a dot of its colour. */
@Component({
  selector: 'gh-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'tone()' },
  template: `<span class="dot" aria-hidden="true"></span><ng-content />`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-2);
      font-size: var(--size-0);
      white-space: nowrap;
    }
    .dot {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: currentColor;
    }
    :host(.neutral) .dot {
      box-shadow: inset 0 0 0 1.5px var(--ink-3);
      background: none;
    }
    :host(.good) .dot {
      background: var(--open);
    }
    :host(.waiting) .dot {
      background: var(--limited);
    }
    :host(.wrong) .dot {
      background: var(--wrong);
    }
  `,
})
export class Badge {
  readonly tone = input<BadgeTone>('neutral');
}
