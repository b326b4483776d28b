import './marketplace.events.js';

export { MarketplaceModule } from './marketplace.module.js';
