import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import { NOW } from '../../../data/clock.js';
import { shortAge } from '../../../data/time-words.js';
import { Badge } from '../../../ui/badge/badge.js';
import { stateBadge } from '../inquiry-words.js';

/** The inquiries of one part of the inbox, newest first; those that nobody has opened stand out. */
@Component({
  selector: 'gh-inquiry-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, RouterLink],
  templateUrl: './inquiry-list.html',
  styleUrl: './inquiry-list.css',
})
export class InquiryList {
  private readonly now = inject(NOW);
  readonly inquiries = input.required<readonly InquiryPartsFragment[]>();
  readonly currentId = input.required<string | null>();

  protected readonly rows = computed(() =>
    this.inquiries().map(({ id, subject, clientName, status, receivedAt }) => ({
      id,
      subject,
      clientName,
      badge: stateBadge(status),
      unread: status === 'NEW',
      age: shortAge(Date.parse(receivedAt), this.now()),
    })),
  );
}
