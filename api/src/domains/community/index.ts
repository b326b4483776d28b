import './community.events.js';

export { CommunityModule, CommunityRefreshModule } from './community.module.js';
export { CommunityReader } from './community-reader.js';
