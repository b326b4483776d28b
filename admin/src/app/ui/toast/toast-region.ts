import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Toasts } from './toasts.js';

/** Where toasts appear. The region is always in the page, so that screen readers announce what comes into it. */
@Component({
  selector: 'gh-toast-region',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="status" aria-live="polite">
      <ul>
        @for (toast of toasts.shown(); track toast.id) {
          <li
            [class]="toast.tone"
            (pointerenter)="toasts.hold(toast.id)"
            (pointerleave)="toasts.release(toast)"
            (focusin)="toasts.hold(toast.id)"
            (focusout)="toasts.release(toast)"
          >
            <gh-icon [name]="toast.tone === 'good' ? 'check' : 'alert'" />
            <span>{{ toast.text }}</span>
            @if (toast.action; as action) {
              <button type="button" class="action" (click)="toasts.close(toast.id); action.run()">{{ action.label }}</button>
            }
            <button type="button" aria-label="Close message" (click)="toasts.close(toast.id)"><gh-icon name="close" /></button>
          </li>
        }
      </ul>
    </div>
  `,
  styleUrl: './toast-region.css',
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
}
