import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The shape of what is being loaded. Decoration: the region around it says `aria-busy` and has the words. */
@Component({
  selector: 'gh-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[style.width]': 'width()', '[style.height]': 'height()' },
  template: '',
  styles: `
    :host {
      display: block;
      border-radius: var(--radius);
      background: var(--sunk);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host {
        animation: none;
      }
    }
  `,
})
export class Skeleton {
  /** CSS lengths. */
  readonly width = input('100%');
  readonly height = input('1em');
}
