import { randomInt } from 'node:crypto';
import type { TestApp } from '../../../../test/test-app.js';
import type { LocalDiscord } from './local-discord.js';

/** An answer as a browser sees it. */
export interface BrowserAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const ORIGIN = 'http://localhost:4000';

/**
 * A person's browser: keeps cookies, has an address of its own (the application must trust 127.0.0.1 as its proxy), and does not
 * follow redirects by itself.
 */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly address = `203.0.${randomInt(256)}.${randomInt(256)}`;
  private readonly app: TestApp;

  constructor(
    app: TestApp,
    private readonly discord: LocalDiscord,
  ) {
    this.app = app;
  }

  /** Requests a path of ours; `via` names another instance of the application. */
  async open(method: 'GET' | 'POST', path: string, { via = this.app, headers = {} }: { via?: TestApp; headers?: Record<string, string> } = {}): Promise<BrowserAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await via.app.inject({ method, url: path, headers: { cookie, origin: ORIGIN, 'x-forwarded-for': this.address, ...headers } });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.statusCode, location: response.headers.location, headers: response.headers, body: response.body };
  }

  /** Begins a sign-in. @returns the address at Discord. */
  async depart(returnTo?: string): Promise<string> {
    const query = returnTo === undefined ? '' : `?${new URLSearchParams({ returnTo }).toString()}`;
    const { location } = await this.open('GET', `/api/auth/discord${query}`);
    if (location === undefined) throw new Error('The sign-in does not lead to Discord');
    return location;
  }

  /** The address with which Discord leads back after somebody agreed. */
  async approve(as: string, returnTo?: string): Promise<string> {
    const { pathname, search } = await this.discord.answer(await this.depart(returnTo), { as });
    return `${pathname}${search}`;
  }

  /** Signs in from beginning to end. */
  async signIn(as: string, returnTo?: string): Promise<BrowserAnswer> {
    return this.open('GET', await this.approve(as, returnTo));
  }

  /** Who the application takes this browser for: a role, or `null`. */
  async whoAmI(via: TestApp = this.app): Promise<{ id: string; name: string; username: string; role: string; creatorUsername: string | null } | null> {
    const cookie = `session=${this.cookies.get('session') ?? ''}`;
    const { data, errors } = await via.graphql('{ me { id name username role creatorUsername } }', {}, { cookie });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return (data?.['me'] ?? null) as Awaited<ReturnType<Browser['whoAmI']>>;
  }
}
