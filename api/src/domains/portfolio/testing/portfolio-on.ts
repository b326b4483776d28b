import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { Signer } from '../../../platform/crypto/signer.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { creatorsOn } from '../../creators/testing/creators-on.js';
import { RowStanding } from '../../identity/row-standing.js';
import { MediaPort, MediaPreview } from '../../media/index.js';
import { ImagesTable } from '../../media/store/images-table.js';
import { PortfolioReview } from '../portfolio-review.js';
import { ImageAudience } from '../store/image-audience.js';
import { ItemsTable } from '../store/items-table.js';
import { OwnItems } from '../store/own-items.js';
import { ReviewQueue } from '../store/review-queue.js';
import { SubmissionsTable } from '../store/submissions-table.js';
import { ApplyEdit } from '../use-cases/apply-edit.js';
import { CreateItem } from '../use-cases/create-item.js';
import { DeleteItem } from '../use-cases/delete-item.js';
import { ItemImages } from '../use-cases/item-images.js';
import { ReadItems } from '../use-cases/read-items.js';
import { UpdateItem } from '../use-cases/update-item.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function portfolioOn(db: TestDatabase) {
  const { database, clock } = db;
  const randomness = new SystemRandomness();
  const authorizer = new Authorizer(new RowStanding(clock));
  const signer = Signer.parse(Buffer.alloc(32, 5).toString('base64'));
  const images = new ItemImages(new MediaPort(new ImagesTable(), clock), new MediaPreview(signer, clock));
  const items = new ItemsTable();
  const submissions = new SubmissionsTable();
  const ownItems = new OwnItems();
  const applyEdit = new ApplyEdit(items, submissions, clock, randomness);
  const { directory } = creatorsOn(db);
  return {
    audience: new ImageAudience(database),
    createItem: new CreateItem(database, authorizer, directory, images, items, submissions, ownItems, clock, randomness),
    deleteItem: new DeleteItem(database, authorizer, items, submissions, clock),
    readItems: new ReadItems(database, ownItems, images),
    review: new PortfolioReview(database, new ReviewQueue(), items, submissions, images, clock),
    updateItem: new UpdateItem(database, authorizer, images, items, ownItems, applyEdit, clock),
  };
}
