import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectQueries, sequentialScans } from '../../../test/expect-queries.js';
import { startTestApp, type SignedIn, type TestApp } from '../../../test/test-app.js';
import { EnvelopeCipher } from '../../platform/crypto/envelope-cipher.js';
import { Secret } from '../../platform/crypto/secret.js';
import { Problem, StateProblem } from '../../platform/problems/problem.js';
import { aUser, type SavedUser } from '../identity/testing/a-user.js';
import { LocalModels } from '../models/testing/local-models.js';
import { aModelCall } from '../models/testing/a-model-call.js';
import { MemberKeys } from './member-keys.js';
import { OWN_API_KEYS } from './store/own-api-keys.js';
import { ReadApiKeys } from './use-cases/read-api-keys.js';

const GOOD = 'sk-good-0123456789abcdef';

let app: TestApp;
let models: LocalModels;
let ada: SavedUser;
let session: SignedIn;

beforeAll(async () => {
  models = await LocalModels.start();
  app = await startTestApp(models.environment);
});
beforeEach(async () => {
  models.recover();
  ada = await aUser().save(app.database);
  session = await app.signIn(ada.id);
});
afterAll(async () => {
  await app.close();
  await models.close();
});

const KEY = 'provider status lastFour testedAt problem budget { monthlyLimit spent reserved }';
const PROBLEM = '... on Problem { code message }';
const FIELDS = '... on ValidationProblem { fields { field message } }';

type Answer = Record<string, unknown>;

async function ask(query: string, variables: Record<string, unknown> = {}, as: SignedIn = session): Promise<Answer> {
  const { data, errors } = await app.graphql(query, variables, as);
  if (data === null) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as Answer;
}

const save = (value: string, provider = 'OPENAI', as = session) =>
  ask(`mutation ($input: UpsertApiKeyInput!) { upsertApiKey(input: $input) { __typename ... on SavedApiKey { key { ${KEY} } test { outcome message nextAt } } ${PROBLEM} ${FIELDS} } }`, { input: { provider, value } }, as);
const check = (provider = 'OPENAI', as = session) =>
  ask(`mutation ($provider: AIProvider!) { testApiKey(provider: $provider) { __typename ... on TestedApiKey { key { ${KEY} } test { outcome message } } ... on QuotaProblem { retryAt } ${PROBLEM} } }`, { provider }, as);
const remove = (provider = 'OPENAI', as = session) =>
  ask(`mutation ($provider: AIProvider!) { removeApiKey(provider: $provider) { __typename ... on RemovedApiKey { key { ${KEY} } } ${PROBLEM} } }`, { provider }, as);
const bound = (monthlyLimit: string | null, provider = 'OPENAI', as = session) =>
  ask(`mutation ($provider: AIProvider!, $limit: NanoDollars) { setKeyBudget(provider: $provider, monthlyLimit: $limit) { __typename ... on ApiKey { ${KEY} } ${PROBLEM} ${FIELDS} } }`, { provider, limit: monthlyLimit }, as);
const mine = async (as = session) => (await ask(`{ myApiKeys { ${KEY} } }`, {}, as)) as unknown as Answer[];
const rowOf = async (userId = ada.id) => (await app.database.query<Answer>('SELECT * FROM api_keys WHERE user_id = $1', [userId]))[0] ?? {};
const freeTests = () => app.database.execute('DELETE FROM api_key_tests');

describe('saving a key', () => {
  it('stores it sealed, tests it, and answers its last four characters alone', async () => {
    const answer = await save(`  ${GOOD}\n`);
    expect(answer).toMatchObject({ __typename: 'SavedApiKey', key: { status: 'ACTIVE', lastFour: 'cdef', problem: null }, test: { outcome: 'ACTIVE', nextAt: null } });
    expect(JSON.stringify([answer, await rowOf()])).not.toContain(GOOD);
    expect((await mine()).map(({ provider, status }) => [provider, status])).toEqual([
      ['OPENAI', 'ACTIVE'],
      ['ANTHROPIC', 'NOT_CONFIGURED'],
      ['GOOGLE', 'NOT_CONFIGURED'],
      ['HUGGINGFACE', 'NOT_CONFIGURED'],
    ]);
  });

  it.each([
    ['OPENAI', 'invalid', 'INVALID'],
    ['OPENAI', 'exhausted', 'EXHAUSTED'],
    ['OPENAI', 'limited', 'LIMITED'],
    ['ANTHROPIC', 'invalid', 'INVALID'],
    ['GOOGLE', 'invalid', 'INVALID'],
    ['HUGGINGFACE', 'invalid', 'INVALID'],
  ])('at %s that is %s says %s and what to do', async (provider, word, status) => {
    const answer = await save(`key-${word}-0123456789`, provider);
    expect(answer).toMatchObject({ key: { status, problem: expect.any(String) }, test: { outcome: status } });
  });

  it('another value keeps the budget and forgets what was known of the old one', async () => {
    await save('sk-invalid-0123456789');
    await bound('5000000000');
    await aModelCall().by(ada).paidBy(String((await rowOf())['id'])).costing(70n).at(new Date()).save(app.database);
    const { id, version } = await rowOf();
    expect(await save(GOOD)).toMatchObject({ key: { status: 'ACTIVE', budget: { monthlyLimit: '5000000000', spent: '70', reserved: '0' } } });
    expect(await rowOf()).toMatchObject({ id, version: Number(version) + 1, told_problem: null });
  });

  it.each<[string, string]>([
    ['a line break within', 'sk-abcd\r\nx-evil: 1'],
    ['10 kB', 'x'.repeat(10_240)],
    ['a control character', 'sk-abcdefgh\u0007'],
    ['letters beyond ASCII', 'sk-abcdefgå'],
    ['nothing', '   '],
    ['a few letters', 'sk-1234'],
  ])('with %s is refused at its field before anything is stored or asked', async (_, value) => {
    const before = models.requests().length;
    const answer = await save(value);
    expect(answer).toMatchObject({ __typename: 'ValidationProblem', fields: [{ field: 'value' }] });
    expect(value.trim() !== '' && JSON.stringify(answer).includes(value.slice(0, 7))).toBe(false);
    expect([await rowOf(), models.requests().length]).toEqual([{}, before]);
  });

  it('twice at once is one key that opens', async () => {
    await Promise.all([save(`${GOOD}-1`), save(`${GOOD}-2`), save(`${GOOD}-3`)]);
    expect((await mine())[0]).toMatchObject({ status: 'ACTIVE' });
    expect(await app.database.query('SELECT version FROM api_keys WHERE user_id = $1', [ada.id])).toEqual([{ version: 3 }]);
  });

  it('is for members who are neither suspended nor banned', async () => {
    const held = await aUser().suspendedUntil(new Date(Date.now() + 60_000)).save(app.database);
    expect(await save(GOOD, 'OPENAI', await app.signIn(held.id))).toMatchObject({ __typename: 'ForbiddenProblem' });
    const { errors } = await app.graphql('{ myApiKeys { id } }');
    expect(errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });
});

describe('tests', () => {
  it('are five an hour, those on saving included, however many come at once; the sixth saving saves and does not test', async () => {
    await save(GOOD);
    const answers = await Promise.all(Array.from({ length: 20 }, () => check()));
    expect(answers.filter(({ __typename: name }) => name === 'TestedApiKey')).toHaveLength(4);
    expect(answers.find(({ __typename: name }) => name === 'QuotaProblem')).toMatchObject({ code: 'QUOTA_REACHED', retryAt: expect.any(String) });
    const requests = models.requests().length;
    expect(await save(`${GOOD}-next`)).toMatchObject({ key: { status: 'UNVERIFIED', testedAt: null }, test: { outcome: 'NOT_TESTED', nextAt: expect.any(String) } });
    expect(models.requests()).toHaveLength(requests);
  });

  it.each([
    ['500', { status: 500 }],
    ['529', { status: 529 }],
    ['429 without a word about quota', { status: 429, body: { error: { code: 'rate_limit_exceeded' } } }],
    ['a connection that breaks', { cut: true }],
  ])('without an answer (%s) change nothing that is known, and say so', async (_, fault) => {
    await save('sk-limited-0123456789');
    const before = await rowOf();
    models.fail(fault);
    expect(await check()).toMatchObject({ key: { status: 'LIMITED' }, test: { outcome: 'NO_ANSWER', message: expect.stringContaining('has not changed') } });
    expect(await rowOf()).toEqual(before);
    expect(await save(GOOD)).toMatchObject({ key: { status: 'UNVERIFIED' }, test: { outcome: 'NO_ANSWER' } });
  });

  it('of a value that was replaced meanwhile are not noted', async () => {
    await save('sk-good-first-0123456789');
    models.fail({ delayMs: 300, times: 1 });
    const before = models.requests().length;
    const slow = check();
    while (models.requests().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    await save('sk-invalid-0123456789');
    await slow;
    expect((await mine())[0]).toMatchObject({ status: 'INVALID' });
  });

  it('need a key, and one that opens; then they do not count', async () => {
    expect(await check()).toMatchObject({ __typename: 'NotFoundProblem' });
    await save(GOOD);
    await app.database.execute(`UPDATE api_keys SET sealed_value = overlay(sealed_value placing 'A' from 30) WHERE user_id = $1`, [ada.id]);
    await app.database.execute(`UPDATE api_keys SET sealed_value = overlay(sealed_value placing 'B' from 31) WHERE user_id = $1`, [ada.id]);
    const used = await app.database.query('SELECT 1 FROM api_key_tests WHERE user_id = $1', [ada.id]);
    expect(await check()).toMatchObject({ __typename: 'StateProblem', message: expect.stringContaining('Enter this key again') });
    expect(await app.database.query('SELECT 1 FROM api_key_tests WHERE user_id = $1', [ada.id])).toHaveLength(used.length);
  });
});

describe('a row that does not open', () => {
  const move = async (change: (from: Answer, to: Answer) => Promise<unknown>) => {
    const bea = await aUser().save(app.database);
    await save(GOOD);
    await save('sk-other-0123456789', 'ANTHROPIC');
    await save('sk-beas-0123456789', 'OPENAI', await app.signIn(bea.id));
    const rows = await app.database.query<Answer>('SELECT * FROM api_keys WHERE user_id = ANY ($1) ORDER BY provider, user_id', [[ada.id, bea.id]]);
    const find = (userId: string, provider: string) => rows.find((row) => row['user_id'] === userId && row['provider'] === provider) ?? {};
    await change(find(bea.id, 'OPENAI'), find(ada.id, 'OPENAI'));
    return find(ada.id, 'OPENAI');
  };
  const put = (row: Answer, { wrapped_key: wrapped, sealed_value: sealed }: Answer) =>
    app.database.execute('UPDATE api_keys SET wrapped_key = $2, sealed_value = $3 WHERE id = $1', [String(row['id']), String(wrapped), String(sealed)]);

  it.each<[string, (from: Answer, to: Answer) => Promise<unknown>]>([
    ['another member’s value', async (from, to) => put(to, from)],
    ['a value under another’s data key', async (from, to) => put(to, { ...to, sealed_value: from['sealed_value'] })],
    ['another row id', async (_, to) => app.database.execute('UPDATE api_keys SET id = $2 WHERE id = $1', [String(to['id']), randomUUID()])],
    ['a provider that was swapped', async (_, to) => app.database.execute(`UPDATE api_keys SET provider = 'GOOGLE' WHERE id = $1`, [String(to['id'])])],
    ['nonsense', async (_, to) => put(to, { wrapped_key: 'x', sealed_value: '' })],
  ])('because of %s asks to enter it again; the list still loads, and it is not used', async (_, change) => {
    const { provider } = await move(change);
    const keys = await mine();
    const broken = keys.filter(({ status }) => status === 'UNREADABLE');
    expect(broken).toMatchObject([{ problem: expect.stringContaining('Enter this key again') }]);
    expect(keys.find((key) => key['provider'] === 'ANTHROPIC')).toMatchObject({ status: 'ACTIVE' });
    expect(await app.app.get(MemberKeys).payingKey(ada.id, String(broken[0]?.['provider'] ?? provider) as never)).toBeInstanceOf(StateProblem);
    const problems = await app.database.query(`SELECT payload->>'problem' AS problem FROM outbox_events WHERE type = 'byok.key-problem' AND payload->>'userId' = $1`, [ada.id]);
    expect(problems).toEqual([{ problem: 'UNREADABLE' }]);
    await freeTests();
    expect(await save(GOOD, String(broken[0]?.['provider']))).toMatchObject({ key: { status: 'ACTIVE' } });
  });
});

describe('a key in use', () => {
  it('is its member’s own, opened, and none where the provider has refused it', async () => {
    const keys = app.app.get(MemberKeys);
    expect(await keys.payingKey(ada.id, 'OPENAI')).toBeInstanceOf(Problem);
    await save(GOOD);
    const bea = await aUser().save(app.database);
    expect(await keys.payingKey(bea.id, 'OPENAI')).toBeInstanceOf(Problem);
    const payer = await keys.payingKey(ada.id, 'OPENAI');
    if (payer instanceof Problem) throw new Error(payer.message);
    expect(payer).toMatchObject({ userId: ada.id, provider: 'OPENAI', keyId: (await rowOf())['id'] });
    expect([payer.key.reveal(), JSON.stringify(payer).includes(GOOD)]).toEqual([GOOD, false]);
    await save('sk-invalid-0123456789');
    expect(await keys.payingKey(ada.id, 'OPENAI')).toBeInstanceOf(StateProblem);
    await save('sk-exhausted-0123456789');
    expect(await keys.payingKey(ada.id, 'OPENAI')).toMatchObject({ keyId: payer.keyId, inTrouble: true });
  });

  it('is sealed as the protocol of encryption says', async () => {
    await save(GOOD);
    const { id, wrapped_key: wrapped, sealed_value: sealed } = await rowOf();
    const binding = { kind: 'api_key', rowId: String(id), userId: ada.id, provider: 'OPENAI' };
    expect(app.app.get(EnvelopeCipher).open(binding, String(wrapped), String(sealed))).toEqual(new Secret(GOOD));
  });
});

describe('removing a key', () => {
  it('forgets it, is not found the second time, and leaves the keys of others alone', async () => {
    const bea = await aUser().save(app.database);
    await save(GOOD, 'OPENAI', await app.signIn(bea.id));
    expect(await remove()).toMatchObject({ __typename: 'NotFoundProblem' });
    await save(GOOD);
    expect(await remove()).toMatchObject({ __typename: 'RemovedApiKey', key: { status: 'NOT_CONFIGURED', lastFour: null, budget: { spent: '0' } } });
    expect(await remove()).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await rowOf(bea.id)).toMatchObject({ status: 'ACTIVE' });
  });
});

describe('a budget', () => {
  it.each([
    ['9999999', false],
    ['10000000', true],
    ['100000000000000', true],
    ['100000000000001', false],
    [null, true],
  ])('of %s is taken: %s', async (limit, taken) => {
    expect(await bound(limit)).toMatchObject(taken ? { __typename: 'NotFoundProblem' } : { fields: [{ field: 'monthlyLimit' }] });
    await save(GOOD);
    expect(await bound(limit)).toMatchObject(taken ? { budget: { monthlyLimit: limit } } : { fields: [{ field: 'monthlyLimit' }] });
  });

  it('shows what the month has cost and what is set aside, for a lost call too: it holds the budget until it is settled', async () => {
    await save(GOOD);
    const { id } = await rowOf();
    const month = new Date();
    await aModelCall().by(ada).paidBy(String(id)).costing(123n).at(month).save(app.database);
    await aModelCall().by(ada).paidBy(String(id)).costing(1_000n).at(new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 0, 23, 59, 59, 999))).save(app.database);
    await app.database.execute(
      `INSERT INTO key_reservations (id, key_id, user_id, provider, model, purpose, input_tokens, amount_nano, started_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, 'OPENAI', 'm', 'TRY_OUT', 1, 77, now(), now() + interval '1 minute'), (gen_random_uuid(), $1, $2, 'OPENAI', 'm', 'TRY_OUT', 1, 50, now(), now() - interval '1 minute')`,
      [String(id), ada.id],
    );
    expect((await mine())[0]).toMatchObject({ budget: { monthlyLimit: null, spent: '123', reserved: '127' } });
  });
});

describe('the list', () => {
  it('is one statement that reads no table from end to end', async () => {
    await expectQueries(app.source, 1, () => app.app.get(ReadApiKeys).all(ada.id));
    expect(await sequentialScans(app.source, OWN_API_KEYS, [ada.id, '2026-11-01', '2026-12-01'])).toEqual([]);
  });
});
