import { join } from 'node:path';
import { loadConfig } from '../../../platform/config/env.js';
import { CommunityConfig } from '../community.config.js';

/** A failure for a platform to play; see tools/stand-ins/faults.ts. */
export interface PlatformFault {
  readonly match?: { readonly method?: string; readonly path?: string };
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  readonly cut?: boolean | 'body';
  readonly times?: number;
}

interface StandIn {
  readonly url: string;
  readonly faults: { add(fault: PlatformFault): void; clear(): void };
  readonly seen: () => readonly { readonly path: string; readonly query: string }[];
  stop(): Promise<void>;
}

/** Paths as the product calls them. */
export const platformPaths = {
  discord: '/api/v10/invites/guildhall',
  github: '/github/repos/guildhall/guildhall',
  githubEvents: '/github/repos/guildhall/guildhall/events',
  reddit: '/reddit/r/guildhall/about.json',
  huggingFace: '/huggingface/api/organizations/guildhall/overview',
} as const;

/** Platforms of one test file's own, so that their failures meet nobody else. */
export class LocalPlatforms {
  private constructor(
    private readonly discord: StandIn,
    private readonly others: StandIn,
  ) {}

  static async start(): Promise<LocalPlatforms> {
    // By path: the tools are a program of their own, with compiler options of their own.
    const folder = join(import.meta.dirname, '../../../../../tools/stand-ins');
    const { startDiscord } = (await import(join(folder, 'discord.ts'))) as { startDiscord(options: { clientId: string; clientSecret: string }): Promise<StandIn> };
    const { startPlatforms } = (await import(join(folder, 'platforms.ts'))) as { startPlatforms(): Promise<StandIn> };
    return new LocalPlatforms(await startDiscord({ clientId: 'nobody', clientSecret: 'nothing' }), await startPlatforms());
  }

  /** Variables that lead the application here. */
  get environment(): Record<string, string> {
    const { url } = this.others;
    return {
      ...{ DISCORD_INVITE: 'guildhall', DISCORD_API_URL: `${this.discord.url}/api/v10` },
      ...{ GITHUB_COMMUNITY: 'guildhall/guildhall', GITHUB_API_URL: `${url}/github` },
      ...{ REDDIT_COMMUNITY: 'guildhall', REDDIT_API_URL: `${url}/reddit` },
      ...{ HUGGINGFACE_COMMUNITY: 'guildhall', HUGGINGFACE_API_URL: `${url}/huggingface` },
    };
  }

  /** The same as a configuration. */
  config(over: Readonly<Record<string, string>> = {}): CommunityConfig {
    return loadConfig(CommunityConfig, { ...this.environment, ...over });
  }

  /** Without a path, everything fails so. */
  fail(fault: PlatformFault): void {
    this.discord.faults.add(fault);
    this.others.faults.add(fault);
  }

  recover(): void {
    this.discord.faults.clear();
    this.others.faults.clear();
  }

  /** How many requests all of them have seen so far, or one path. */
  requests(path?: string): number {
    return [...this.discord.seen(), ...this.others.seen()].filter((request) => path === undefined || request.path === path).length;
  }

  async close(): Promise<void> {
    await this.discord.stop();
    await this.others.stop();
  }
}
