import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { type Role, roles } from '@guildhall/contracts';
import { MeDocument, type MeQuery, SignOutEverywhereDocument } from '@guildhall/contracts/graphql';
import { firstValueFrom } from 'rxjs';
import { type ApiFailure, toApiFailure } from '../data/api-failure.js';
import { DraftStore } from '../data/draft-store.js';
import { GraphqlClient } from '../data/graphql-client.js';

export type Member = NonNullable<MeQuery['me']>;

/** Who is here, as far as is known. */
export type SessionState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'member'; readonly member: Member };

/** Who came back after the session had ended: the same person, another one, or nobody yet. */
export type Resumption = { readonly kind: 'same' } | { readonly kind: 'other'; readonly name: string } | { readonly kind: 'none' };

/** Whether a role is at least another one; the position in the list of roles is the rank. */
export const atLeast = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** The signed-in person. The API decides what is allowed; this only decides what is shown. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly graphql = inject(GraphqlClient);
  private readonly http = inject(HttpClient);
  private readonly drafts = inject(DraftStore);
  private readonly stateSource = signal<SessionState>({ kind: 'asking' });
  private asking: Promise<void> | null = null;

  readonly state = this.stateSource.asReadonly();
  readonly member = computed(() => {
    const state = this.stateSource();
    return state.kind === 'member' ? state.member : null;
  });
  readonly moderates = computed(() => this.isAtLeast('MODERATOR'));
  readonly administers = computed(() => this.isAtLeast('ADMIN'));

  /** Asks once who is here; later calls wait for the same answer. */
  ready(): Promise<void> {
    this.asking ??= this.ask();
    return this.asking;
  }

  /** Asks again, as after the first profile was made or after a failure. */
  refresh(): Promise<void> {
    this.asking = this.ask();
    return this.asking;
  }

  /**
   * Asks who is here while somebody works, as after signing in again in another tab. Only a member changes anything, so
   * that a form which is open stays open.
   */
  async resume(): Promise<Resumption> {
    const before = this.member();
    const { me } = await this.graphql.run(MeDocument, {});
    if (!me) return { kind: 'none' };
    if (before && before.id !== me.id) return { kind: 'other', name: me.name };
    this.stateSource.set({ kind: 'member', member: me });
    return { kind: 'same' };
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/sign-out', null));
    this.leave();
  }

  /** Ends every session of this account; returns how many there were. */
  async signOutEverywhere(): Promise<number> {
    const { signOutEverywhere } = await this.graphql.run(SignOutEverywhereDocument, {});
    this.leave();
    return signOutEverywhere.sessions;
  }

  private isAtLeast(role: Role): boolean {
    const member = this.member();
    return member !== null && atLeast(member.role, role);
  }

  private leave(): void {
    this.drafts.clear();
    this.stateSource.set({ kind: 'visitor' });
  }

  private async ask(): Promise<void> {
    try {
      const { me } = await this.graphql.run(MeDocument, {});
      this.stateSource.set(me ? { kind: 'member', member: me } : { kind: 'visitor' });
    } catch (thrown) {
      const failure = toApiFailure(thrown);
      // Somebody who works goes on: what fails next to them is said where it fails.
      if (this.member() !== null) return;
      this.stateSource.set(failure.code === 'SIGN_IN_REQUIRED' ? { kind: 'visitor' } : { kind: 'failed', failure });
    }
  }
}
