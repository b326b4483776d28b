import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-paths.js';

/** Something to know before going on, in the flow of the page. Actions are projected. */
@Component({
  selector: 'gh-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { '[class]': 'tone()' },
  template: `
    <gh-icon [name]="icon()" />
    <div class="words"><ng-content /></div>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styleUrl: './notice.css',
})
export class Notice {
  readonly tone = input<'neutral' | 'waiting' | 'wrong'>('neutral');
  readonly icon = input<IconName>('alert');
}
