import { IsString, IsUrl, Matches, MinLength } from 'class-validator';
import { Env } from '../config/env.js';

/** Where objects are kept: any S3. */
export class StorageConfig {
  @Env('S3_ENDPOINT', { about: 'Address of the S3 service, such as `https://s3.eu-central-1.amazonaws.com`.' })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true }, { message: 'S3_ENDPOINT must be an http or https address' })
  readonly endpoint!: string;

  @Env('S3_REGION', { about: 'Region of the bucket.', fallback: 'us-east-1' })
  @IsString()
  readonly region!: string;

  @Env('S3_ACCESS_KEY', { about: 'Access key.', secret: true })
  @MinLength(1)
  readonly accessKey!: string;

  @Env('S3_SECRET_KEY', { about: 'Secret key.', secret: true })
  @MinLength(1)
  readonly secretKey!: string;

  @Env('S3_BUCKET', { about: 'Bucket for images and, with PAGE_STORE=s3, pages. Private; made when it is missing.', fallback: 'guildhall' })
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'S3_BUCKET must be a bucket name: 3 to 63 of a–z, 0–9, dot and hyphen' })
  readonly bucket!: string;
}
