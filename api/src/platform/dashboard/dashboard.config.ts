import { IsString } from 'class-validator';
import { Env } from '../config/env.js';

/** Where the built dashboard lies. */
export class DashboardConfig {
  @Env('ADMIN_BUNDLE', { about: 'Folder of the built dashboard, with its index.html.', fallback: 'dist/admin/browser' })
  @IsString()
  readonly bundle!: string;
}
