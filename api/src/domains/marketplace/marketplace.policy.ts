import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what in the marketplace. */
export const marketplacePolicy = definePolicies('marketplace', {
  browse: { who: 'ANYONE', rows: 'public creators who show work' },
});
