import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what in the marketplace. */
export const marketplacePolicy = definePolicies('marketplace', {
  browse: { who: 'ANYONE', rows: 'public creators who show work' },
  readOwnScores: { who: 'MEMBER', rows: 'own listing' },
  countVisit: { who: 'ANYONE', rows: 'public creators but oneself', limit: '60 a minute and address; each visitor once a day' },
});
