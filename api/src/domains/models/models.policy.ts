import { definePolicies } from '../../platform/policy/policy.js';

/** Who may see what calls to models cost. */
export const modelsPolicy = definePolicies('models', {
  readUsage: { who: 'MEMBER', rows: 'own calls' },
  exportUsage: { who: 'MEMBER', rows: 'own calls', limit: '10 in a minute' },
  readPrices: { who: 'MEMBER', rows: 'prices that come with the program' },
});
