import { IsInt, Max, Min } from 'class-validator';
import { Env } from '../../platform/config/env.js';

/** How much of a machine images may take. */
export class MediaConfig {
  @Env('MEDIA_THREADS', { about: 'Threads that a worker encodes an image with, one image at a time. More are faster and leave less for pages.', fallback: '1' })
  @IsInt()
  @Min(1)
  @Max(64)
  readonly threads!: number;

  @Env('MEDIA_UPLOADS_AT_ONCE', { about: 'Uploads that one API process receives at the same time; more are asked to try again.', fallback: '64' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly uploadsAtOnce!: number;
}
