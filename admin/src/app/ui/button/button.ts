import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';

/** `primary`: the one main action of a view. `plain`: the rest. `quiet`: without a frame. `grave`: takes something away. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'grave';

/** A button or a link that looks like one, 44 px high. While busy it stays focusable and refuses clicks. */
@Component({
  selector: 'button[ghButton], a[ghButton]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class]': 'look()',
    '[class.small]': 'small()',
    '[attr.aria-disabled]': 'busy() ? true : null',
    '[attr.aria-keyshortcuts]': 'letter() || null',
    '(click)': 'refuseWhileBusy($event)',
  },
  template: `
    <ng-content />
    @if (letter()) {
      <kbd aria-hidden="true">{{ letter() }}</kbd>
    }
  `,
  styleUrl: './button.css',
})
export class Button {
  readonly look = input<ButtonLook>('plain');
  readonly busy = input(false);
  readonly small = input(false, { transform: booleanAttribute });
  /** Keyboard letter that does the same, shown behind the words. */
  readonly letter = input('');

  protected refuseWhileBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
