import { limits } from '@guildhall/contracts';
import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what with items. */
export const portfolioPolicy = definePolicies('portfolio', {
  readOwnItems: { who: 'MEMBER', rows: 'own items' },
  createItem: { who: 'MEMBER', rows: 'own items, unless suspended or banned', limit: `${limits.item.newPerDay} new items in a rolling 24 hours` },
  updateItem: { who: 'MEMBER', rows: 'own items, unless suspended or banned' },
  placeItem: { who: 'MEMBER', rows: 'own items, unless suspended or banned', limit: `${limits.item.featured} featured items` },
  restoreItem: { who: 'MEMBER', rows: `own items deleted within ${limits.item.restorableDays} days, unless suspended or banned` },
  readOwnDrafts: { who: 'MEMBER', rows: 'own drafts' },
  saveDraft: { who: 'MEMBER', rows: 'own drafts, unless suspended or banned', limit: `${limits.item.newDrafts} drafts of new items` },
  discardDraft: { who: 'MEMBER', rows: 'own drafts, unless suspended or banned' },
  deleteItem: { who: 'MEMBER', rows: 'own items, unless suspended or banned' },
});
