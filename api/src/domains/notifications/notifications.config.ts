import { Transform } from 'class-transformer';
import { IsEmail, IsInstance, IsOptional, Matches } from 'class-validator';
import { Env } from '../../platform/config/env.js';
import { Secret } from '../../platform/crypto/secret.js';

/** How mail leaves. */
export class NotificationsConfig {
  @Env('SENDGRID_API_KEY', { about: 'Key of the SendGrid account that mail is sent through. Without one, mail waits in the outbox.', optional: true, secret: true })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? new Secret(value) : undefined))
  @IsOptional()
  @IsInstance(Secret)
  readonly apiKey?: Secret;

  @Env('SENDGRID_BASE_URL', { about: 'Origin of the SendGrid API; `https://api.eu.sendgrid.com` for accounts in the EU.', fallback: 'https://api.sendgrid.com' })
  @Matches(/^https?:\/\/[^\s/?#]+\/?$/, { message: 'SENDGRID_BASE_URL must be an http or https origin, without a path' })
  readonly baseUrl!: string;

  @Env('MAIL_FROM', { about: 'Address that mail comes from; its domain must be verified at SendGrid.', fallback: 'hall@guildhall.localhost' })
  @IsEmail({ require_tld: false }, { message: 'MAIL_FROM must be an e-mail address' })
  readonly from!: string;

  @Env('MAIL_FROM_NAME', { about: 'Name that mail comes from.', fallback: 'Guildhall' })
  @Matches(/^[^\p{Cc}]{1,60}$/u, { message: 'MAIL_FROM_NAME must have 1 to 60 characters and no control characters' })
  readonly fromName!: string;
}
