import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Button } from '../button/button.js';

/** A question before something that cannot be taken back. */
export interface Question {
  readonly heading: string;
  readonly text: string;
  /** What the confirming button says that it does. */
  readonly yes: string;
  readonly no: string;
  readonly grave?: boolean;
}

/** Asks one question; closes with true for yes. The focus starts on the answer that changes nothing. */
@Component({
  selector: 'gh-confirm-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>{{ question.heading }}</h2>
    <mat-dialog-content>{{ question.text }}</mat-dialog-content>
    <mat-dialog-actions>
      <button ghButton type="button" cdkFocusInitial [matDialogClose]="false">{{ question.no }}</button>
      <button ghButton type="button" [look]="question.grave ? 'grave' : 'primary'" [matDialogClose]="true">{{ question.yes }}</button>
    </mat-dialog-actions>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
