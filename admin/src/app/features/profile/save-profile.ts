import type { HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { MyProfileDocument, type MyProfilePartsFragment, type MyProfileQuery, UpdateMyProfileDocument } from '@guildhall/contracts/graphql';
import { ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { assertNever } from '../../data/assert-never.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { type ProfileDraft, profileDraftOf } from './profile-draft.js';
import { profileInput, saysTheSame } from './profile-input.js';

/** How a save went. */
export type ProfileOutcome =
  | { readonly kind: 'saved'; readonly profile: MyProfilePartsFragment }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly field: string; readonly message: string }[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly failure: ApiFailure };

type Known = MyProfilePartsFragment | null;

/** Reads and saves the profile. Throws `ApiFailure` for what is unexpected. */
@Injectable({ providedIn: 'root' })
export class SaveProfile {
  private readonly graphql = inject(GraphqlClient);

  /** The profile as a resource. Call it in an injection context. */
  resource(): HttpResourceRef<MyProfileQuery | undefined> {
    return this.graphql.resource(MyProfileDocument, () => ({}));
  }

  async read(): Promise<Known> {
    return (await this.graphql.run(MyProfileDocument, {})).myProfile;
  }

  /**
   * Saves a draft over the profile that it was made from. A save whose answer was lost may have arrived: when the server
   * is back, the profile itself tells, and it is sent again only where it has not.
   */
  async save(draft: ProfileDraft, known: Known): Promise<ProfileOutcome> {
    try {
      return await this.send(draft, known);
    } catch (thrown) {
      if (toApiFailure(thrown).code !== 'OFFLINE') throw thrown;
      const found = await this.read();
      if (found && saysTheSame(profileDraftOf(found, ''), draft)) return { kind: 'saved', profile: found };
      return found?.version === known?.version ? this.send(draft, known) : { kind: 'conflict' };
    }
  }

  private async send(draft: ProfileDraft, known: Known): Promise<ProfileOutcome> {
    const input = { ...profileInput(draft), version: known?.version ?? null };
    const { updateMyProfile: result } = await this.graphql.run(UpdateMyProfileDocument, { input });
    switch (result.__typename) {
      case 'MyProfile':
        return { kind: 'saved', profile: result };
      case 'ValidationProblem':
        return { kind: 'fields', fields: result.fields };
      case 'ConflictProblem':
        return { kind: 'conflict' };
      case 'ForbiddenProblem':
        return { kind: 'refused', failure: new ApiFailure('FORBIDDEN', result.message) };
      default:
        return assertNever(result);
    }
  }
}
