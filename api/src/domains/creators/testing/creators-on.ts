import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { loadConfig } from '../../../platform/config/env.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { RowStanding } from '../../identity/row-standing.js';
import { CreatorDirectory } from '../creator-directory.js';
import { ProfilesTable } from '../store/profiles-table.js';
import { PublicProfiles } from '../store/public-profile.js';
import { UsernamesTable } from '../store/usernames-table.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveProfile } from '../use-cases/save-profile.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function creatorsOn({ database, clock }: TestDatabase) {
  const profiles = new ProfilesTable();
  const authorizer = new Authorizer(new RowStanding(clock));
  return {
    directory: new CreatorDirectory(profiles),
    readProfile: new ReadProfile(database, profiles, new PublicProfiles(), loadConfig(HttpConfig, {})),
    saveProfile: new SaveProfile(database, authorizer, profiles, new UsernamesTable(), clock, new SystemRandomness()),
  };
}
