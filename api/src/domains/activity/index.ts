import './activity.events.js';

export { ActivityModule } from './activity.module.js';
export { ActivityFeed, type ActivityPage } from './store/activity-feed.js';
