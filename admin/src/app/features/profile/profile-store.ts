import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type FieldTree, form, submit, type ValidationError } from '@angular/forms/signals';
import { MyProfileDocument, type MyProfilePartsFragment, UpdateMyProfileDocument } from '@guildhall/contracts/graphql';
import { ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { DraftStore } from '../../data/draft-store.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { Session } from '../../session/session.js';
import { isProfileDraft, type ProfileDraft, profileDraftOf, sameProfile } from './profile-draft.js';
import { profileRules } from './profile-rules.js';

/** The profile as it is on the server, the form over it, and its save. */
@Injectable()
export class ProfileStore {
  private readonly graphql = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(Session);
  private readonly profileSource = signal<MyProfilePartsFragment | null>(null);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly conflictSource = signal(false);
  private readonly openedSource = signal(false);
  private readonly restoredSource = signal(false);
  private readonly base = signal(profileDraftOf(null, ''));

  private readonly answer = this.graphql.resource(MyProfileDocument, () => ({}));
  readonly draft = signal<ProfileDraft>(profileDraftOf(null, ''));
  readonly form = form(this.draft, profileRules);
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
  readonly changed = computed(() => this.opened() && !sameProfile(this.draft(), this.base()));

  constructor() {
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
  }

  /** Saves; true when it worked. Field problems are in the form afterwards. */
  async save(): Promise<boolean> {
    this.failureSource.set(null);
    let saved = false;
    await submit(this.form, async (field) => {
      const errors = await this.send(field);
      saved = errors === null;
      return errors ?? undefined;
    });
    return saved;
  }

  /** Reads the newest version and saves what was typed over it. */
  async saveOver(): Promise<boolean> {
    try {
      const { myProfile } = await this.graphql.run(MyProfileDocument, {});
      this.profileSource.set(myProfile);
      this.conflictSource.set(false);
      return await this.save();
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      return false;
    }
  }

  private open(profile: MyProfilePartsFragment | null): void {
    const base = profileDraftOf(profile, this.session.member()?.name ?? '');
    const kept = this.drafts.read(this.draftKey(), isProfileDraft);
    this.profileSource.set(profile);
    this.base.set(base);
    this.draft.set(kept ?? base);
    this.restoredSource.set(kept !== null && !sameProfile(kept, base));
    this.openedSource.set(true);
  }

  /** Null when saved, else the errors to show at the fields. */
  private async send(field: FieldTree<ProfileDraft>): Promise<ValidationError.WithOptionalFieldTree[] | null> {
    const { displayName, bio, skills, availability } = this.draft();
    const input = { displayName: displayName.trim(), bio: bio.trim(), skills, availability, version: this.profile()?.version ?? null };
    try {
      const { updateMyProfile: result } = await this.graphql.run(UpdateMyProfileDocument, { input });
      switch (result.__typename) {
        case 'MyProfile':
          this.note(result);
          return null;
        case 'ValidationProblem':
          return result.fields.map(({ field: path, message }) => ({ kind: 'server', message, fieldTree: fieldAt(field, path) }));
        case 'ConflictProblem':
          this.conflictSource.set(true);
          return [];
        case 'ForbiddenProblem':
          this.failureSource.set(new ApiFailure('FORBIDDEN', result.message));
          return [];
        default:
          return assertNever(result);
      }
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      return [];
    }
  }

  private note(profile: MyProfilePartsFragment): void {
    const first = this.profile() === null;
    this.profileSource.set(profile);
    this.base.set(this.draft());
    this.restoredSource.set(false);
    this.conflictSource.set(false);
    if (first) void this.session.refresh();
  }

  private draftKey(): string {
    return `${this.session.member()?.id ?? ''}.profile`;
  }
}

/** The field that an API path such as "skills.3" means; the whole form for an unknown one. */
function fieldAt(field: FieldTree<ProfileDraft>, path: string): NonNullable<ValidationError.WithOptionalFieldTree['fieldTree']> {
  switch (path.split('.')[0]) {
    case 'displayName':
      return field.displayName;
    case 'bio':
      return field.bio;
    case 'skills':
      return field.skills;
    case 'availability':
      return field.availability;
    default:
      return field;
  }
}
