import { DOCUMENT } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { availabilityLabels, type AvailabilityStatus, availabilityStatuses, canonicalSkill, limits, suggestSkills } from '@guildhall/contracts';
import { LeavePermit } from '../../../session/leave-permit.js';
import { Session } from '../../../session/session.js';
import { Button } from '../../../ui/button/button.js';
import { type ChipVocabulary, Chips } from '../../../ui/chips/chips.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { Notice } from '../../../ui/notice/notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Completeness } from '../completeness/completeness.js';
import { ContactFields } from '../contact/contact-fields.js';
import { LinksFields } from '../links/links-fields.js';
import { PictureField } from '../pictures/picture-field.js';
import { ProfilePreview } from '../profile-preview/profile-preview.js';
import { ProfileStore } from '../profile-store.js';
import { Ranking } from '../ranking/ranking.js';
import { RatesFields } from '../rates/rates-fields.js';
import { FormSection } from '../section/form-section.js';
import { UsernameSection } from '../username/username-section.js';
import { saveLabel, saveWords } from './save-words.js';

const explained: Record<AvailabilityStatus, string> = {
  AVAILABLE: 'You take new work.',
  LIMITED: 'You take some work, or later.',
  UNAVAILABLE: 'You take no new work now.',
};

const skills: ChipVocabulary = { canonical: canonicalSkill, suggest: suggestSkills };

/** The creator's profile: a short form for a new member, all of it afterwards, and how visitors will see it. */
@Component({
  selector: 'gh-profile-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    Chips,
    Completeness,
    ContactFields,
    Control,
    FailureNotice,
    Field,
    FormField,
    FormSection,
    Icon,
    LinksFields,
    Notice,
    PageHeader,
    PictureField,
    ProfilePreview,
    Ranking,
    RatesFields,
    RouterLink,
    Skeleton,
    UsernameSection,
  ],
  providers: [ProfileStore],
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.css',
})
export class ProfilePage {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly confirm = inject(Confirm);
  private readonly permit = inject(LeavePermit);
  private readonly member = inject(Session).member;
  private readonly made = viewChild<ElementRef<HTMLElement>>('made');
  protected readonly store = inject(ProfileStore);
  protected readonly form = this.store.form;
  protected readonly limits = limits.profile;
  protected readonly skills = skills;
  protected readonly availabilities = availabilityStatuses.map((value) => ({ value, label: availabilityLabels[value], text: explained[value] }));
  protected readonly isNew = computed(() => this.store.opened() && this.store.profile() === null);
  protected readonly seed = computed(() => this.store.profile()?.id ?? this.member()?.id ?? '');
  /** Spoken when a save has worked. */
  protected readonly said = signal('');
  protected readonly justMade = signal(false);
  private readonly moment = computed(() => ({
    isNew: this.isNew(),
    saving: this.store.saving(),
    sending: this.store.sending(),
    waiting: this.store.waiting(),
    changed: this.store.changed(),
    said: this.said(),
  }));
  protected readonly saveLabel = computed(() => saveLabel(this.moment()));
  protected readonly state = computed(() => saveWords(this.moment()));

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
    if (!saved) return this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
    this.said.set('Your profile is saved.');
    this.justMade.set(first);
    if (first) afterNextRender(() => this.made()?.nativeElement.focus(), { injector: this.injector });
  }

  /** Goes to the first thing to do in a section. */
  protected go(section: string): void {
    const place = this.document.getElementById(section);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('input:not([hidden]), textarea, button')?.focus({ preventScroll: true });
  }
}
