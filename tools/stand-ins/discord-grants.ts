import { createHash, randomBytes } from 'node:crypto';
import type { DiscordAccount } from './discord-accounts.ts';

/** What a person has agreed to on the authorize page. */
export interface Consent {
  readonly account: DiscordAccount;
  readonly scope: string;
  readonly redirectUri: string;
  /** PKCE, when the client used it. */
  readonly challenge?: string;
}

/** One authorization with its living tokens; revoking any of them ends all. */
export interface Authorization {
  readonly consent: Consent;
  accessToken: string;
  refreshToken: string;
  expiresAt: number;
}

const codeLifeMs = 60_000;

/** Seconds that an access token lives. */
export const tokenLifeSeconds = 604_800;

/** Codes, authorizations and tokens of the stand-in, in memory. */
export class DiscordGrants {
  readonly #codes = new Map<string, { consent: Consent; expiresAt: number }>();
  readonly #authorizations = new Set<Authorization>();

  /** A single-use code for a consent. */
  issueCode(consent: Consent): string {
    const code = randomBytes(15).toString('base64url');
    this.#codes.set(code, { consent, expiresAt: Date.now() + codeLifeMs });
    return code;
  }

  /** Trades a code for tokens; undefined when it is unknown, used, old, for another redirect, or fails PKCE. */
  redeem(code: string, redirectUri: string, verifier: string | undefined): Authorization | undefined {
    const found = this.#codes.get(code);
    // Whatever the outcome: a code that was shown once is worth nothing afterwards.
    this.#codes.delete(code);
    if (!found || found.expiresAt < Date.now() || found.consent.redirectUri !== redirectUri) return undefined;
    if (!passesPkce(found.consent.challenge, verifier)) return undefined;
    const authorization = { consent: found.consent, ...freshTokens() };
    this.#authorizations.add(authorization);
    return authorization;
  }

  /** New tokens for a refresh token, which is used up by this. */
  refresh(refreshToken: string): Authorization | undefined {
    const found = [...this.#authorizations].find((one) => one.refreshToken === refreshToken);
    if (!found) return undefined;
    return Object.assign(found, freshTokens());
  }

  /** Ends the whole authorization that a token belongs to; unknown tokens are no error. */
  revoke(token: string): void {
    for (const one of this.#authorizations) {
      if (one.accessToken === token || one.refreshToken === token) this.#authorizations.delete(one);
    }
  }

  /** The authorization behind a living access token. */
  byAccessToken(token: string): Authorization | undefined {
    return [...this.#authorizations].find((one) => one.accessToken === token && one.expiresAt > Date.now());
  }
}

function freshTokens(): Pick<Authorization, 'accessToken' | 'refreshToken' | 'expiresAt'> {
  const token = () => randomBytes(22).toString('base64url');
  return { accessToken: token(), refreshToken: token(), expiresAt: Date.now() + tokenLifeSeconds * 1000 };
}

function passesPkce(challenge: string | undefined, verifier: string | undefined): boolean {
  if (challenge === undefined) return true;
  return createHash('sha256').update(verifier ?? '').digest('base64url') === challenge;
}
