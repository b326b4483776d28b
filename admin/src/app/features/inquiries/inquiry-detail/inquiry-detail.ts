import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import { NOW } from '../../../data/clock.js';
import { agoWords } from '../../../data/time-words.js';
import { Badge } from '../../../ui/badge/badge.js';
import { Button } from '../../../ui/button/button.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Notice } from '../../../ui/notice/notice.js';
import type { InboxAct } from '../inbox-desk.js';
import { completionWords, replyLink, stateBadge } from '../inquiry-words.js';

/** One inquiry in full, and what can be done with it now. */
@Component({
  selector: 'gh-inquiry-detail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, Notice],
  templateUrl: './inquiry-detail.html',
  styleUrl: './inquiry-detail.css',
})
export class InquiryDetail {
  private readonly now = inject(NOW);
  readonly inquiry = input.required<InquiryPartsFragment>();
  readonly acting = input.required<InboxAct | null>();
  /** Whether letters act, and are shown on the buttons. */
  readonly letters = input(true);
  readonly accept = output();
  readonly decline = output();
  readonly spam = output();
  readonly block = output();
  readonly complete = output();

  protected readonly badge = computed(() => stateBadge(this.inquiry().status));
  protected readonly received = computed(() => agoWords(Date.parse(this.inquiry().receivedAt), this.now()));
  protected readonly completion = computed(() => completionWords(this.inquiry()));
  protected readonly completable = computed(() => this.inquiry().status === 'ACCEPTED' && !this.inquiry().completedByYou);
  protected readonly reply = computed(() => {
    const { clientEmail, subject } = this.inquiry();
    return clientEmail ? { address: clientEmail, link: replyLink(clientEmail, subject) } : null;
  });

  protected readonly can = computed(() => {
    const { transitions } = this.inquiry();
    return { accept: transitions.includes('ACCEPTED'), decline: transitions.includes('DECLINED'), spam: transitions.includes('SPAM') };
  });
}
