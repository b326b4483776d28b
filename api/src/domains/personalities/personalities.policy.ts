import { definePolicies } from '../../platform/policy/policy.js';

/** The catalogue is for everyone; adding to it is the operator's command, outside HTTP. */
export const personalitiesPolicy = definePolicies('personalities', {
  list: { who: 'ANYONE', rows: 'published personalities' },
  read: { who: 'ANYONE', rows: 'published personalities, never their system prompt' },
});
