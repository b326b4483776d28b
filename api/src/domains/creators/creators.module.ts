import { Module } from '@nestjs/common';
import { CreatorDirectory } from './creator-directory.js';
import { CreatorsResolver } from './graphql/creators.resolver.js';
import { ProfilesTable } from './store/profiles-table.js';
import { PublicProfiles } from './store/public-profile.js';
import { UsernamesTable } from './store/usernames-table.js';
import { ReadProfile } from './use-cases/read-profile.js';
import { SaveProfile } from './use-cases/save-profile.js';

/** Profiles of creators and their usernames. */
@Module({
  providers: [CreatorDirectory, CreatorsResolver, ProfilesTable, PublicProfiles, ReadProfile, SaveProfile, UsernamesTable],
  exports: [CreatorDirectory, SaveProfile],
})
export class CreatorsModule {}
