import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { QueueCount } from '../../data/queue-count.js';
import { Session } from '../../session/session.js';
import { Icon } from '../../ui/icon/icon.js';
import { creatorAreas, moderationAreas } from './areas.js';

/** The places of the dashboard: a column in the side bar, a bar at the bottom on phones. */
@Component({
  selector: 'gh-navigation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive],
  templateUrl: './navigation.html',
  styleUrl: './navigation.css',
})
export class Navigation {
  private readonly session = inject(Session);
  private readonly queueCount = inject(QueueCount);

  protected readonly groups = computed(() => [
    { heading: null, areas: creatorAreas },
    ...(this.session.moderates() ? [{ heading: 'For moderators', areas: moderationAreas }] : []),
  ]);
  protected readonly waiting = computed(() => this.queueCount.value() ?? 0);
}
