import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what in moderation. */
export const moderationPolicy = definePolicies('moderation', {
  readQueue: { who: 'MODERATOR', rows: 'cases that wait, without own work' },
  decide: { who: 'MODERATOR', rows: 'cases that wait, never own work, unless suspended or banned' },
});
