import { Injectable, Logger } from '@nestjs/common';
import * as oauth from 'oauth4webapi';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Secret } from '../../../platform/crypto/secret.js';
import { DiscordConfig } from '../identity.config.js';
import type { SignInFailure } from '../model/sign-in-failure.js';
import { readProfile, type DiscordProfile } from './discord-profile.js';

/** Scopes that sign-in asks for; servers are asked for when an agent is deployed. */
const SCOPES = ['identify', 'email'];
/** Longest wait for one answer of Discord's, in milliseconds. */
const TIMEOUT_MS = 5_000;

/** Tokens as Discord gave them. */
export interface DiscordTokens {
  readonly accessToken: Secret;
  readonly refreshToken: Secret;
  readonly scope: string;
  /** Seconds from now. */
  readonly expiresIn: number;
}

/** Discord's OAuth2, through `oauth4webapi` with configurable addresses. Failures are values; no provider text leaves this file. */
@Injectable()
export class DiscordOAuth {
  private readonly logger = new Logger(DiscordOAuth.name);
  private readonly server: oauth.AuthorizationServer;
  private readonly client: oauth.Client;
  private readonly authentication: oauth.ClientAuth;

  constructor(
    private readonly config: DiscordConfig,
    private readonly http: HttpConfig,
  ) {
    this.server = {
      issuer: new URL(config.apiUrl).origin,
      authorization_endpoint: config.authorizeUrl,
      token_endpoint: `${config.apiUrl}/oauth2/token`,
      revocation_endpoint: `${config.apiUrl}/oauth2/token/revoke`,
    };
    this.client = { client_id: config.clientId };
    this.authentication = oauth.ClientSecretPost(config.clientSecret);
  }

  /** A new PKCE verifier, `null` when PKCE is off. */
  newVerifier(): string | null {
    return this.config.pkce ? oauth.generateRandomCodeVerifier() : null;
  }

  /** Where to send somebody to approve. */
  async authorizeAddress(state: string, verifier: string | null): Promise<string> {
    const url = new URL(this.config.authorizeUrl);
    const parameters = { response_type: 'code', client_id: this.config.clientId, scope: SCOPES.join(' '), state, redirect_uri: this.redirectUri, prompt: 'consent' };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    if (verifier !== null) {
      url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(verifier));
      url.searchParams.set('code_challenge_method', 'S256');
    }
    return url.href;
  }

  /** Exchanges the code of a callback whose state has been found to be ours. */
  async exchange(callback: URLSearchParams, state: string, verifier: string | null): Promise<DiscordTokens | SignInFailure> {
    try {
      const parameters = oauth.validateAuthResponse(this.server, this.client, callback, state);
      const response = await oauth.authorizationCodeGrantRequest(this.server, this.client, this.authentication, parameters, this.redirectUri, verifier ?? oauth.nopkce, this.options());
      const tokens = tokensOf(await oauth.processAuthorizationCodeResponse(this.server, this.client, response));
      if (tokens === null) return 'provider';
      return SCOPES.every((scope) => tokens.scope.split(' ').includes(scope)) ? tokens : 'scope';
    } catch (error) {
      if (error instanceof oauth.AuthorizationResponseError) return refusalOf(error.error);
      this.warn('exchange a code', error);
      return 'provider';
    }
  }

  /** New tokens for a refresh token, `null` when Discord refuses it: the grant is over. @throws on outages. */
  async refresh(refreshToken: Secret): Promise<DiscordTokens | null> {
    const response = await oauth.refreshTokenGrantRequest(this.server, this.client, this.authentication, refreshToken.reveal(), this.options());
    try {
      return tokensOf(await oauth.processRefreshTokenResponse(this.server, this.client, response));
    } catch (error) {
      if (error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant') return null;
      throw new Error('Discord did not refresh the tokens', { cause: error instanceof Error ? error.name : undefined });
    }
  }

  /** Revokes a token and with it the whole authorization. A token that is over already is fine. @throws on outages. */
  async revoke(token: Secret): Promise<void> {
    const response = await oauth.revocationRequest(this.server, this.client, this.authentication, token.reveal(), this.options());
    await oauth.processRevocationResponse(response);
  }

  /** The account behind an access token. */
  async profile(accessToken: Secret): Promise<DiscordProfile | SignInFailure> {
    try {
      const response = await fetch(`${this.config.apiUrl}/users/@me`, {
        headers: { authorization: `Bearer ${accessToken.reveal()}`, 'user-agent': `DiscordBot (${this.http.publicUrl}, 0.1)` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      });
      const profile = response.ok ? readProfile(await response.json()) : null;
      if (profile === null) this.logger.warn(`Discord did not say whose token it is: ${response.ok ? 'not the answer of the protocol' : response.status}`);
      return profile ?? 'provider';
    } catch (error) {
      this.warn('say whose token it is', error);
      return 'provider';
    }
  }

  // Names and codes only: messages and bodies may hold what somebody sent us.
  private warn(act: string, error: unknown): void {
    const name = error instanceof Error ? error.name : 'unknown';
    const code = error instanceof oauth.ResponseBodyError ? `${error.status} ${error.error.slice(0, 40)}` : String(Reflect.get(Object(error), 'code') ?? '');
    this.logger.warn(`Discord did not ${act}: ${name} ${code}`.trim());
  }

  private get redirectUri(): string {
    return `${this.http.publicUrl}/api/auth/discord/callback`;
  }

  private options(): oauth.TokenEndpointRequestOptions {
    return {
      signal: () => AbortSignal.timeout(TIMEOUT_MS),
      // The address is the operator's; plain http is for a provider on the same machine.
      [oauth.allowInsecureRequests]: this.config.apiUrl.startsWith('http:'),
    };
  }
}

/** What an answer of the authorize page means. */
function refusalOf(error: string): SignInFailure {
  if (error === 'access_denied') return 'cancelled';
  return error === 'invalid_scope' ? 'scope' : 'provider';
}

function tokensOf(answer: oauth.TokenEndpointResponse): DiscordTokens | null {
  if (answer.refresh_token === undefined) return null;
  return {
    accessToken: new Secret(answer.access_token),
    refreshToken: new Secret(answer.refresh_token),
    scope: answer.scope ?? '',
    expiresIn: answer.expires_in ?? 604_800,
  };
}
