import './marketplace.events.js';

export { RankingModule } from './ranking.module.js';
export { MarketplaceModule } from './marketplace.module.js';
