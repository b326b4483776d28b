import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what about identity. */
export const identityPolicy = definePolicies('identity', {
  beginSignIn: { who: 'ANYONE', rows: 'none', limit: '20 a minute and address' },
  completeSignIn: { who: 'ANYONE', rows: 'a sign-in that this browser began', limit: '20 a minute and address' },
  signOut: { who: 'ANYONE', rows: 'the own session' },
  signOutEverywhere: { who: 'MEMBER', rows: 'own sessions and tokens' },
  restrictPerson: { who: 'MODERATOR', rows: 'people below the own rank; bans, and more than 7 days, from ADMIN' },
  liftRestriction: { who: 'MODERATOR', rows: 'people below the own rank, where the actor could have imposed it' },
  readMe: { who: 'ANYONE', rows: 'the own account' },
});
