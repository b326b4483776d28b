import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what with profiles. */
export const creatorsPolicy = definePolicies('creators', {
  readOwnProfile: { who: 'MEMBER', rows: 'own profile' },
  saveProfile: { who: 'MEMBER', rows: 'own profile, unless suspended or banned' },
  changeUsername: { who: 'MEMBER', rows: 'own profile, unless suspended or banned', limit: 'once in 30 days' },
  readUsernameAvailability: { who: 'MEMBER', rows: 'none but whether a name is taken' },
  readProfile: { who: 'ANYONE', rows: 'public profiles and their public items' },
});
