import { definePolicies } from '../../platform/policy/policy.js';

/** Pages are for everyone; what is not public never reaches them. */
export const publishingPolicy = definePolicies('publishing', {
  readPage: { who: 'ANYONE', rows: 'public content only' },
  readPageModel: { who: 'ANYONE', rows: 'public content, and forms as their pages show them to whoever asks' },
  readAsset: { who: 'ANYONE', rows: 'none' },
});
