import { definePolicies } from '../policy/policy.js';

/** Watching is open: what it shows is no secret, and a proxy keeps `/metrics` inside. */
export const observabilityPolicy = definePolicies('observability', {
  health: { who: 'ANYONE', rows: 'none' },
  ready: { who: 'ANYONE', rows: 'none' },
  metrics: { who: 'ANYONE', rows: 'none' },
});
