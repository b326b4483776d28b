import { join } from 'node:path';
import type { Secrets } from '../services/secrets.ts';
import { root } from './root.ts';

/** What the environment of a system is made of. */
export interface EnvironmentParts {
  /** Variables of the services and the stand-ins. */
  readonly reached: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly publicUrl: string;
  /** Folder of the published pages. */
  readonly pages: string;
}

/** Every variable that an API, a worker or a command of the product needs, apart from its own port. */
export function systemEnvironment({ reached, secrets, publicUrl, pages }: EnvironmentParts): Record<string, string> {
  return {
    ...reached,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    PAGE_STORE: `file://${pages}`,
    SITE_BUNDLE: join(root, 'dist/site'),
    ADMIN_BUNDLE: join(root, 'dist/admin/browser'),
    ENCRYPTION_KEYS: `k1:${secrets.encryptionKey}`,
    ENCRYPTION_ACTIVE_KEY_ID: 'k1',
    SIGNING_SECRET: secrets.signingSecret,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
  };
}
