import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../ui/button/button.js';
import { EmptyState } from '../ui/empty-state/empty-state.js';
import { PageHeader } from '../ui/page-header/page-header.js';

/** An address of the dashboard that leads nowhere, or to something this role does not have. */
@Component({
  selector: 'gh-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, PageHeader, RouterLink],
  template: `
    <gh-page-header heading="Not found" />
    <gh-empty-state heading="Nothing lives at this address">
      It may have moved, or your role does not include it.
      <a action ghButton look="primary" routerLink="/portfolio">Go to your portfolio</a>
    </gh-empty-state>
  `,
})
export class NotFoundPage {}
