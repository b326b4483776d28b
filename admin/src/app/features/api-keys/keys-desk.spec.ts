import { describe, expect, it } from '@jest/globals';
import type { ApiKeyPartsFragment } from '@guildhall/contracts/graphql';
import { apiFailureFrom } from '../../data/api-failure.js';
import { hasStopped } from '../../data/key-problems.js';
import { KeysDesk, type KeysPort } from './keys-desk.js';
import { aKey, aTest, noKey } from './testing/a-key.js';

/** A server that keeps two keys. */
class SmallKeyring implements KeysPort {
  readonly sent: string[] = [];
  fault: Error | null = null;
  rows: readonly ApiKeyPartsFragment[] = [aKey(), noKey({ provider: 'ANTHROPIC' })];

  keys: KeysPort['keys'] = async () => this.answer(this.rows);
  save: KeysPort['save'] = async (provider, value) => this.done(`save ${provider} ${value}`, aKey({ provider, lastFour: value.slice(-4) }));
  test: KeysPort['test'] = async (provider) => this.done(`test ${provider}`, aKey({ provider, status: 'INVALID' }));
  remove: KeysPort['remove'] = async (provider) => this.done(`remove ${provider}`, noKey({ provider }));
  limit: KeysPort['limit'] = async (provider, monthlyLimit) =>
    this.done(`limit ${provider} ${monthlyLimit}`, aKey({ provider, budget: { ...aKey().budget, monthlyLimit } }));

  private answer<T>(value: T): T {
    if (this.fault) throw this.fault;
    return value;
  }

  private done(what: string, key: ApiKeyPartsFragment) {
    this.sent.push(what);
    return this.answer({ kind: 'done' as const, key, test: aTest() });
  }
}

async function deskOf(api: KeysPort = new SmallKeyring()) {
  const desk = new KeysDesk(api);
  await desk.load();
  return desk;
}

describe('KeysDesk', () => {
  it('puts what an act made of a key in its place', async () => {
    const desk = await deskOf();
    await expect(desk.save('ANTHROPIC', 'sk-ant-9fXw')).resolves.toMatchObject({ kind: 'done' });
    await desk.limit('OPENAI', '25000000000');
    expect(desk.keys()).toMatchObject([{ budget: { monthlyLimit: '25000000000' } }, { provider: 'ANTHROPIC', lastFour: '9fXw' }]);
    await desk.remove('ANTHROPIC');
    expect(desk.keys()[1]).toMatchObject({ status: 'NOT_CONFIGURED', lastFour: null });
  });

  it('counts the keys that have stopped', async () => {
    const desk = await deskOf();
    expect([desk.problems(), desk.none()]).toEqual([0, false]);
    await desk.test('OPENAI');
    expect(desk.problems()).toBe(1);
    expect((['ACTIVE', 'LIMITED', 'UNVERIFIED', 'NOT_CONFIGURED', 'INVALID', 'EXHAUSTED', 'UNREADABLE'] as const).map(hasStopped)).toEqual([false, false, false, false, true, true, true]);
  });

  it('does one thing at a time with a key, and works on two keys at once', async () => {
    const api = new SmallKeyring();
    const desk = await deskOf(api);
    const first = desk.test('OPENAI');
    expect([desk.acting('OPENAI'), desk.acting('ANTHROPIC')]).toEqual(['test', null]);
    await expect(desk.remove('OPENAI')).resolves.toBeNull();
    await Promise.all([first, desk.save('ANTHROPIC', 'sk-ant')]);
    expect([api.sent, desk.acting('OPENAI')]).toEqual([['test OPENAI', 'save ANTHROPIC sk-ant'], null]);
  });

  it('leaves the keys as they were when a request fails, and says so', async () => {
    const api = new SmallKeyring();
    const desk = await deskOf(api);
    api.fault = apiFailureFrom({}, 'OFFLINE');
    await expect(desk.remove('OPENAI')).rejects.toMatchObject({ code: 'OFFLINE' });
    await desk.load();
    expect([desk.keys()[0]?.status, desk.acting('OPENAI'), desk.phase(), desk.failure()?.code]).toEqual(['ACTIVE', null, 'ready', 'OFFLINE']);
  });

  it('shows what another window made of it', async () => {
    const api = new SmallKeyring();
    api.test = async () => ({ kind: 'gone', message: 'removed' });
    const desk = await deskOf(api);
    api.rows = [noKey(), noKey({ provider: 'ANTHROPIC' })];
    await desk.test('OPENAI');
    expect([desk.keys()[0]?.status, desk.none()]).toEqual(['NOT_CONFIGURED', true]);
  });

  it('drops a list that was asked for before a key changed', async () => {
    const api = new SmallKeyring();
    const desk = await deskOf(api);
    const { promise, resolve } = Promise.withResolvers<readonly ApiKeyPartsFragment[]>();
    api.keys = () => promise;
    const reading = desk.load();
    await desk.save('ANTHROPIC', 'sk-ant-9fXw');
    resolve([aKey(), noKey({ provider: 'ANTHROPIC' })]);
    await reading;
    expect(desk.keys()[1]?.status).toBe('ACTIVE');
  });

  it('fails whole when the first reading fails', async () => {
    const api = new SmallKeyring();
    api.fault = apiFailureFrom({}, 'UNAVAILABLE');
    const desk = await deskOf(api);
    expect([desk.phase(), desk.failure()?.code]).toEqual(['failed', 'UNAVAILABLE']);
  });
});
