import type { ExternalPlatform } from '@guildhall/contracts';
import type { CommunityConfig } from '../community.config.js';

/** A community of ours on another platform, as configured. */
export interface CommunityElsewhere {
  readonly platform: ExternalPlatform;
  /** Its name in the API there. */
  readonly key: string;
  /** Its name for people. */
  readonly name: string;
  readonly joinUrl: string;
}

/** The configured communities in the order in which they are shown. */
export function communitiesOf(config: CommunityConfig): readonly CommunityElsewhere[] {
  const { discordInvite, redditCommunity, githubCommunity, huggingFaceCommunity } = config;
  const all: readonly CommunityElsewhere[] = [
    { platform: 'DISCORD', key: discordInvite, name: 'Discord server', joinUrl: config.discordJoinUrl || `https://discord.gg/${discordInvite}` },
    { platform: 'REDDIT', key: redditCommunity, name: `r/${redditCommunity}`, joinUrl: config.redditJoinUrl || `https://www.reddit.com/r/${redditCommunity}` },
    { platform: 'GITHUB', key: githubCommunity, name: githubCommunity, joinUrl: config.githubJoinUrl || `https://github.com/${githubCommunity}` },
    {
      platform: 'HUGGINGFACE',
      key: huggingFaceCommunity,
      name: huggingFaceCommunity,
      joinUrl: config.huggingFaceJoinUrl || `https://huggingface.co/${huggingFaceCommunity}`,
    },
  ];
  return all.filter(({ key }) => key !== '');
}
