import './publishing.events.js';

export { PagePublishingModule, PageServingModule, PublishingModule } from './publishing.module.js';
export { FindPage, type FoundPage } from './use-cases/find-page.js';
export { RequestFullPublish } from './use-cases/request-full-publish.js';
export { PublishRuns, type RunProgress } from './store/publish-runs.js';
export { publishingCommands } from './publishing.commands.js';
