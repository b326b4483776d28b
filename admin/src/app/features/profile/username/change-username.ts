import { inject, Injectable } from '@angular/core';
import { ChangeUsernameDocument, type MyProfilePartsFragment, UsernameAvailabilityDocument } from '@guildhall/contracts/graphql';
import { assertNever } from '../../../data/assert-never.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import type { Availability } from './username-check.js';

/** How a change went. */
export type UsernameOutcome =
  | { readonly kind: 'changed'; readonly profile: MyProfilePartsFragment }
  | { readonly kind: 'refused'; readonly message: string };

/** Asks about usernames and changes one's own. Throws `ApiFailure` for what is unexpected. */
@Injectable({ providedIn: 'root' })
export class ChangeUsername {
  private readonly graphql = inject(GraphqlClient);

  async availability(username: string): Promise<Availability> {
    return (await this.graphql.run(UsernameAvailabilityDocument, { username })).usernameAvailability;
  }

  async change(username: string): Promise<UsernameOutcome> {
    const { changeUsername: result } = await this.graphql.run(ChangeUsernameDocument, { username });
    switch (result.__typename) {
      case 'MyProfile':
        return { kind: 'changed', profile: result };
      case 'ValidationProblem':
        return { kind: 'refused', message: result.fields[0]?.message ?? result.message };
      case 'QuotaProblem':
      case 'StateProblem':
      case 'ForbiddenProblem':
        return { kind: 'refused', message: result.message };
      default:
        return assertNever(result);
    }
  }
}
