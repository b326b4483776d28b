import './moderation.events.js';

export { ModerationModule } from './moderation.module.js';
export { Moderate, type CaseDecision, type ModerateResult } from './use-cases/moderate.js';
