import './marketplace.events.js';

export { MarketplaceIndexingModule, MarketplaceModule } from './marketplace.module.js';
export { marketplaceCommands } from './marketplace.commands.js';
export { IndexListings } from './use-cases/index-listings.js';
export { ListCreators, type CreatorAsk, type CreatorList } from './use-cases/list-creators.js';
export { creatorAvatar, creatorCard, creatorIsPublic, itemCoverAs, itemIsPublic, itemIsPublicAs, readyImages } from './store/public-sql.js';
