import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../../../test/expect-queries.js';
import { startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aUser } from '../../identity/testing/a-user.js';
import { aModelCall } from '../testing/a-model-call.js';
import { readCsv } from '../testing/read-csv.js';

let app: TestApp;
let ada: { readonly id: string; readonly session: SignedIn };
let bea: { readonly id: string; readonly session: SignedIn };

async function somebody() {
  const { id } = await aUser().save(app.database);
  return { id, session: await app.signIn(id) };
}

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  [ada, bea] = [await somebody(), await somebody()];
  await aModelCall().by(ada).to('OPENAI', '=HYPERLINK("https://example.com")').costing(1_500_000_001n).at(new Date('2026-02-10T00:00:00Z')).save(app.database);
  await aModelCall().by(bea).at(new Date('2026-02-11T00:00:00Z')).save(app.database);
});
afterAll(() => app.close());

const csv = (query: string, as?: SignedIn, method: 'GET' | 'POST' = 'GET') => app.rest({ method, url: `/api/byok/usage.csv${query}`, ...(as === undefined ? {} : { as }) });

describe('GET /api/byok/usage.csv', () => {
  it('is a file of one’s own calls, kept by no cache', async () => {
    const answer = await csv('?period=2026-02', ada.session);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="guildhall-usage-2026-02.csv"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
    const [, line, ...more] = readCsv(answer.body);
    expect([line?.[4], line?.[12], more]).toEqual([`'=HYPERLINK("https://example.com")`, '1.500000001', []]);
  });

  it('is one’s own whoever else is named', async () => {
    const answer = await csv(`?period=2026-02&userId=${bea.id}`, ada.session);
    expect(readCsv(answer.body).map((line) => line[12])).toEqual(['cost_usd', '1.500000001']);
  });

  it('needs a session', async () => {
    const answer = await csv('');
    expect([answer.status, answer.json()['code']]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  it.each(['?period=2026-13', '?period=', '?period=last-31-days', '?period=2026-01&period=2026-02'])('refuses %s with a problem', async (query) => {
    const answer = await csv(query, ada.session);
    expect([400, 422]).toContain(answer.status);
    expect(String(answer.headers['content-type'])).toContain('application/problem+json');
  });

  it('reads no further when whoever downloads goes away', async () => {
    await app.database.execute(
      `INSERT INTO model_calls (id, user_id, key_id, provider, model, purpose, outcome, basis, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost_nano, started_at, finished_at)
       SELECT uuidv7(), $1, $1, 'OPENAI', repeat('m', 200), 'AGENT', 'COMPLETED', 'MEASURED', n, 0, 1, 0, n, '2026-01-01T00:00:00Z'::timestamptz + interval '1 second' * n, '2026-02-01'
         FROM generate_series(1, 40000) AS n`,
      [ada.id],
    );
    await app.app.listen(0, '127.0.0.1');
    const { port } = app.app.getHttpServer().address() as AddressInfo;
    const statements = await statementsOf(app.source, async () => {
      const answer = await download(port, '/api/byok/usage.csv?period=2026-01', ada.session);
      await once(answer, 'readable');
      answer.destroy();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    // Forty pages and one for the end, had somebody taken them all.
    expect(statements.filter((sql) => sql.includes('FROM model_calls')).length).toBeLessThan(20);
  });
});

function download(port: number, path: string, as: SignedIn): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpGet({ host: '127.0.0.1', port, path, agent: false, headers: { cookie: as.cookie } }, resolve).on('error', reject);
  });
}

describe('apiUsageStats', () => {
  const STATS = `query ($period: String) { apiUsageStats(period: $period) { period from to periods totals { calls cost inputTokens } byModel { provider model sums { cost } }
    byPurpose { purpose sums { cost } } days { day sums { cost } } } }`;

  it('is one’s own', async () => {
    const { data, errors } = await app.graphql(STATS, { period: '2026-02' }, ada.session);
    expect(errors).toEqual([]);
    expect(data?.['apiUsageStats']).toMatchObject({
      ...{ period: '2026-02', from: '2026-02-01', to: '2026-02-28', totals: { calls: 1, cost: '1500000001', inputTokens: 100 } },
      byModel: [{ provider: 'OPENAI', model: '=HYPERLINK("https://example.com")', sums: { cost: '1500000001' } }],
      byPurpose: [{ purpose: 'TRY_OUT' }],
    });
    expect((await app.graphql(STATS, { period: '2026-02' }, bea.session)).data?.['apiUsageStats']).toMatchObject({ totals: { cost: '450000' } });
  });

  it.each([{ period: '2026-13' }, { period: '' }, { period: "2026-11'; DROP TABLE users" }])('refuses %j', async (variables) => {
    const { data, errors } = await app.graphql(STATS, variables, ada.session);
    expect([data, errors.map(({ extensions }) => extensions['code'])]).toEqual([null, ['BAD_REQUEST']]);
  });

  it.each([STATS, '{ pricedModels(provider: OPENAI) { model } }'])('needs a session: %s', async (query) => {
    const { errors } = await app.graphql(query);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['SIGN_IN_REQUIRED']);
  });
});

describe('pricedModels', () => {
  it('are models of one provider with what they cost', async () => {
    const { data } = await app.graphql('{ pricedModels(provider: ANTHROPIC) { model name inputPerMillion outputPerMillion contextTokens } }', {}, ada.session);
    expect(data?.['pricedModels']).toContainEqual({
      ...{ model: 'claude-haiku-4-5', name: 'Claude Haiku 4.5', inputPerMillion: '1000000000' },
      ...{ outputPerMillion: '5000000000', contextTokens: 200_000 },
    });
  });
});
