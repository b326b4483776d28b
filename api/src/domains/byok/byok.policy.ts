import { limits } from '@guildhall/contracts';
import { definePolicies } from '../../platform/policy/policy.js';

const tests = `${limits.apiKey.testsPerHour} tests an hour, those on saving included`;

/** Who may do what with keys. */
export const byokPolicy = definePolicies('byok', {
  readOwn: { who: 'MEMBER', rows: 'own keys, never the value' },
  save: { who: 'MEMBER', rows: 'own keys, unless suspended or banned', limit: tests },
  test: { who: 'MEMBER', rows: 'own keys, unless suspended or banned', limit: tests },
  remove: { who: 'MEMBER', rows: 'own keys' },
  setBudget: { who: 'MEMBER', rows: 'own keys' },
  tryOut: { who: 'MEMBER', rows: 'own keys, unless suspended or banned', limit: '20 a minute' },
});
