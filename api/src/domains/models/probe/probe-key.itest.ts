import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aiProviders, type AIProvider } from '@guildhall/contracts';
import { Secret } from '../../../platform/crypto/secret.js';
import { LocalModels, type ModelFault } from '../testing/local-models.js';
import { ProbeKey } from './probe-key.js';

let models: LocalModels;
let probe: ProbeKey;

beforeAll(async () => (models = await LocalModels.start()));
beforeEach(() => {
  probe = new ProbeKey(models.config({ MODELS_PROBE_SECONDS: '1' }));
});
afterEach(() => models.recover());
afterAll(() => models.close());

const paths: Readonly<Record<AIProvider, string>> = {
  OPENAI: '/openai/v1/models',
  ANTHROPIC: '/anthropic/v1/models',
  GOOGLE: '/google/v1beta/models',
  HUGGINGFACE: '/hub/api/whoami-v2',
};

async function verdict(provider: AIProvider, key = 'sk-good-0123456789'): Promise<string> {
  const said = await probe.run(provider, new Secret(key));
  return said.kind === 'NO_ANSWER' ? said.why : said.kind;
}

describe.each(aiProviders)('a key of %s', (provider) => {
  it('is tested at the provider’s own address, by header', async () => {
    expect(await verdict(provider)).toBe('ACTIVE');
    const last = models.requests().at(-1);
    expect([last?.method, last?.path, last?.query]).toEqual(['GET', paths[provider], '']);
  });

  it('that the provider does not know is invalid', async () => {
    expect(await verdict(provider, 'sk-invalid-0123456789')).toBe('INVALID');
  });

  it.each<[string, ModelFault, string]>([
    ['a limit', { status: 429 }, 'RATE_LIMITED'],
    ['too much to do', { status: 529 }, 'PROVIDER_DOWN'],
    ['an error', { status: 500 }, 'PROVIDER_DOWN'],
    ['a bad gateway', { status: 502, body: '<!doctype html>' }, 'PROVIDER_DOWN'],
    ['nothing, and hangs up', { cut: true }, 'UNREACHABLE'],
    ['half an answer', { cut: 'body' }, 'UNREACHABLE'],
    ['no JSON', { status: 200, body: '<!doctype html>' }, 'PROVIDER_DOWN'],
    ['too much', { status: 200, body: { data: ['x'.repeat(3_000_000)] } }, 'PROVIDER_DOWN'],
  ])('stays what it was when the provider answers with %s', async (_, fault, expected) => {
    models.fail(fault);
    expect(await verdict(provider)).toBe(expected);
  });

  it('stays what it was when the provider does not answer in time', async () => {
    models.fail({ hang: true });
    const began = performance.now();
    expect(await verdict(provider)).toBe('TIMED_OUT');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is never taken elsewhere by a redirect', async () => {
    models.fail({ match: { path: paths[provider] }, status: 302, headers: { location: `${models.url}/elsewhere` } });
    expect(await verdict(provider)).toBe('PROVIDER_DOWN');
    expect(models.requests().filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  it('is not given away by what the provider says', async () => {
    models.fail({ act: 'echo-key' });
    expect(inspect(await probe.run(provider, new Secret('sk-planted-0123456789')), { depth: null })).not.toContain('planted');
  });

  it.each(['sk-good\nx: y', 'sk-good\r', 'sk-gööd', 'sk good', '\u0000', ''])('that no header can hold is not sent: %j', async (key) => {
    const before = models.requests().length;
    expect(await verdict(provider, key)).toBe('INVALID');
    expect(models.requests()).toHaveLength(before);
  });

  it('is waited for no longer than its owner does', async () => {
    models.fail({ hang: true });
    const said = await probe.run(provider, new Secret('sk-good-0123456789'), AbortSignal.timeout(50));
    expect(said).toEqual({ kind: 'NO_ANSWER', why: 'TIMED_OUT' });
  });
});

describe('a key', () => {
  it.each<[AIProvider, string, string]>([
    ['OPENAI', 'sk-limited-0123456789', 'LIMITED'],
    ['OPENAI', 'sk-exhausted-0123456789', 'EXHAUSTED'],
    ['ANTHROPIC', 'sk-exhausted-0123456789', 'EXHAUSTED'],
    // At these two a limit and a quota look alike, and asking for a list uses up neither.
    ['GOOGLE', 'exhausted-0123456789', 'RATE_LIMITED'],
    ['HUGGINGFACE', 'hf_exhausted0123456789', 'RATE_LIMITED'],
  ])('of %s that is %s is %s', async (provider, key, expected) => {
    expect(await verdict(provider, key)).toBe(expected);
  });

  it.each<[AIProvider, string]>([
    ['OPENAI', 'LIMITED'],
    ['ANTHROPIC', 'LIMITED'],
    ['GOOGLE', 'LIMITED'],
    ['HUGGINGFACE', 'INVALID'],
  ])('that %s forbids is %s', async (provider, expected) => {
    models.fail({ status: 403 });
    expect(await verdict(provider)).toBe(expected);
  });

  it('of a provider that cannot be reached stays what it was', async () => {
    probe = new ProbeKey(models.config({ MODELS_OPENAI_URL: 'http://127.0.0.1:1/v1' }));
    expect(await verdict('OPENAI')).toBe('UNREACHABLE');
  });
});
