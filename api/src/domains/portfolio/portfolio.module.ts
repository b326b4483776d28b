import { Module } from '@nestjs/common';
import { CreatorsModule } from '../creators/index.js';
import { MediaAudience, MediaModule } from '../media/index.js';
import { PortfolioResolver } from './graphql/portfolio.resolver.js';
import { PortfolioReview } from './portfolio-review.js';
import { ImageAudience } from './store/image-audience.js';
import { ItemsTable } from './store/items-table.js';
import { OwnItems } from './store/own-items.js';
import { ReviewQueue } from './store/review-queue.js';
import { SubmissionsTable } from './store/submissions-table.js';
import { ApplyEdit } from './use-cases/apply-edit.js';
import { CreateItem } from './use-cases/create-item.js';
import { DeleteItem } from './use-cases/delete-item.js';
import { ItemImages } from './use-cases/item-images.js';
import { ReadItems } from './use-cases/read-items.js';
import { UpdateItem } from './use-cases/update-item.js';

/** Portfolios: items, their images, what of them waits for a decision. */
@Module({
  imports: [CreatorsModule, MediaModule],
  providers: [
    ApplyEdit,
    CreateItem,
    DeleteItem,
    ItemImages,
    ItemsTable,
    OwnItems,
    PortfolioResolver,
    PortfolioReview,
    ReadItems,
    ReviewQueue,
    SubmissionsTable,
    UpdateItem,
    // Media finds it by this token: it decides who may see an image without a signed preview.
    { provide: MediaAudience, useClass: ImageAudience },
  ],
  exports: [CreateItem, PortfolioReview],
})
export class PortfolioModule {}
