import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../../ui/button/button.js';
import { EmptyState } from '../../ui/empty-state/empty-state.js';
import { PageHeader } from '../../ui/page-header/page-header.js';
import { SessionNews } from '../session-news.js';

/** The end of signing in in a second tab: tells the tab that waits, and the person to go back to it. */
@Component({
  selector: 'gh-signed-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, PageHeader, RouterLink],
  template: `
    <gh-page-header heading="Signed in" />
    <gh-empty-state heading="Go on in the tab you came from">
      What you typed is still there. You can close this tab.
      <a action ghButton routerLink="/portfolio">Stay in this tab</a>
    </gh-empty-state>
  `,
})
export class SignedInPage {
  constructor() {
    inject(SessionNews).announce();
  }
}
