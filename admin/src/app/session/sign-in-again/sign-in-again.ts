import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { exhaustMap } from 'rxjs';
import { Button } from '../../ui/button/button.js';
import { Session } from '../session.js';
import { SessionNews } from '../session-news.js';

/** `back`: signed in again in another tab. `leaves`: this tab goes to sign in. `stays`: neither. */
export type SignInAgainOutcome = 'back' | 'leaves' | 'stays';

/** Where to sign in: in another tab, and in this one. */
export interface SignInAddresses {
  readonly elsewhere: string;
  readonly here: string;
}

/**
 * Tells that the session has ended while somebody works. Signing in happens in another tab, so that everything here, also
 * pictures on their way, stays as it is; the dialog closes by itself when that has worked.
 */
@Component({
  selector: 'gh-sign-in-again',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Your session has ended</h2>
    <mat-dialog-content>
      @if (other(); as name) {
        This browser is now signed in as <bdi>{{ name }}</bdi>. To go on here, sign in again as before.
      } @else {
        Sign in again in a new tab; this page waits with everything you typed.
      }
      <p>
        No new tab? <a [href]="addresses.here" [matDialogClose]="'leaves'">Sign in in this tab</a>; what you typed is kept and will be here
        when you come back.
      </p>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button ghButton type="button" [matDialogClose]="'stays'">Stay on this page</button>
      <a ghButton look="primary" target="_blank" cdkFocusInitial [href]="addresses.elsewhere">Sign in again</a>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: var(--space-3) 0 0;
      color: var(--ink-3);
      font-size: var(--size-0);
    }
  `,
})
export class SignInAgain {
  private readonly session = inject(Session);
  private readonly dialog = inject<MatDialogRef<SignInAgain, SignInAgainOutcome>>(MatDialogRef);
  protected readonly addresses = inject<SignInAddresses>(MAT_DIALOG_DATA);
  protected readonly other = signal<string | null>(null);

  constructor() {
    inject(SessionNews)
      .heard()
      .pipe(
        exhaustMap(() => this.look()),
        takeUntilDestroyed(),
      )
      .subscribe();
  }

  private async look(): Promise<void> {
    // Without an answer the next look tells; the dialog stays.
    const resumed = await this.session.resume().catch(() => null);
    if (resumed?.kind === 'same') this.dialog.close('back');
    if (resumed?.kind === 'other') this.other.set(resumed.name);
  }
}
