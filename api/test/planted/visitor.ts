import { ORIGIN } from '../test-app.js';

/** What GraphQL answered to a visitor. */
export interface VisitorAnswer {
  readonly data: Readonly<Record<string, Record<string, unknown>>> | null;
}

/** Somebody who speaks HTTP with a running product, and keeps every answer with its headers (their own cookies apart). */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly kept: string[] = [];

  constructor(private readonly url: string) {}

  /** Every answer so far. */
  get answers(): string {
    return this.kept.join('\n');
  }

  /** Sends a request; redirects are answers. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin: ORIGIN, 'x-guildhall-csrf': '1', cookie, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${this.url}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  /** The text of an answer, which is kept. */
  async read(path: string, init: RequestInit = {}): Promise<string> {
    const response = await this.send(path, init);
    const headers = [...response.headers].filter(([name]) => name !== 'set-cookie').map(([name, value]) => `${name}: ${value}`);
    const text = await response.text();
    this.kept.push(`${response.status} ${path}`, ...headers, text);
    return text;
  }

  /** Posts JSON. */
  async post(path: string, body: unknown): Promise<string> {
    return this.read(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }

  async graphql(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<VisitorAnswer> {
    return JSON.parse(await this.post('/graphql', { query, variables })) as VisitorAnswer;
  }
}
