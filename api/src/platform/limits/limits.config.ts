import { IsArray, IsNumber, Max, Min } from 'class-validator';
import { Env } from '../config/env.js';

/** Who is believed about addresses, and how generous the flood limits are. */
export class LimitsConfig {
  @Env('TRUSTED_PROXIES', {
    about: 'Networks (CIDR, comma separated) whose X-Forwarded-For is believed. Empty: nobody’s.',
    fallback: '',
  })
  @IsArray()
  readonly trustedProxies!: string[];

  @Env('FLOOD_LIMIT_SCALE', { about: 'Multiplies every flood limit; raise it behind a proxy that limits by itself, or to measure.', fallback: '1' })
  @IsNumber()
  @Min(0.1)
  @Max(100_000)
  readonly floodScale!: number;
}
