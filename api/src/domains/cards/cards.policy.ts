import { definePolicies } from '../../platform/policy/policy.js';

/** Cards show what their pages show, to whoever may see those. */
export const cardsPolicy = definePolicies('cards', {
  readCard: { who: 'ANYONE', rows: 'cards of public pages', limit: '600 requests a minute' },
});
