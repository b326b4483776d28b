import { Module } from '@nestjs/common';
import { MediaModule } from '../media/index.js';
import { CreatorDirectory } from './creator-directory.js';
import { CreatorsResolver } from './graphql/creators.resolver.js';
import { RatingResolver } from './graphql/rating.resolver.js';
import { ProfilesTable } from './store/profiles-table.js';
import { PublicProfiles } from './store/public-profile.js';
import { UsernamesTable } from './store/usernames-table.js';
import { ChangeUsername } from './use-cases/change-username.js';
import { CheckUsername } from './use-cases/check-username.js';
import { ProfileImages } from './use-cases/profile-images.js';
import { ReadProfile } from './use-cases/read-profile.js';
import { SaveProfile } from './use-cases/save-profile.js';
import { ShowProfile } from './use-cases/show-profile.js';

/** Profiles of creators and their usernames. */
@Module({
  imports: [MediaModule],
  providers: [
    ChangeUsername,
    CheckUsername,
    CreatorDirectory,
    CreatorsResolver,
    ProfileImages,
    ProfilesTable,
    PublicProfiles,
    RatingResolver,
    ReadProfile,
    SaveProfile,
    ShowProfile,
    UsernamesTable,
  ],
  exports: [CreatorDirectory, SaveProfile],
})
export class CreatorsModule {}
