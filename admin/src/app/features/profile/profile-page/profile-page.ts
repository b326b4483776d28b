import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { availabilityLabels, type AvailabilityStatus, availabilityStatuses, limits } from '@guildhall/contracts';
import { LeavePermit } from '../../../session/leave-permit.js';
import { Session } from '../../../session/session.js';
import { Button } from '../../../ui/button/button.js';
import { Chips } from '../../../ui/chips/chips.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { Notice } from '../../../ui/notice/notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { ProfilePreview } from '../profile-preview/profile-preview.js';
import { ProfileStore } from '../profile-store.js';

const explained: Record<AvailabilityStatus, string> = {
  AVAILABLE: 'You take new work.',
  LIMITED: 'You take some work, or later.',
  UNAVAILABLE: 'You take no new work now.',
};

/** The creator's profile: a form, and the card that visitors will see. */
@Component({
  selector: 'gh-profile-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Chips, Control, FailureNotice, Field, FormField, Icon, Notice, PageHeader, ProfilePreview, RouterLink, Skeleton],
  providers: [ProfileStore],
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.css',
})
export class ProfilePage {
  private readonly confirm = inject(Confirm);
  private readonly permit = inject(LeavePermit);
  protected readonly store = inject(ProfileStore);
  protected readonly member = inject(Session).member;
  protected readonly form = this.store.form;
  protected readonly limits = limits.profile;
  protected readonly availabilities = availabilityStatuses.map((value) => ({ value, label: availabilityLabels[value], text: explained[value] }));
  protected readonly isNew = computed(() => this.store.opened() && this.store.profile() === null);
  /** Spoken when a save has worked. */
  protected readonly said = signal('');
  protected readonly justMade = signal(false);

  async mayLeave(): Promise<boolean> {
    if (!this.store.changed()) return true;
    const leave = await this.confirm.ask({
      heading: 'Leave without saving?',
      text: 'What you changed in your profile has not been saved.',
      yes: 'Discard changes',
      no: 'Keep editing',
      grave: true,
    });
    if (leave) this.store.discard();
    return leave;
  }

  protected warnBeforeUnload(event: Event): void {
    if (this.store.changed() && !this.permit.given()) event.preventDefault();
  }

  protected async save(way: 'plain' | 'over'): Promise<void> {
    this.said.set('');
    const first = this.isNew();
    const saved = way === 'plain' ? await this.store.save() : await this.store.saveOver();
    if (saved) {
      this.justMade.set(first);
      this.said.set('Your profile is saved.');
      return;
    }
    this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }
}
