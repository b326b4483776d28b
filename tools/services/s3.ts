import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'minio';
import type { Keeper } from '../processes/keeper.ts';
import { checkedService } from './embedded-service.ts';
import type { Service, ServiceHome } from './service.ts';

/** What an embedded S3 needs. */
export interface S3Options {
  readonly home: ServiceHome;
  readonly keeper: Keeper;
  readonly port: number;
}

/** The variables by which S3 is reached. */
export interface S3Env extends Readonly<Record<string, string>> {
  readonly S3_ENDPOINT: string;
  readonly S3_REGION: string;
  readonly S3_ACCESS_KEY: string;
  readonly S3_SECRET_KEY: string;
  readonly S3_BUCKET: string;
}

/** Makes sure that the bucket exists; throws while S3 does not answer. */
export async function ensureBucket(env: S3Env): Promise<boolean> {
  const url = new URL(env.S3_ENDPOINT);
  const client = new Client({
    endPoint: url.hostname,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    useSSL: url.protocol === 'https:',
    accessKey: env.S3_ACCESS_KEY,
    secretKey: env.S3_SECRET_KEY,
    region: env.S3_REGION,
    pathStyle: true,
  });
  if (!(await client.bucketExists(env.S3_BUCKET))) await client.makeBucket(env.S3_BUCKET, env.S3_REGION);
  return true;
}

/** An S3 of our own, with its objects in the home of the run. */
export async function embeddedS3(options: S3Options): Promise<Service> {
  const data = join(options.home.folder, 's3');
  await mkdir(data, { recursive: true });
  const env: S3Env = {
    S3_ENDPOINT: `http://127.0.0.1:${options.port}`,
    S3_REGION: 'us-east-1',
    // The only key pair that this server knows.
    S3_ACCESS_KEY: 'S3RVER',
    S3_SECRET_KEY: 'S3RVER',
    S3_BUCKET: 'guildhall',
  };
  const spec = {
    name: 'S3',
    command: process.execPath,
    args: [join(import.meta.dirname, 's3-process.ts'), String(options.port), data, env.S3_BUCKET],
    logFile: join(options.home.folder, 'logs', 's3.log'),
    stopSignal: 'SIGTERM' as const,
  };
  return checkedService(spec, options.keeper, { env, answers: () => ensureBucket(env) });
}
