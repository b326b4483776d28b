import { joinAddress } from '@guildhall/contracts';
import { IsUrl, Matches, ValidateBy } from 'class-validator';
import { Env } from '../../platform/config/env.js';

const address = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** An address that pages lead to; any other would silently be no button. */
const IsJoinAddress = (name: string): PropertyDecorator =>
  ValidateBy({
    name: 'isJoinAddress',
    validator: {
      validate: (value: unknown) => value === '' || (typeof value === 'string' && joinAddress(value) !== null),
      defaultMessage: () => `${name} must be an https address, or an http address of this machine`,
    },
  });

/** Which communities there are on other platforms. One without a name is not shown. */
export class CommunityConfig {
  @Env('DISCORD_INVITE', { about: 'Code of a permanent invite to the Discord server of the community; empty: no card.', fallback: '' })
  @Matches(/^([A-Za-z0-9-]{2,64})?$/, { message: 'DISCORD_INVITE must be the code of an invite, such as `hTKzmak`' })
  readonly discordInvite!: string;

  @Env('DISCORD_JOIN_URL', { about: 'Where one joins on Discord; empty: https://discord.gg/<invite>.', fallback: '' })
  @IsJoinAddress('DISCORD_JOIN_URL')
  readonly discordJoinUrl!: string;

  @Env('DISCORD_API_URL', { about: 'Base of Discord’s REST API.', fallback: 'https://discord.com/api/v10' })
  @IsUrl(address, { message: 'DISCORD_API_URL must be an http or https address' })
  readonly discordApiUrl!: string;

  @Env('GITHUB_COMMUNITY', { about: 'Organization (`guildhall`) or repository (`guildhall/guildhall`) on GitHub; empty: no card.', fallback: '' })
  @Matches(/^([A-Za-z0-9-]{1,39}(\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99})?)?$/, { message: 'GITHUB_COMMUNITY must be `organization` or `owner/repository`' })
  readonly githubCommunity!: string;

  @Env('GITHUB_API_URL', { about: 'Base of GitHub’s REST API.', fallback: 'https://api.github.com' })
  @IsUrl(address, { message: 'GITHUB_API_URL must be an http or https address' })
  readonly githubApiUrl!: string;

  @Env('GITHUB_JOIN_URL', { about: 'Where one joins on GitHub; empty: https://github.com/<community>.', fallback: '' })
  @IsJoinAddress('GITHUB_JOIN_URL')
  readonly githubJoinUrl!: string;

  @Env('REDDIT_COMMUNITY', { about: 'Name of the subreddit, without `r/`; empty: no card.', fallback: '' })
  @Matches(/^([A-Za-z0-9_]{2,21})?$/, { message: 'REDDIT_COMMUNITY must be the name of a subreddit without `r/`' })
  readonly redditCommunity!: string;

  @Env('REDDIT_API_URL', { about: 'Where Reddit answers.', fallback: 'https://www.reddit.com' })
  @IsUrl(address, { message: 'REDDIT_API_URL must be an http or https address' })
  readonly redditApiUrl!: string;

  @Env('REDDIT_JOIN_URL', { about: 'Where one joins on Reddit; empty: https://www.reddit.com/r/<community>.', fallback: '' })
  @IsJoinAddress('REDDIT_JOIN_URL')
  readonly redditJoinUrl!: string;

  @Env('HUGGINGFACE_COMMUNITY', { about: 'Organization on Hugging Face; empty: no card.', fallback: '' })
  @Matches(/^([A-Za-z0-9][A-Za-z0-9-]{1,95})?$/, { message: 'HUGGINGFACE_COMMUNITY must be the name of an organization' })
  readonly huggingFaceCommunity!: string;

  @Env('HUGGINGFACE_API_URL', { about: 'Where Hugging Face answers.', fallback: 'https://huggingface.co' })
  @IsUrl(address, { message: 'HUGGINGFACE_API_URL must be an http or https address' })
  readonly huggingFaceApiUrl!: string;

  @Env('HUGGINGFACE_JOIN_URL', { about: 'Where one joins on Hugging Face; empty: https://huggingface.co/<community>.', fallback: '' })
  @IsJoinAddress('HUGGINGFACE_JOIN_URL')
  readonly huggingFaceJoinUrl!: string;
}
