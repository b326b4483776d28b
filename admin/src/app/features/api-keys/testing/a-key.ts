import type { ApiKeyPartsFragment, KeyTestPartsFragment } from '@guildhall/contracts/graphql';

/** A key that works, without a limit. */
export function aKey(parts: Partial<ApiKeyPartsFragment> = {}): ApiKeyPartsFragment {
  return {
    id: 'k',
    provider: 'OPENAI',
    status: 'ACTIVE',
    lastFour: 'k3Qa',
    testedAt: '2026-11-25T10:00:00Z',
    savedAt: '2026-11-20T10:00:00Z',
    lastUsedAt: null,
    problem: null,
    budget: { monthlyLimit: null, spent: '0', reserved: '0', resetsAt: '2026-12-01T00:00:00Z' },
    ...parts,
  };
}

/** The place of a key that nobody has saved. */
export const noKey = (parts: Partial<ApiKeyPartsFragment> = {}): ApiKeyPartsFragment =>
  aKey({ id: null, status: 'NOT_CONFIGURED', lastFour: null, testedAt: null, savedAt: null, ...parts });

/** A test that the provider passed. */
export const aTest = (parts: Partial<KeyTestPartsFragment> = {}): KeyTestPartsFragment => ({ outcome: 'ACTIVE', message: 'OpenAI accepts this key.', nextAt: null, ...parts });
