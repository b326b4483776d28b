import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Button } from '../../ui/button/button.js';

/** Tells that the session has ended while somebody works. What was typed stays in the tab and is there again afterwards. */
@Component({
  selector: 'gh-sign-in-again',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Your session has ended</h2>
    <mat-dialog-content>
      Sign in again to go on. What you typed is kept in this tab and will be here when you come back.
    </mat-dialog-content>
    <mat-dialog-actions>
      <button ghButton type="button" [matDialogClose]="false">Stay on this page</button>
      <a ghButton look="primary" [href]="address" [matDialogClose]="true">Sign in again</a>
    </mat-dialog-actions>
  `,
})
export class SignInAgain {
  protected readonly address = inject<string>(MAT_DIALOG_DATA);
}
