import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { KeyProblems } from '../../../data/key-problems.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Custody } from '../custody/custody.js';
import { KeyCard } from '../key-card/key-card.js';
import { KeysApi } from '../keys-api.js';
import { KeysDesk } from '../keys-desk.js';
import { UsageApi } from '../usage/usage-api.js';
import { UsageReport } from '../usage/usage-report.js';
import { UsageSection } from '../usage/usage-section/usage-section.js';

/** Keys of model providers: how they are kept, their state, trying them out, and what they were used for. */
@Component({
  selector: 'gh-keys-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Custody, FailureNotice, KeyCard, PageHeader, Skeleton, UsageSection],
  templateUrl: './keys-page.html',
  styleUrl: './keys-page.css',
})
export class KeysPage {
  private readonly problems = inject(KeyProblems);
  protected readonly desk = new KeysDesk(inject(KeysApi));
  protected readonly report = new UsageReport(inject(UsageApi));
  /** The first provider without a key: adding one is the next step only while there is none at all. */
  protected readonly next = computed(() => (this.desk.none() ? this.desk.keys()[0]?.provider : null));

  constructor() {
    void this.desk.load();
    void this.report.show(null);
    effect(() => {
      if (this.desk.phase() !== 'ready') return;
      const count = this.desk.problems();
      untracked(() => this.problems.set(count));
    });
  }

  /** A call was paid for: the limits and the report have moved. */
  protected used(): void {
    void this.desk.load();
    void this.report.reload();
  }
}
