import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { Signer } from '../../../platform/crypto/signer.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { creatorsOn } from '../../creators/testing/creators-on.js';
import { RowStanding } from '../../identity/row-standing.js';
import { MediaPort, MediaPreview } from '../../media/index.js';
import { ImagesTable } from '../../media/store/images-table.js';
import { PreviewLinks } from '../preview-links.js';
import { PortfolioReview } from '../portfolio-review.js';
import { DraftsTable } from '../store/drafts-table.js';
import { ImageAudience } from '../store/image-audience.js';
import { ItemsTable } from '../store/items-table.js';
import { OwnItems } from '../store/own-items.js';
import { PreviewRows } from '../store/preview-rows.js';
import { ReviewQueue } from '../store/review-queue.js';
import { SubmissionsTable } from '../store/submissions-table.js';
import { ApplyEdit } from '../use-cases/apply-edit.js';
import { CreateItem } from '../use-cases/create-item.js';
import { DeleteItem } from '../use-cases/delete-item.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { FeaturedPlaces } from '../use-cases/featured-places.js';
import { ItemImages } from '../use-cases/item-images.js';
import { ItemScreens } from '../use-cases/item-screens.js';
import { PlaceItem } from '../use-cases/place-item.js';
import { ReadItems } from '../use-cases/read-items.js';
import { ReadPreview } from '../use-cases/read-preview.js';
import { RestoreItem } from '../use-cases/restore-item.js';
import { SaveDraft } from '../use-cases/save-draft.js';
import { UpdateItem } from '../use-cases/update-item.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function portfolioOn(db: TestDatabase) {
  const { database, clock } = db;
  const randomness = new SystemRandomness();
  const authorizer = new Authorizer(new RowStanding(clock));
  const signer = Signer.parse(Buffer.alloc(32, 5).toString('base64'));
  const audience = new ImageAudience(database);
  const images = new ItemImages(new MediaPort(new ImagesTable(), clock), new MediaPreview(signer, clock), audience);
  const previews = new PreviewLinks(signer, clock);
  const screens = new ItemScreens(images, previews);
  const drafts = new DraftsTable();
  const items = new ItemsTable();
  const submissions = new SubmissionsTable();
  const ownItems = new OwnItems();
  const places = new FeaturedPlaces(items);
  const applyEdit = new ApplyEdit(items, submissions, clock, randomness);
  const { directory } = creatorsOn(db);
  return {
    audience,
    createItem: new CreateItem(database, authorizer, directory, images, items, submissions, ownItems, drafts, places, screens, clock, randomness),
    deleteItem: new DeleteItem(database, authorizer, items, submissions, drafts, clock),
    discardDraft: new DiscardDraft(database, authorizer, drafts, images, clock),
    placeItem: new PlaceItem(database, authorizer, items, ownItems, places, screens, clock),
    previews,
    readItems: new ReadItems(database, ownItems, drafts, screens, clock),
    readPreview: new ReadPreview(database, new PreviewRows(), previews, images),
    restoreItem: new RestoreItem(database, authorizer, items, submissions, ownItems, places, screens, clock),
    saveDraft: new SaveDraft(database, authorizer, directory, images, items, drafts, screens, clock, randomness),
    review: new PortfolioReview(database, new ReviewQueue(), items, submissions, images, clock),
    updateItem: new UpdateItem(database, authorizer, images, items, ownItems, drafts, places, screens, applyEdit, clock),
  };
}
