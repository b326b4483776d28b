import { IsBoolean, IsUrl, MinLength } from 'class-validator';
import { Env } from '../../platform/config/env.js';

const address = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** How Discord is reached for sign-in. */
export class DiscordConfig {
  @Env('DISCORD_CLIENT_ID', { about: 'Client id of the Discord application.' })
  @MinLength(1)
  readonly clientId!: string;

  @Env('DISCORD_CLIENT_SECRET', { about: 'Client secret of the Discord application.', secret: true })
  @MinLength(1)
  readonly clientSecret!: string;

  @Env('DISCORD_AUTHORIZE_URL', { about: 'Where people are sent to approve.', fallback: 'https://discord.com/oauth2/authorize' })
  @IsUrl(address, { message: 'DISCORD_AUTHORIZE_URL must be an http or https address' })
  readonly authorizeUrl!: string;

  @Env('DISCORD_API_URL', { about: 'Base of Discord’s REST API.', fallback: 'https://discord.com/api/v10' })
  @IsUrl(address, { message: 'DISCORD_API_URL must be an http or https address' })
  readonly apiUrl!: string;

  @Env('DISCORD_PKCE', { about: 'Send a PKCE challenge (S256) as well; turn it off if Discord should refuse it.', fallback: 'true' })
  @IsBoolean()
  readonly pkce!: boolean;
}
