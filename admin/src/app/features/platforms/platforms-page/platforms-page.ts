import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { activityLevelLabels, platformLabels } from '@guildhall/contracts';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { Badge } from '../../../ui/badge/badge.js';
import { Button } from '../../../ui/button/button.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { PlatformFigures } from '../platform-figures.js';
import { asOfWords, figureWords, freshness, outcomeWords, refreshWords } from '../platform-words.js';
import { PlatformsApi } from '../platforms-api.js';

/** The figures of the outside platforms, how old they are, and asking for them now. */
@Component({
  selector: 'gh-platforms-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, EmptyState, FailureNotice, Icon, PageHeader, Skeleton],
  templateUrl: './platforms-page.html',
  styleUrl: './platforms-page.css',
})
export class PlatformsPage {
  private readonly toasts = inject(Toasts);
  private readonly now = inject(NOW);
  protected readonly figures = new PlatformFigures(inject(PlatformsApi));

  protected readonly rows = computed(() =>
    this.figures.rows().map((row) => ({
      platform: row.platform,
      label: platformLabels[row.platform],
      name: row.name,
      joinUrl: row.joinUrl,
      members: figureWords(row.members),
      active: figureWords(row.active),
      level: row.level ? activityLevelLabels[row.level] : '–',
      asOf: asOfWords(row.asOf, this.now()),
      freshness: freshness(row),
      outcome: row.outcome && { words: outcomeWords(row.outcome), failed: row.outcome === 'failed' },
    })),
  );

  constructor() {
    void this.figures.load();
  }

  protected async refresh(): Promise<void> {
    try {
      const result = await this.figures.refresh();
      if (result === null) return;
      if (result.kind === 'refused') this.toasts.warn(result.message);
      else if (result.outcomes.includes('failed')) this.toasts.warn(refreshWords(result.outcomes));
      else this.toasts.say(refreshWords(result.outcomes));
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }
}
