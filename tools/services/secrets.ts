import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../processes/problem.ts';

/** Everything secret that a development system needs, made once for each data folder. */
export interface Secrets {
  /** Tells this data folder from any other, also from an earlier one at the same place. */
  readonly folderId: string;
  readonly postgresPassword: string;
  readonly redisPassword: string;
  readonly encryptionKey: string;
  readonly signingSecret: string;
  readonly discordClientSecret: string;
  readonly sendgridApiKey: string;
}

/** Fresh secrets, kept nowhere. */
export function makeSecrets(): Secrets {
  const key = () => randomBytes(32).toString('base64');
  const word = () => randomBytes(18).toString('hex');
  return {
    folderId: randomUUID(),
    postgresPassword: word(),
    redisPassword: word(),
    encryptionKey: key(),
    signingSecret: key(),
    discordClientSecret: word(),
    sendgridApiKey: `SG.${word()}`,
  };
}

/** The secrets of a data folder; made and written (readable by the owner only) when it has none. */
export function secretsOf(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  if (existsSync(file)) {
    try {
      return { ...(JSON.parse(readFileSync(file, 'utf8')) as Secrets) };
    } catch {
      throw new Problem(`${file} cannot be read: delete the folder ${dataFolder} (local data is lost) and start again.`);
    }
  }
  const secrets = makeSecrets();
  writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}
