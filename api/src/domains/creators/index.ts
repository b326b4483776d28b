import './creators.events.js';

export { CreatorsModule } from './creators.module.js';
export { CreatorDirectory } from './creator-directory.js';
export { creatorIdOf, type CreatorId } from './model/creator-id.js';
export type { ProfileDraft, OwnProfile } from './model/profile.js';
export { SaveProfile, type SaveProfileResult } from './use-cases/save-profile.js';
