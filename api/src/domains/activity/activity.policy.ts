import { definePolicies } from '../../platform/policy/policy.js';

/** The feed is for everyone. */
export const activityPolicy = definePolicies('activity', {
  read: { who: 'ANYONE', rows: 'entries about what is public now' },
});
