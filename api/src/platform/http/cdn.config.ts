import { Transform } from 'class-transformer';
import { IsInstance, IsOptional, Matches } from 'class-validator';
import { Env } from '../config/env.js';
import { Secret } from '../crypto/secret.js';

/** How a CDN in front of pages and pictures is told that its copies are old. */
export class CdnConfig {
  @Env('CDN_PURGE_URL', { about: 'Where addresses whose content changed or went are sent, as `{"urls": […]}` by POST; see docs/operations.md. Empty: nowhere.', fallback: '' })
  @Matches(/^(https?:\/\/[^\s#]+)?$/, { message: 'CDN_PURGE_URL must be an http or https address, or empty' })
  readonly purgeUrl!: string;

  @Env('CDN_PURGE_TOKEN', { about: 'Sent as `authorization: Bearer …` with every purge.', optional: true, secret: true })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? new Secret(value) : undefined))
  @IsOptional()
  @IsInstance(Secret)
  readonly purgeToken?: Secret;

  /** Whether anybody wants to know. */
  get purges(): boolean {
    return this.purgeUrl !== '';
  }
}
