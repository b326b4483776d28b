import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { LocalDiscord, discordPaths } from '../src/domains/identity/testing/local-discord.js';
import { LocalModels } from '../src/domains/models/testing/local-models.js';
import { everyFile, everyRedisKey, everyRow } from './planted/everything-kept.js';
import { RunningProduct } from './planted/running-product.js';
import { leaks, type Places } from './planted/secret-search.js';
import { Visitor } from './planted/visitor.js';
import { testEnvironment } from './test-app.js';
import { cloneTemplate } from './test-database.js';
import { testVariable } from './test-environment.js';

/** A SendGrid of this file’s own; see tools/stand-ins/sendgrid.ts. */
interface LocalSendGrid {
  readonly url: string;
  readonly mails: () => readonly { readonly subject: string }[];
  stop(): Promise<void>;
}

const random = (length = 24): string => randomBytes(length).toString('hex');
const planted = {
  'API key': `sk-${random()}`,
  'replaced API key': `sk-${random()}`,
  'refused API key': `sk-${random()}`,
  'access token': random(),
  'refresh token': random(),
  'mail key': `SG.${random()}`,
  'encryption key': randomBytes(32).toString('base64'),
  'signing secret': randomBytes(32).toString('base64'),
  prompt: random(),
};
const secrets = (): Record<string, string> => ({ ...planted, session: visitor.cookies.get('session') ?? 'no session' });

let database: { readonly url: string; readonly drop: () => Promise<void> };
let pages: string;
let discord: LocalDiscord;
let models: LocalModels;
let sendgrid: LocalSendGrid;
let redis: Redis;
let overheard: Redis;
const commands: string[] = [];
let product: RunningProduct;
let visitor: Visitor;

beforeAll(async () => {
  database = await cloneTemplate();
  pages = await mkdtemp(join(tmpdir(), 'guildhall-planted-'));
  [discord, models, sendgrid] = [await LocalDiscord.start(), await LocalModels.start(), await startSendGrid()];
  const redisUrl = new URL(testVariable('TEST_REDIS_URL'));
  // A database of Redis for this file alone: it looks at all keys.
  redisUrl.pathname = '/12';
  redis = new Redis(redisUrl.href);
  await redis.flushdb();
  // Jobs are gone from Redis when they are done: each is met on its way there.
  overheard = await redis.monitor();
  overheard.on('monitor', (_time: string, words: string[], _source: string, index: string) => {
    if (index === '12') commands.push(words.join(' '));
  });
  product = await RunningProduct.start(environment(redisUrl.href));
  visitor = new Visitor(product.url);
}, 120_000);

afterAll(async () => {
  await product.stop();
  overheard.disconnect();
  redis.disconnect();
  await Promise.all([discord.close(), models.close(), sendgrid.stop(), database.drop(), rm(pages, { recursive: true, force: true })]);
});

async function startSendGrid(): Promise<LocalSendGrid> {
  const file = join(import.meta.dirname, '../../tools/stand-ins/sendgrid.ts');
  const tools = (await import(file)) as { startSendGrid(options: { apiKey: string }): Promise<LocalSendGrid> };
  return tools.startSendGrid({ apiKey: planted['mail key'] });
}

function environment(redisUrl: string): Record<string, string> {
  return {
    ...testEnvironment(database.url),
    ...discord.environment,
    ...models.environment,
    REDIS_URL: redisUrl,
    SENDGRID_BASE_URL: sendgrid.url,
    SENDGRID_API_KEY: planted['mail key'],
    ENCRYPTION_KEYS: `k1:${planted['encryption key']}`,
    SIGNING_SECRET: planted['signing secret'],
    PAGE_STORE: `file://${pages}`,
    // The most that the product can print, the client of the providers included.
    LOG_LEVEL: 'trace',
    OPENAI_LOG: 'debug',
  };
}

/** Files of a domain that are part of the product and contain a text. */
async function filesWith(text: string, domain: string): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, '../src/domains', domain);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts') && !/\.(spec|itest)\.ts$|^testing\//.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return files.filter((_, place) => texts[place]?.includes(text)).map((file) => `${domain}/${file}`);
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; await pause(100)) if (await holds()) return;
  throw new Error(`Waited in vain until ${what}`);
}

async function everywhere(): Promise<Places> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const rows = await everyRow(client);
  await client.end();
  return {
    logs: product.output,
    database: rows,
    redis: await everyRedisKey(redis),
    'commands to Redis': commands.join('\n'),
    metrics: await product.metrics(),
    pages: await everyFile(pages),
    mail: JSON.stringify(sendgrid.mails()),
    answers: visitor.answers,
  };
}

const SAVE = `mutation ($input: UpsertApiKeyInput!) { upsertApiKey(input: $input) { __typename
  ... on SavedApiKey { key { status lastFour } test { outcome message } } ... on Problem { code message } } }`;
const save = (value: unknown) => visitor.graphql(SAVE, { input: { provider: 'OPENAI', value } });
const test = () => visitor.graphql('mutation { testApiKey(provider: OPENAI) { __typename ... on TestedApiKey { test { outcome message } } ... on Problem { code message } } }');
const tryOut = () => visitor.post('/api/byok/try-out', { provider: 'OPENAI', model: 'gpt-4.1', message: `Say something about ${planted.prompt}` });

async function signIn(): Promise<void> {
  discord.fail({ match: { path: discordPaths.token }, status: 200, body: { access_token: planted['access token'], refresh_token: planted['refresh token'], token_type: 'Bearer', expires_in: 604_800, scope: 'identify email' } });
  discord.fail({ match: { path: discordPaths.profile }, status: 200, body: { id: '1190000000000000001', username: 'u-planted', global_name: 'Planted', avatar: null, email: 'planted@example.test', verified: true } });
  const away = await visitor.send('/api/auth/discord?returnTo=/app/');
  const back = await discord.answer(away.headers.get('location') ?? '', { as: 'u-planted' });
  await visitor.send(`${back.pathname}${back.search}`);
  discord.recover();
}

describe('secrets', () => {
  it('go through everything that is done with them', async () => {
    await signIn();
    expect(visitor.cookies.get('session')).toMatch(/^.{43}$/);
    expect((await save(planted['replaced API key'])).data?.['upsertApiKey']).toMatchObject({ __typename: 'SavedApiKey', test: { outcome: 'ACTIVE' } });
    expect((await save(` ${planted['API key']} \n`)).data?.['upsertApiKey']).toMatchObject({ key: { status: 'ACTIVE', lastFour: planted['API key'].slice(-4) } });
    // A provider that is down, and says which key it was asked about.
    models.fail({ status: 500, body: `Cannot look up ${planted['API key']}`, times: 1 });
    expect((await test()).data?.['testApiKey']).toMatchObject({ test: { outcome: 'NO_ANSWER' } });
  }, 60_000);

  it('and through what is refused', async () => {
    const refused = planted['refused API key'];
    for (const value of [`${refused}\nx-other: 1`, refused.repeat(200), { nested: refused }, [refused], null]) await save(value);
    await visitor.graphql(`mutation { upsertApiKey(input: { provider: OPENAI, value: "${refused}" `);
    await visitor.graphql(SAVE, { input: { provider: refused, value: refused, [refused]: refused } });
    await visitor.post('/api/byok/try-out', { provider: 'OPENAI', model: refused.repeat(20), message: refused, [refused]: refused });
    await visitor.read('/api/byok/try-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"message":"${refused}` });
  }, 60_000);

  it('and through calls that go well, and calls that do not', async () => {
    expect(await tryOut()).toContain('event: receipt');
    for (const act of ['error-in-stream', 'malformed', 'cut', 'no-usage'] as const) {
      models.fail({ act, times: 1 });
      await tryOut();
    }
    models.fail({ status: 500, body: { error: { message: planted['API key'], code: planted['API key'], type: planted['API key'] } }, times: 4 });
    await tryOut();
    models.recover();
    models.fail({ act: 'echo-key', times: 1 });
    expect(await tryOut()).toContain('KEY_REFUSED');
    await until('the owner has mail about the key', () => sendgrid.mails().some(({ subject }) => /key/i.test(subject)));
  }, 60_000);

  it('and through what is shown and taken away', async () => {
    await visitor.graphql('{ myApiKeys { provider status lastFour problem budget { spent reserved } } apiUsageStats { totals { calls cost } byModel { model sums { cost } } } }');
    expect(await visitor.read('/api/byok/usage.csv')).toContain('gpt-4.1');
    await visitor.read('/app/api-keys');
    await until('pages are rendered', async () => (await everyFile(pages)).length > 0);
  }, 60_000);

  it('lie nowhere while they are in use', async () => {
    const places = await everywhere();
    // Each place holds something of what happened, so that finding nothing means something.
    expect(Object.entries(places).filter(([, text]) => text.length < 100)).toEqual([]);
    expect([places['database']?.includes('v1.k1.'), places['commands to Redis']?.includes('guildhall:jobs:')]).toEqual([true, true]);
    expect(leaks({ ...places, answers: '' }, secrets())).toEqual([]);
    // A prompt comes back to who wrote it, and goes nowhere else.
    expect(leaks({ answers: visitor.answers }, { ...secrets(), prompt: 'nobody asks that' })).toEqual([]);
  }, 60_000);

  it('lie nowhere after they were removed, and what is withdrawn at Discord is not told by its answer', async () => {
    expect((await visitor.graphql('mutation { removeApiKey(provider: OPENAI) { __typename } }')).data?.['removeApiKey']).toEqual({ __typename: 'RemovedApiKey' });
    const before = secrets();
    discord.fail({ match: { path: discordPaths.revoke }, status: 500, body: { message: `${planted['access token']} ${planted['refresh token']}` }, times: 2 });
    await visitor.graphql('mutation { signOutEverywhere { __typename } }');
    await until('Discord was asked', () => discord.requests(discordPaths.revoke) > 0);
    await pause(500);
    expect(leaks({ ...(await everywhere()), answers: '' }, before)).toEqual([]);
  }, 60_000);

  it('are revealed in one place', async () => {
    const revealing = [...(await filesWith('.reveal()', 'byok')), ...(await filesWith('.reveal()', 'models'))];
    expect(revealing).toEqual(['models/gateway/key-header.ts']);
  });

  it('cannot be asked for: no field of the schema gives one out', async () => {
    const schema = await readFile(join(import.meta.dirname, '../../libs/contracts/schema.graphql'), 'utf8');
    const outputs = [...schema.matchAll(/^(?:type|interface) (\w+)[^{]*\{([^}]*)\}/gm)].map(([, name, body]) => ({ name, body: body ?? '' }));
    expect(outputs.length).toBeGreaterThan(50);
    expect(outputs.filter(({ body }) => /^\s*(apiKey|secret|sealedValue|wrappedKey|accessToken|refreshToken|token|password)\b/m.test(body)).map(({ name }) => name)).toEqual([]);
    const fields = [...(outputs.find(({ name }) => name === 'ApiKey')?.body ?? '').matchAll(/^ {2}(\w+)[:(]/gm)].map(([, field]) => field);
    expect(fields.toSorted()).toEqual(['budget', 'id', 'lastFour', 'lastUsedAt', 'problem', 'provider', 'savedAt', 'status', 'testedAt']);
  });
});
