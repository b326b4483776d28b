import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database } from '../../../platform/database/database.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { SignInStates } from '../../../platform/sessions/sign-in-states.js';
import { DiscordOAuth, type DiscordTokens } from '../discord/discord-oauth.js';
import type { DiscordProfile } from '../discord/discord-profile.js';
import { GrantVault } from '../grant-vault.js';
import type { SignInFailure } from '../model/sign-in-failure.js';
import { UsersTable, type UserRow } from '../store/users-table.js';
import { HOME } from './begin-sign-in.js';

/** What Discord sent back, and to which browser. */
export interface Callback {
  readonly parameters: URLSearchParams;
  readonly browser: string | null;
  /** Token of a session that this browser has already; it ends, so that a planted one is worth nothing. */
  readonly oldSession: string | null;
}

/** How a sign-in ended. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: string; readonly returnTo: string }
  | { readonly kind: 'failed'; readonly failure: SignInFailure; readonly returnTo: string };

/** Completes a sign-in: state first, then Discord, then one transaction, then a new session. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly database: Database,
    private readonly states: SignInStates,
    private readonly sessions: Sessions,
    private readonly discord: DiscordOAuth,
    private readonly users: UsersTable,
    private readonly vault: GrantVault,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run({ parameters, browser, oldSession }: Callback): Promise<SignInOutcome> {
    const state = parameters.get('state');
    const begun = state === null || browser === null ? null : await this.states.consume({ browser, state });
    if (state === null || begun === null) return { kind: 'failed', failure: 'state', returnTo: HOME };
    const { returnTo, verifier } = begun;
    const tokens = await this.discord.exchange(parameters, state, verifier);
    if (typeof tokens === 'string') return { kind: 'failed', failure: tokens, returnTo };
    const profile = await this.discord.profile(tokens.accessToken);
    if (typeof profile === 'string') return { kind: 'failed', failure: profile, returnTo };
    const user = await this.save(profile, tokens);
    if (oldSession !== null) await this.sessions.end(oldSession);
    return { kind: 'signed-in', token: await this.sessions.begin({ userId: user.id, role: user.role }), returnTo };
  }

  private save(profile: DiscordProfile, tokens: DiscordTokens): Promise<UserRow> {
    return this.database.transaction(async (tx) => {
      const user = await this.users.upsert(tx, { id: this.randomness.id(), profile, now: this.clock.now() });
      await this.vault.store(tx, user.id, tokens);
      if (user.created) await tx.emit({ type: 'identity.signed-up', payload: { userId: user.id } });
      return user;
    });
  }
}
