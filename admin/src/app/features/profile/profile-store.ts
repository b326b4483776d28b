import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { form, submit, type ValidationError } from '@angular/forms/signals';
import type { MyProfilePartsFragment } from '@guildhall/contracts/graphql';
import { filter, firstValueFrom } from 'rxjs';
import { type ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { Connection } from '../../data/connection.js';
import { DraftStore } from '../../data/draft-store.js';
import { HttpUploadTransport } from '../../data/uploads/upload-transport.js';
import { Session } from '../../session/session.js';
import { PictureSlot } from './pictures/picture-slot.js';
import { isProfileDraft, type ProfileDraft, profileDraftOf, sameProfile } from './profile-draft.js';
import { profileFieldAt } from './profile-field-at.js';
import { profileRules } from './profile-rules.js';
import { type ProfileOutcome, SaveProfile } from './save-profile.js';

type PictureId = 'avatarImageId' | 'bannerImageId';

/** The profile as it is on the server, the form over it, its pictures on their way, and its save. */
@Injectable()
export class ProfileStore {
  private readonly saveProfile = inject(SaveProfile);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(Session);
  private readonly transport = inject(HttpUploadTransport);
  private readonly connection = inject(Connection);
  private readonly profileSource = signal<MyProfilePartsFragment | null>(null);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly conflictSource = signal(false);
  private readonly openedSource = signal(false);
  private readonly restoredSource = signal(false);
  private readonly base = signal(profileDraftOf(null, ''));

  private readonly answer = this.saveProfile.resource();
  readonly draft = signal<ProfileDraft>(profileDraftOf(null, ''));
  readonly form = form(this.draft, profileRules);
  readonly avatar = this.slotFor('avatarImageId');
  readonly banner = this.slotFor('bannerImageId');
  /** The saved profile; null before the first save. */
  readonly profile = this.profileSource.asReadonly();
  /** Why a save failed. */
  readonly failure = this.failureSource.asReadonly();
  /** The profile was saved elsewhere since it was read; what was typed here is still here. */
  readonly conflict = this.conflictSource.asReadonly();
  readonly opened = this.openedSource.asReadonly();
  readonly restored = this.restoredSource.asReadonly();
  readonly loadFailure = computed(() => {
    const error = this.answer.error();
    return error && !this.opened() ? toApiFailure(error) : null;
  });
  readonly saving = computed(() => this.form().submitting());
  /** A picture is on its way; a save waits for it. */
  readonly sending = computed(() => this.avatar.running() || this.banner.running());
  /** A save waits for the connection. */
  readonly waiting = computed(() => this.saving() && !this.connection.online());
  readonly changed = computed(() => this.opened() && !sameProfile(this.draft(), this.base()));
  private readonly sendingChanges = toObservable(this.sending);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.avatar.stop();
      this.banner.stop();
    });
    // The form is opened once per answer: a later answer must not run over what is being typed.
    effect(() => {
      if (this.answer.status() === 'resolved' && this.answer.hasValue()) {
        const { myProfile } = this.answer.value();
        untracked(() => this.open(myProfile));
      }
    });
    effect(() => {
      if (!this.opened()) return;
      if (this.changed()) this.drafts.write(this.draftKey(), this.draft());
      else this.drafts.remove(this.draftKey());
    });
  }

  reload(): void {
    this.openedSource.set(false);
    this.conflictSource.set(false);
    this.answer.reload();
  }

  /** Drops what was typed and shows what the server has. */
  discard(): void {
    this.drafts.remove(this.draftKey());
    this.draft.set(this.base());
    this.restoredSource.set(false);
    this.form().reset();
    this.showPictures();
  }

  /** Saves, once pictures on their way have arrived; true when it worked. Field problems are in the form afterwards. */
  async save(): Promise<boolean> {
    this.failureSource.set(null);
    let saved = false;
    await submit(this.form, async () => {
      await firstValueFrom(this.sendingChanges.pipe(filter((sending) => !sending)));
      const sent = this.draft();
      try {
        const outcome = await this.saveProfile.save(sent, this.profile());
        saved = outcome.kind === 'saved';
        return this.take(outcome, sent);
      } catch (thrown) {
        this.failureSource.set(toApiFailure(thrown));
        return [];
      }
    });
    return saved;
  }

  /** Reads the newest version and saves what was typed over it. */
  async saveOver(): Promise<boolean> {
    try {
      this.profileSource.set(await this.saveProfile.read());
      this.conflictSource.set(false);
      return await this.save();
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      return false;
    }
  }

  /** The page has moved to another address; the rest of the form is as it was. */
  moved(profile: MyProfilePartsFragment): void {
    const known = this.profile();
    // A version that somebody else's save made stays unknown here: the next save must still meet it.
    const version = known !== null && profile.version > known.version + 1 ? known.version : profile.version;
    this.profileSource.set({ ...profile, version });
    void this.session.refresh();
  }

  private open(profile: MyProfilePartsFragment | null): void {
    const base = profileDraftOf(profile, this.session.member()?.name ?? '');
    const kept = this.drafts.read(this.draftKey(), isProfileDraft);
    this.profileSource.set(profile);
    this.base.set(base);
    this.draft.set(kept ?? base);
    this.restoredSource.set(kept !== null && !sameProfile(kept, base));
    this.showPictures();
    this.openedSource.set(true);
  }

  /** Notes how a save went. @returns the errors to show at the fields, if any. */
  private take(outcome: ProfileOutcome, sent: ProfileDraft): ValidationError.WithOptionalFieldTree[] | undefined {
    switch (outcome.kind) {
      case 'saved':
        this.note(outcome.profile, sent);
        return undefined;
      case 'fields':
        return outcome.fields.map(({ field, message }) => ({ kind: 'server', message, fieldTree: profileFieldAt(this.form, field) }));
      case 'conflict':
        this.conflictSource.set(true);
        return [];
      case 'refused':
        this.failureSource.set(outcome.failure);
        return [];
      default:
        return assertNever(outcome);
    }
  }

  private note(profile: MyProfilePartsFragment, sent: ProfileDraft): void {
    const first = this.profile() === null;
    const base = profileDraftOf(profile, '');
    this.profileSource.set(profile);
    this.base.set(base);
    // What was typed while the save was out stays; else the form shows what was made of it, such as canonical addresses.
    if (sameProfile(this.draft(), sent)) this.draft.set(base);
    this.restoredSource.set(false);
    this.conflictSource.set(false);
    if (first) void this.session.refresh();
  }

  private showPictures(): void {
    const { avatarImageId, bannerImageId } = this.draft();
    this.avatar.show(avatarImageId, this.profile()?.avatar ?? null);
    this.banner.show(bannerImageId, this.profile()?.banner ?? null);
  }

  private slotFor(field: PictureId): PictureSlot {
    return new PictureSlot({
      transport: this.transport,
      choose: (imageId) => this.draft.update((draft) => ({ ...draft, [field]: imageId })),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      newKey: () => crypto.randomUUID(),
    });
  }

  private draftKey(): string {
    return `${this.session.member()?.id ?? ''}.profile`;
  }
}
