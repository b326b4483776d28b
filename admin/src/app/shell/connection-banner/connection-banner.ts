import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Connection } from '../../data/connection.js';
import { Icon } from '../../ui/icon/icon.js';
import { connectionWords } from './connection-words.js';

/** Says above everything that there is no connection and what happens to changes. Its region is always there, so that it is spoken. */
@Component({
  selector: 'gh-connection-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { role: 'status', 'aria-label': 'Connection' },
  template: `
    @if (words(); as words) {
      <p><gh-icon name="offline" /> {{ words }}</p>
    }
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 20;
      top: 0;
      display: block;
    }
    p {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      min-height: 44px;
      margin: 0;
      padding: var(--space-2) var(--space-4);
      background: var(--ink);
      color: var(--paper);
    }
  `,
})
export class ConnectionBanner {
  private readonly connection = inject(Connection);
  protected readonly words = computed(() => (this.connection.online() ? null : connectionWords(this.connection.network(), this.connection.held())));
}
