import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../src/domains/identity/testing/a-browser.js';
import { LocalDiscord } from '../src/domains/identity/testing/local-discord.js';
import { startTestApp, testEnvironment, type TestApp } from './test-app.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

let discord: LocalDiscord;
let app: TestApp;
let said: string;

beforeAll(async () => {
  discord = await LocalDiscord.start();
  app = await startTestApp({ ...discord.environment, TRUSTED_PROXIES: '127.0.0.1/32' });
  const browser = new Browser(app, discord);
  await browser.signIn('u-reader');
  const cookie = `session=${browser.cookies.get('session') ?? ''}`;
  const { errors } = await app.graphql('mutation { upsertApiKey(input: { provider: OPENAI, value: "sk-of-a-reader-0123" }) { __typename } }', {}, { cookie });
  expect(errors).toEqual([]);
  said = await asTheReader(await commandsOf('docs/byok.md'));
}, 90_000);

afterAll(async () => {
  await app.close();
  await discord.close();
});

/** What a page of the docs tells an operator to type, in its order. */
async function commandsOf(page: string): Promise<readonly string[]> {
  const text = await readFile(join(root, page), 'utf8');
  return [...text.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, , block]) => (block ?? '').replaceAll(/^ +/gm, ''));
}

/** Types it into one shell, which ends at the first command that fails. */
async function asTheReader(commands: readonly string[]): Promise<string> {
  const env = { ...process.env, ...testEnvironment(app.url), ...discord.environment, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` };
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], { cwd: root, env });
  return stdout;
}

async function keysOf(table: string): Promise<readonly string[]> {
  const rows = await app.database.query<{ key: string }>(`SELECT DISTINCT split_part(wrapped_key, '.', 2) AS key FROM ${table}`);
  return rows.map(({ key }) => key);
}

describe('what docs/byok.md says about changing the key-encryption key', () => {
  it('is four commands', async () => {
    expect(await commandsOf('docs/byok.md')).toHaveLength(4);
  });

  it('brings every sealed row under the new key', async () => {
    expect(said).toContain('api_keys: 1 rows are under key k2 now.');
    expect([await keysOf('api_keys'), await keysOf('oauth_grants')]).toEqual([['k2'], ['k2']]);
  });

  it('proves that all of them open, and says that the old key may go', () => {
    expect(said).toContain('api_keys: 1 rows, 1 under key k2.');
    expect(said).toContain('No row needs k1: it can be removed from ENCRYPTION_KEYS.');
    expect(said).not.toContain('do not open');
  });
});
