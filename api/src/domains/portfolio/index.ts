import './portfolio.events.js';

export { PortfolioModule } from './portfolio.module.js';
export { PortfolioReview, type LockedCase, type ReviewCase } from './portfolio-review.js';
export { moderationCaseKinds, type ModerationCaseKind } from './model/case.js';
export type { ItemContent, ItemDraft } from './model/item.js';
export type { OwnItem, ShownContent } from './store/rows.js';
export { CreateItem, type CreateItemResult } from './use-cases/create-item.js';
export { ReadPreview, type PreviewedItem } from './use-cases/read-preview.js';
export { ItemImage } from './graphql/item-image.type.js';
