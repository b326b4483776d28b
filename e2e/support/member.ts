import { setTimeout as pause } from 'node:timers/promises';
import type { PictureFile } from './pictures.ts';

/** Where a system is reached: its public origin, and the addresses of its APIs behind it. */
export interface Entrances {
  readonly publicUrl: string;
  readonly apis: readonly string[];
}

interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Longest time that a member goes on trying while parts of the system are down. */
const PATIENCE_MS = 60_000;

/** Somebody who is signed in and speaks HTTP, without a browser; stays at it while parts of the system are down. */
export class Member {
  readonly username: string;
  readonly #entrances: Entrances;
  #cookies = new Map<string, string>();
  #turn = 0;

  constructor(username: string, entrances: Entrances) {
    this.username = username;
    this.#entrances = entrances;
  }

  /** Signs in through the local Discord by any API that answers. */
  async signIn(): Promise<void> {
    await persist(async () => {
      this.#cookies = new Map();
      const toDiscord = await this.#fetch('/api/auth/discord?returnTo=/app/');
      const authorize = new URL(toDiscord.headers.get('location') ?? '');
      authorize.searchParams.set('as', this.username);
      const back = new URL((await fetch(authorize, { redirect: 'manual' })).headers.get('location') ?? '');
      await this.#fetch(`${back.pathname}${back.search}`);
      if (!this.#cookies.has('session')) throw new Error(`${this.username} could not sign in`);
    });
  }

  /** Runs an operation once on the API of that number. @throws for any error, also those of the network. */
  async ask<Data>(query: string, variables: object = {}, api = this.#nextApi()): Promise<Data> {
    const headers = { 'content-type': 'application/json' };
    const response = await this.#fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) }, api);
    const { data, errors } = (await response.json()) as GraphqlAnswer<Data>;
    const failure = errors?.[0];
    if (failure !== undefined || !data) throw new Failure(failure?.extensions?.code ?? String(response.status), failure?.message ?? 'no data');
    return data;
  }

  /** Runs something until it succeeds: signs in again where the session was lost. */
  async until<Result>(attempt: () => Promise<Result>): Promise<Result> {
    return persist(async () => {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof Failure && error.code === 'SIGN_IN_REQUIRED') await this.signIn();
        throw error;
      }
    });
  }

  /** Sends a file once. @returns the id of the image. */
  async upload({ name, mimeType, buffer }: PictureFile): Promise<string> {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(buffer)], { type: mimeType }), name);
    const response = await this.#fetch('/api/uploads', { method: 'POST', body });
    const answer = (await response.json()) as { id?: string; code?: string; message?: string };
    if (response.status !== 201 || answer.id === undefined) throw new Failure(answer.code ?? String(response.status), answer.message ?? '');
    return answer.id;
  }

  #nextApi(): number {
    this.#turn = (this.#turn + 1) % this.#entrances.apis.length;
    return this.#turn;
  }

  async #fetch(path: string, init: RequestInit = {}, api = this.#nextApi()): Promise<Response> {
    const { apis, publicUrl } = this.#entrances;
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const own = { origin: publicUrl, 'x-guildhall-csrf': '1', cookie };
    const headers = { ...own, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${apis[api] ?? ''}${path}`, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** An answer that is no success, by its code. */
export class Failure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

async function persist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(150);
    }
  }
}
