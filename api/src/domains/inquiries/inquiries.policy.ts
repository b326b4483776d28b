import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what with inquiries. */
export const inquiriesPolicy = definePolicies('inquiries', {
  send: { who: 'ANYONE', rows: 'creators whom everybody can see', limit: '3 delivered for each address in 24 hours, 20 sent from each network in 24 hours' },
  readContactPage: { who: 'ANYONE', rows: 'creators whom everybody can see' },
  readByToken: { who: 'ANYONE', rows: 'the inquiry that the secret address names' },
  confirm: { who: 'ANYONE', rows: 'the inquiry that the secret address names', limit: '3 delivered for each address in 24 hours' },
  completeByToken: { who: 'ANYONE', rows: 'the inquiry that the secret address names' },
  readOwn: { who: 'MEMBER', rows: 'delivered inquiries to oneself' },
  setState: { who: 'MEMBER', rows: 'delivered inquiries to oneself, unless suspended or banned' },
  complete: { who: 'MEMBER', rows: 'accepted inquiries to oneself, unless suspended or banned' },
  readBlocked: { who: 'MEMBER', rows: 'own blocks' },
  block: { who: 'MEMBER', rows: 'clients of delivered inquiries to oneself, unless suspended or banned' },
  unblock: { who: 'MEMBER', rows: 'own blocks' },
});
