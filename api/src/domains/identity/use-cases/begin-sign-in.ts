import { Injectable } from '@nestjs/common';
import { SignInStates, safeReturnPath } from '../../../platform/sessions/sign-in-states.js';
import { DiscordOAuth } from '../discord/discord-oauth.js';

/** Where somebody goes after signing in unless they came from somewhere. */
export const HOME = '/app/';

/** What a browser needs to go to Discord and come back. */
export interface SignInDeparture {
  readonly address: string;
  /** For the cookie that binds the sign-in to this browser. */
  readonly browser: string;
}

/** Begins a sign-in: notes state, verifier and the way back, and says where to go. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly states: SignInStates,
    private readonly discord: DiscordOAuth,
  ) {}

  async run(returnTo: string | undefined, browser: string | null): Promise<SignInDeparture> {
    const verifier = this.discord.newVerifier();
    const ticket = await this.states.begin({ returnTo: safeReturnPath(returnTo, HOME), verifier }, browser);
    return { address: await this.discord.authorizeAddress(ticket.state, verifier), browser: ticket.browser };
  }
}
