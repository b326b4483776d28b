import { Module } from '@nestjs/common';
import { CreatorsModule } from '../creators/index.js';
import { MediaAudience, MediaModule } from '../media/index.js';
import { DraftsResolver } from './graphql/drafts.resolver.js';
import { PortfolioResolver } from './graphql/portfolio.resolver.js';
import { PortfolioReview } from './portfolio-review.js';
import { PreviewLinks } from './preview-links.js';
import { DraftsTable } from './store/drafts-table.js';
import { ImageAudience } from './store/image-audience.js';
import { ItemsTable } from './store/items-table.js';
import { OwnItems } from './store/own-items.js';
import { PreviewRows } from './store/preview-rows.js';
import { ReviewQueue } from './store/review-queue.js';
import { SubmissionsTable } from './store/submissions-table.js';
import { ApplyEdit } from './use-cases/apply-edit.js';
import { CreateItem } from './use-cases/create-item.js';
import { DeleteItem } from './use-cases/delete-item.js';
import { DiscardDraft } from './use-cases/discard-draft.js';
import { FeaturedPlaces } from './use-cases/featured-places.js';
import { ItemImages } from './use-cases/item-images.js';
import { ItemScreens } from './use-cases/item-screens.js';
import { PlaceItem } from './use-cases/place-item.js';
import { ReadItems } from './use-cases/read-items.js';
import { ReadPreview } from './use-cases/read-preview.js';
import { RestoreItem } from './use-cases/restore-item.js';
import { SaveDraft } from './use-cases/save-draft.js';
import { UpdateItem } from './use-cases/update-item.js';

/** Portfolios: items, their images, what of them waits for a decision. */
@Module({
  imports: [CreatorsModule, MediaModule],
  providers: [
    ApplyEdit,
    CreateItem,
    DeleteItem,
    DiscardDraft,
    DraftsResolver,
    DraftsTable,
    FeaturedPlaces,
    ImageAudience,
    ItemImages,
    ItemScreens,
    ItemsTable,
    OwnItems,
    PlaceItem,
    PortfolioResolver,
    PortfolioReview,
    PreviewLinks,
    PreviewRows,
    ReadItems,
    ReadPreview,
    RestoreItem,
    ReviewQueue,
    SaveDraft,
    SubmissionsTable,
    UpdateItem,
    // Media finds it by this token: it decides who may see an image without a signed preview.
    { provide: MediaAudience, useExisting: ImageAudience },
  ],
  exports: [CreateItem, PortfolioReview, ReadPreview],
})
export class PortfolioModule {}
