import { Injectable } from '@nestjs/common';
import type { ExternalPlatform } from '@guildhall/contracts';
import { CommunityConfig } from '../community.config.js';
import type { CommunityFigures } from '../model/activity-level.js';
import { countAt, countLastWeek, listAt, optionalCountAt } from './answer-reader.js';
import { PlatformHttp } from './platform-http.js';

/** Entries of a list that are asked for: more than a hundred, none of the platforms gives at once. */
const LIST = 100;

/** Reads the figures of a community from each platform's own HTTP API. */
@Injectable()
export class PlatformReaders {
  constructor(
    private readonly http: PlatformHttp,
    private readonly config: CommunityConfig,
  ) {}

  /** @param key name of the community in the API there. @throws PlatformUnavailable unless the platform gave its figures. */
  read(platform: ExternalPlatform, key: string, now: Date): Promise<CommunityFigures> {
    switch (platform) {
      case 'DISCORD':
        return this.discord(key);
      case 'GITHUB':
        return this.github(key, now);
      case 'REDDIT':
        return this.reddit(key, now);
      case 'HUGGINGFACE':
        return this.huggingFace(key, now);
    }
  }

  private async discord(invite: string): Promise<CommunityFigures> {
    const answer = await this.http.read(`${this.config.discordApiUrl}/invites/${invite}?with_counts=true`);
    return { members: countAt(answer, 'approximate_member_count'), active: countAt(answer, 'approximate_presence_count'), recentEvents: null };
  }

  // A repository is as large as its stars, an organization as its followers.
  private async github(key: string, now: Date): Promise<CommunityFigures> {
    const isRepository = key.includes('/');
    const base = `${this.config.githubApiUrl}/${isRepository ? 'repos' : 'orgs'}/${key}`;
    const [about, events] = await Promise.all([this.http.read(base), this.http.read(`${base}/events?per_page=${LIST}`)]);
    return { members: countAt(about, isRepository ? 'stargazers_count' : 'followers'), active: null, recentEvents: countLastWeek(events, ['created_at'], now) };
  }

  private async reddit(key: string, now: Date): Promise<CommunityFigures> {
    const base = `${this.config.redditApiUrl}/r/${key}`;
    const about = await this.http.read(`${base}/about.json`);
    const members = countAt(about, 'data', 'subscribers');
    // Reddit leaves this out for some communities: then posts are counted.
    const active = optionalCountAt(about, 'data', 'active_user_count');
    if (active !== null) return { members, active, recentEvents: null };
    const posts = await this.http.read(`${base}/new.json?limit=${LIST}`);
    return { members, active: null, recentEvents: countLastWeek(listAt(posts, 'data', 'children'), ['data', 'created_utc'], now) };
  }

  private async huggingFace(key: string, now: Date): Promise<CommunityFigures> {
    const { huggingFaceApiUrl } = this.config;
    const [about, models] = await Promise.all([
      this.http.read(`${huggingFaceApiUrl}/api/organizations/${key}/overview`),
      this.http.read(`${huggingFaceApiUrl}/api/models?author=${key}&sort=lastModified&direction=-1&limit=${LIST}`),
    ]);
    return { members: countAt(about, 'numFollowers'), active: null, recentEvents: countLastWeek(models, ['lastModified'], now) };
  }
}
