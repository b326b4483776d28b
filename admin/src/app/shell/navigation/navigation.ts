import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { InquiryCount } from '../../data/inquiry-count.js';
import { KeyProblems } from '../../data/key-problems.js';
import { QueueCount } from '../../data/queue-count.js';
import { Session } from '../../session/session.js';
import { Icon } from '../../ui/icon/icon.js';
import { adminAreas, type Counted, creatorAreas, moderationAreas } from './areas.js';

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
  private readonly inquiryCount = inject(InquiryCount);
  private readonly keyProblems = inject(KeyProblems);

  protected readonly groups = computed(() => [
    { heading: null, areas: creatorAreas },
    ...(this.session.moderates() ? [{ heading: 'For moderators', areas: moderationAreas }] : []),
    ...(this.session.administers() ? [{ heading: 'For admins', areas: adminAreas }] : []),
  ]);
  private readonly counts: Readonly<Record<Counted, { readonly words: string; readonly value: () => number | null }>> = {
    inquiries: { words: 'new', value: this.inquiryCount.value },
    keys: { words: 'stopped working', value: this.keyProblems.value },
    cases: { words: 'waiting', value: this.queueCount.value },
  };

  /** The number beside a place, with the word for those who hear it; null when there is nothing to say. */
  protected countOf(counted: Counted | null): { readonly number: number; readonly words: string } | null {
    const count = counted && this.counts[counted];
    const number = count?.value() ?? 0;
    return count && number > 0 ? { number, words: count.words } : null;
  }
}
