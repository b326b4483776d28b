import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Button } from '../button/button.js';
import { Mark } from '../mark/mark.js';
import type { CrashReport } from './crash.js';

/** The page of the error boundary. */
@Component({
  selector: 'gh-crash-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Mark],
  template: `
    <main>
      <gh-mark [seed]="report().reference" [size]="72" />
      <h1 tabindex="-1">{{ report().outdated ? 'Guildhall was updated' : 'This page failed' }}</h1>
      @if (report().outdated) {
        <p>A newer version is on the server. Reload to get it; what you typed is kept.</p>
      } @else {
        <p>The fault is ours. Reload to go on; what you typed is kept. If it happens again, quote the reference.</p>
      }
      <p class="reference">Reference <code>{{ report().reference }}</code></p>
      <button ghButton look="primary" type="button" (click)="reload()">Reload the page</button>
    </main>
  `,
  styles: `
    main {
      display: grid;
      justify-items: start;
      gap: var(--space-4);
      max-width: 560px;
      margin: 12vh auto 0;
      padding: var(--space-5);
    }
    h1,
    p {
      margin: 0;
    }
    .reference {
      color: var(--ink-3);
      font-size: var(--size-0);
    }
  `,
})
export class CrashPage {
  private readonly document = inject(DOCUMENT);
  readonly report = input.required<CrashReport>();

  protected reload(): void {
    this.document.location.reload();
  }
}
