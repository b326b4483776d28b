import { join } from 'node:path';
import { Keeper } from '../processes/keeper.ts';
import { lastingHome, openDataFolder, throwawayHome } from './data-folder.ts';
import { root } from '../system/root.ts';
import { externalService } from './external-service.ts';
import { PortBook } from './port-book.ts';
import { databaseAnswers, embeddedPostgres } from './postgres.ts';
import { embeddedRedis, redisAnswers } from './redis.ts';
import { embeddedS3, ensureBucket, type S3Env } from './s3.ts';
import { makeSecrets, secretsOf, type Secrets } from './secrets.ts';
import type { Service, ServiceHome } from './service.ts';

/** Choices for `startServices`. */
export interface ServicesOptions {
  /** Where data stays; without it everything is thrown away at the end. */
  readonly dataFolder?: string;
  /** Variables (DATABASE_URL, REDIS_URL, S3_ENDPOINT and its companions) that replace embedded services. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Ends everything with the run; made when not given. */
  readonly keeper?: Keeper;
  /** Told what takes longer than a moment. */
  readonly say?: (line: string) => void;
}

/** The servers of one run. */
export interface RunningServices {
  readonly postgres: Service;
  readonly redis: Service;
  readonly s3: Service;
  /** DATABASE_URL, REDIS_URL, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY, S3_BUCKET. */
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly ports: PortBook;
  readonly home: ServiceHome;
  readonly keeper: Keeper;
  /** Stops what is embedded and removes what was to be thrown away. */
  stop(): Promise<void>;
}

/** Runs whose data is thrown away note here what the next one must clear if they are killed. */
const throwawayRegistries = join(root, 'test-results', 'runs');

/** Starts PostgreSQL, Redis and S3 and waits until all of them answer. */
export async function startServices(options: ServicesOptions = {}): Promise<RunningServices> {
  const folder = options.dataFolder === undefined ? undefined : openDataFolder(options.dataFolder);
  const registry = folder === undefined ? undefined : join(folder, 'run', 'processes.json');
  const keeper = options.keeper ?? (await (registry === undefined ? Keeper.beginIn(throwawayRegistries) : Keeper.begin(registry)));
  const home = folder === undefined ? throwawayHome(keeper) : lastingHome(folder);
  const secrets = folder === undefined ? makeSecrets() : secretsOf(folder);
  const ports = new PortBook(join(home.folder, 'ports.json'));
  const context: Context = { home, secrets, ports, keeper, environment: options.environment ?? {}, say: options.say ?? (() => undefined) };
  const stopAll = async (services: readonly Service[]) => {
    await Promise.all(services.filter((service) => service.embedded).map((service) => service.stop()));
    if (home.throwaway) for (const path of [home.folder, home.postgresFolder]) keeper.remove(path);
    if (options.keeper === undefined) keeper.end();
  };
  const all: Service[] = [];
  try {
    const postgres = await choosePostgres(context);
    const redis = await chooseRedis(context);
    const s3 = await chooseS3(context);
    all.push(postgres, redis, s3);
    await Promise.all(all.map((service) => service.start()));
    const env = { ...postgres.env, ...redis.env, ...s3.env };
    return { postgres, redis, s3, env, secrets, ports, home, keeper, stop: () => stopAll(all) };
  } catch (error) {
    await stopAll(all);
    throw error;
  }
}

interface Context {
  readonly home: ServiceHome;
  readonly secrets: Secrets;
  readonly ports: PortBook;
  readonly keeper: Keeper;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

async function choosePostgres({ environment, home, keeper, ports, secrets }: Context): Promise<Service> {
  const url = environment['DATABASE_URL'];
  if (url !== undefined) {
    const env = { DATABASE_URL: url };
    return externalService({ name: 'PostgreSQL', variable: 'DATABASE_URL', env, check: () => databaseAnswers(url) });
  }
  return embeddedPostgres({ home, keeper, port: await ports.portFor('postgres'), password: secrets.postgresPassword });
}

async function chooseRedis({ environment, home, keeper, ports, secrets, say }: Context): Promise<Service> {
  const url = environment['REDIS_URL'];
  if (url !== undefined) {
    return externalService({ name: 'Redis', variable: 'REDIS_URL', env: { REDIS_URL: url }, check: () => redisAnswers(url) });
  }
  return embeddedRedis({ home, keeper, say, port: await ports.portFor('redis'), password: secrets.redisPassword });
}

async function chooseS3({ environment, home, keeper, ports }: Context): Promise<Service> {
  const endpoint = environment['S3_ENDPOINT'];
  if (endpoint === undefined) return embeddedS3({ home, keeper, port: await ports.portFor('s3') });
  const env: S3Env = {
    S3_ENDPOINT: endpoint,
    S3_REGION: environment['S3_REGION'] ?? 'us-east-1',
    S3_ACCESS_KEY: environment['S3_ACCESS_KEY'] ?? '',
    S3_SECRET_KEY: environment['S3_SECRET_KEY'] ?? '',
    S3_BUCKET: environment['S3_BUCKET'] ?? 'guildhall',
  };
  return externalService({ name: 'S3', variable: 'S3_ENDPOINT', env, check: () => ensureBucket(env) });
}
