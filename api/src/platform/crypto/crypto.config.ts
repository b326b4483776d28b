import { IsString, MinLength } from 'class-validator';
import { Env } from '../config/env.js';

/** The keys that seal secrets. */
export class CryptoConfig {
  @Env('ENCRYPTION_KEYS', {
    about: 'Key-encryption keys, `id:base64 of 32 bytes`, separated by commas. Back them up: without them sealed values are lost.',
    secret: true,
  })
  @MinLength(1)
  readonly keys!: string;

  @Env('ENCRYPTION_ACTIVE_KEY_ID', { about: 'Id of the key that seals new values.' })
  @IsString()
  readonly activeKeyId!: string;

  @Env('SIGNING_SECRET', { about: 'At least 32 random bytes in base64: signs preview addresses and form tokens.', secret: true })
  @IsString()
  readonly signingSecret!: string;
}
