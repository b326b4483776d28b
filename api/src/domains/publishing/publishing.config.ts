import { IsString, Matches } from 'class-validator';
import { Env } from '../../platform/config/env.js';

/** Where pages come from and go to. */
export class PublishingConfig {
  @Env('PAGE_STORE', {
    about: 'Where rendered pages live: `file:///absolute/folder`, or `s3` for the bucket of S3_BUCKET (needed by several replicas without a shared disk).',
    fallback: 'file:///var/lib/guildhall/pages',
  })
  @Matches(/^(file:\/\/\/.+|s3)$/, { message: 'PAGE_STORE must be file:///absolute/folder or s3' })
  readonly store!: string;

  @Env('SITE_BUNDLE', { about: 'Folder of the built site: `server/entry.mjs` and `client/`.', fallback: 'dist/site' })
  @IsString()
  readonly siteBundle!: string;
}
