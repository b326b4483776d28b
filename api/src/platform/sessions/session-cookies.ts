import type { FastifyReply } from 'fastify';

/** Name of the cookie that holds the session's token. */
export const SESSION_COOKIE = 'session';
/** Name of the cookie that binds a sign-in under way to this browser. */
export const SIGN_IN_COOKIE = 'sign_in';
/** A hint for scripts on static pages that asking who is there is worth it. It proves nothing. */
export const HINT_COOKIE = 'signed_in';

/** Seconds a session lives without being used. */
export const SESSION_SECONDS = 30 * 86_400;
/** Seconds a sign-in may take. */
export const SIGN_IN_SECONDS = 600;

/** Writes and clears the cookies of sessions. */
export class SessionCookies {
  private readonly secure: boolean;

  /** @param publicUrl cookies are `Secure` when it is https. */
  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
  }

  open(reply: FastifyReply, token: string): void {
    void reply.setCookie(SESSION_COOKIE, token, { ...this.options(SESSION_SECONDS), httpOnly: true });
    void reply.setCookie(HINT_COOKIE, '1', { ...this.options(SESSION_SECONDS), httpOnly: false });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, { ...this.options(0), httpOnly: true });
    void reply.clearCookie(HINT_COOKIE, this.options(0));
  }

  /** Binds a sign-in to the browser that began it. */
  beginSignIn(reply: FastifyReply, token: string): void {
    void reply.setCookie(SIGN_IN_COOKIE, token, { ...this.options(SIGN_IN_SECONDS), httpOnly: true, path: '/api/auth' });
  }

  endSignIn(reply: FastifyReply): void {
    void reply.clearCookie(SIGN_IN_COOKIE, { ...this.options(0), httpOnly: true, path: '/api/auth' });
  }

  private options(maxAge: number): { path: string; sameSite: 'lax'; secure: boolean; maxAge: number } {
    return { path: '/', sameSite: 'lax', secure: this.secure, maxAge };
  }
}
