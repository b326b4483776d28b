import pg from 'pg';
import type { Keeper } from '../processes/keeper.ts';
import type { Service } from '../services/service.ts';
import { startServices, type RunningServices } from '../services/start-services.ts';
import { standInsService } from '../stand-ins/stand-ins-service.ts';
import { buildWhatChanged } from '../system/build-what-changed.ts';
import { runCli } from '../system/run-cli.ts';
import { systemEnvironment } from '../system/system-environment.ts';

/** The migrated database that every integration test file clones. */
const template = 'guildhall_template';

/** The services of the integration tests: started when first needed, once for a run. */
export class TestServices {
  readonly #keeper: Keeper;
  readonly #logs: string;
  #started: Promise<Readonly<Record<string, string>>> | undefined;
  #services: RunningServices | undefined;
  #standIns: Service | undefined;

  constructor(keeper: Keeper, logs: string) {
    this.#keeper = keeper;
    this.#logs = logs;
  }

  /** The variables TEST_… by which tests reach the services; starts these the first time. */
  env(): Promise<Readonly<Record<string, string>>> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Stops what was started. */
  async stop(): Promise<void> {
    await this.#standIns?.stop();
    await this.#services?.stop();
  }

  async #start(): Promise<Readonly<Record<string, string>>> {
    const services = await startServices({ keeper: this.#keeper, environment: replacements() });
    this.#services = services;
    const standIns = await standInsService(services);
    this.#standIns = standIns;
    await standIns.start();
    await buildWhatChanged(['api', 'site', 'admin'], { keeper: this.#keeper, logs: this.#logs, say: () => undefined });
    await this.#makeTemplate(services, standIns);
    return testVariables(services, standIns);
  }

  async #makeTemplate(services: RunningServices, standIns: Service): Promise<void> {
    const admin = services.env['DATABASE_URL'] ?? '';
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template}`);
    await client.end();
    const url = new URL(admin);
    url.pathname = `/${template}`;
    const reached = { ...services.env, ...standIns.env, DATABASE_URL: url.href };
    const parts = { reached, secrets: services.secrets, publicUrl: 'http://localhost:4000', pages: `${services.home.folder}/pages` };
    await runCli(['migrate', 'up'], { env: systemEnvironment(parts), logs: this.#logs, keeper: this.#keeper });
  }
}

/** Services that a person gives to the tests; DATABASE_URL and the like are left alone, because tests empty what they use. */
function replacements(): NodeJS.ProcessEnv {
  const names = ['DATABASE_URL', 'REDIS_URL', 'S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_BUCKET'];
  const given = names.flatMap((name) => {
    const value = process.env[`TEST_${name}`];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(given) as NodeJS.ProcessEnv;
}

function testVariables(services: RunningServices, standIns: Service): Record<string, string> {
  const { env } = services;
  const named = Object.entries(env).map(([name, value]) => [`TEST_${name}`, value]);
  return {
    ...(Object.fromEntries(named) as Record<string, string>),
    TEST_DISCORD_URL: new URL(standIns.env['DISCORD_AUTHORIZE_URL'] ?? '').origin,
    TEST_DISCORD_CLIENT_ID: standIns.env['DISCORD_CLIENT_ID'] ?? '',
    TEST_DISCORD_CLIENT_SECRET: standIns.env['DISCORD_CLIENT_SECRET'] ?? '',
    TEST_SENDGRID_URL: standIns.env['SENDGRID_BASE_URL'] ?? '',
    TEST_SENDGRID_API_KEY: standIns.env['SENDGRID_API_KEY'] ?? '',
    TEST_PLATFORMS_URL: new URL(standIns.env['GITHUB_API_URL'] ?? '').origin,
    TEST_MODELS_URL: new URL(standIns.env['MODELS_OPENAI_URL'] ?? '').origin,
  };
}
