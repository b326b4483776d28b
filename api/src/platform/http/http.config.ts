import { IsIn, IsInt, IsOptional, IsString, Max, Min, Matches } from 'class-validator';
import { Env } from '../config/env.js';

/** Where the application listens and how people reach it. */
export class HttpConfig {
  @Env('NODE_ENV', { about: '`production` hides introspection and suggestions of GraphQL.', fallback: 'production' })
  @IsIn(['production', 'development', 'test'])
  readonly mode!: string;

  @Env('PORT', { about: 'Port of the API, which serves everything on one origin. 0 takes a free one.', fallback: '4000' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port!: number;

  @Env('HOST', { about: 'Address to listen on; `0.0.0.0` behind a proxy on another host.', fallback: '127.0.0.1' })
  @IsString()
  readonly host!: string;

  @Env('PUBLIC_URL', { about: 'Origin that people type, without a trailing slash.', fallback: 'http://localhost:4000' })
  @Matches(/^https?:\/\/[^/?#]+$/, { message: 'PUBLIC_URL must be an origin such as https://guildhall.example, without path or slash at the end' })
  readonly publicUrl!: string;

  @Env('MEDIA_BASE_URL', {
    about: 'Origin of a CDN that serves `/media/` from here, such as https://media.guildhall.example, without a trailing slash. Empty: pictures come from PUBLIC_URL.',
    fallback: '',
  })
  @Matches(/^(https?:\/\/[^/?#\s;,'"]+)?$/, { message: 'MEDIA_BASE_URL must be an origin such as https://media.guildhall.example, without path or slash at the end, or empty' })
  readonly mediaBaseUrl!: string;

  @Env('WORKER_PORT', { about: 'Port of the worker’s own /healthz, /readyz and /metrics; unset: none.', optional: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly workerPort?: number;

  @Env('LOG_LEVEL', { about: 'Least severe messages that are logged.', fallback: 'info' })
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  readonly logLevel!: string;

  /** What every page says of where it and its pictures are; `mediaOrigin` is empty where pictures come from the same origin. */
  get origins(): { readonly origin: string; readonly mediaOrigin: string } {
    return { origin: this.publicUrl, mediaOrigin: this.mediaBaseUrl };
  }
}
