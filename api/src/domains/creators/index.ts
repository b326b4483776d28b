import './creators.events.js';

export { CreatorsModule } from './creators.module.js';
export { CreatorDirectory } from './creator-directory.js';
export { CreatorProfile } from './graphql/creator-profile.types.js';
export { CreatorStatistics, Rating } from './graphql/rating.types.js';
export { creatorIdOf, type CreatorId } from './model/creator-id.js';
export type { ProfileDraft, ProfileEdit } from './model/profile.js';
export { SaveProfile, type SaveProfileResult } from './use-cases/save-profile.js';
export type { OwnProfile } from './use-cases/show-profile.js';
