import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what with the figures of the community. */
export const communityPolicy = definePolicies('community', {
  read: { who: 'ANYONE', rows: 'public figures' },
  refresh: { who: 'ADMIN', rows: 'figures of other platforms, unless suspended or banned', limit: 'each platform once a minute' },
});
