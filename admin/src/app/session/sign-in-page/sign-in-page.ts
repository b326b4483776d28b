import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PageTitle } from '../../shell/page-title.js';
import { Button } from '../../ui/button/button.js';
import { Mark } from '../../ui/mark/mark.js';
import { Notice } from '../../ui/notice/notice.js';
import { signInAddress } from '../return-path.js';
import { signInProblem } from './sign-in-problem.js';

/** What a visitor sees instead of the dashboard: one button, and what went wrong the last time. */
@Component({
  selector: 'gh-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Mark, Notice],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** The router's address that was asked for. */
  readonly url = input.required<string>();
  protected readonly address = computed(() => signInAddress(this.url()));
  protected readonly problem = computed(() => signInProblem(this.url()));
  protected readonly seeds = ['guildhall', 'ada', 'noor', 'ines', 'watari', 'dana', 'ayse', 'riveiro', 'loom'];

  constructor() {
    inject(PageTitle).set('Sign in');
  }
}
