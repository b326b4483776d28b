import { join } from 'node:path';
import { DiscordConfig } from '../identity.config.js';

/** A failure for the local Discord to play; see tools/stand-ins/faults.ts. */
export interface DiscordFault {
  readonly match?: { readonly method?: string; readonly path?: string };
  readonly status?: number;
  readonly body?: unknown;
  readonly delayMs?: number;
  readonly cut?: boolean | 'body';
  readonly times?: number;
}

interface StandIn {
  readonly url: string;
  readonly faults: { add(fault: DiscordFault): void; clear(): void };
  readonly seen: () => readonly { readonly method: string; readonly path: string }[];
  stop(): Promise<void>;
}

/** Paths as the product calls them. */
export const discordPaths = {
  token: '/api/v10/oauth2/token',
  revoke: '/api/v10/oauth2/token/revoke',
  profile: '/api/v10/users/@me',
} as const;

const CLIENT = { id: 'guildhall-test', secret: 'guildhall-test-secret' } as const;

/** A Discord of one test file's own, so that its failures meet nobody else. */
export class LocalDiscord {
  private constructor(private readonly standIn: StandIn) {}

  static async start(): Promise<LocalDiscord> {
    // By path: the tools are a program of their own, with compiler options of their own.
    const file = join(import.meta.dirname, '../../../../../tools/stand-ins/discord.ts');
    const tools = (await import(file)) as { startDiscord(options: { clientId: string; clientSecret: string }): Promise<StandIn> };
    return new LocalDiscord(await tools.startDiscord({ clientId: CLIENT.id, clientSecret: CLIENT.secret }));
  }

  /** Variables that lead the application here. */
  get environment(): Record<string, string> {
    return {
      DISCORD_CLIENT_ID: CLIENT.id,
      DISCORD_CLIENT_SECRET: CLIENT.secret,
      DISCORD_AUTHORIZE_URL: `${this.standIn.url}/oauth2/authorize`,
      DISCORD_API_URL: `${this.standIn.url}/api/v10`,
    };
  }

  /** The same as a configuration, for tests without an application. */
  config(pkce = true): DiscordConfig {
    const authorizeUrl = `${this.standIn.url}/oauth2/authorize`;
    return Object.assign(new DiscordConfig(), { clientId: CLIENT.id, clientSecret: CLIENT.secret, authorizeUrl, apiUrl: `${this.standIn.url}/api/v10`, pkce });
  }

  /** What a person does on the authorize page. @returns where Discord sends the browser. */
  async answer(address: string, choice: { readonly as: string } | { readonly cancel: '1' }): Promise<URL> {
    const url = new URL(address);
    for (const [name, value] of Object.entries(choice)) url.searchParams.set(name, value as string);
    const response = await fetch(url, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null) throw new Error(`Discord answers ${response.status} instead of leading back`);
    return new URL(location);
  }

  /** Whether Discord still takes an access token. */
  async takes(accessToken: string): Promise<boolean> {
    const response = await fetch(`${this.standIn.url}${discordPaths.profile}`, { headers: { authorization: `Bearer ${accessToken}` } });
    return response.status === 200;
  }

  fail(fault: DiscordFault): void {
    this.standIn.faults.add(fault);
  }

  recover(): void {
    this.standIn.faults.clear();
  }

  /** How many requests a path has seen so far. */
  requests(path: string): number {
    return this.standIn.seen().filter((request) => request.path === path).length;
  }

  close(): Promise<void> {
    return this.standIn.stop();
  }
}
