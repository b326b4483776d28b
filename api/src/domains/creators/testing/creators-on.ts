import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { loadConfig } from '../../../platform/config/env.js';
import { Signer } from '../../../platform/crypto/signer.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { RowStanding } from '../../identity/row-standing.js';
import { MediaPort, MediaPreview } from '../../media/index.js';
import { ImagesTable } from '../../media/store/images-table.js';
import { CreatorDirectory } from '../creator-directory.js';
import { ProfilesTable } from '../store/profiles-table.js';
import { PublicProfiles } from '../store/public-profile.js';
import { UsernamesTable } from '../store/usernames-table.js';
import { ChangeUsername } from '../use-cases/change-username.js';
import { CheckUsername } from '../use-cases/check-username.js';
import { ProfileImages } from '../use-cases/profile-images.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveProfile } from '../use-cases/save-profile.js';
import { ShowProfile } from '../use-cases/show-profile.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function creatorsOn({ database, clock }: TestDatabase) {
  const profiles = new ProfilesTable();
  const usernames = new UsernamesTable();
  const authorizer = new Authorizer(new RowStanding(clock));
  const show = new ShowProfile(new MediaPreview(Signer.parse(Buffer.alloc(32, 5).toString('base64')), clock), clock);
  const images = new ProfileImages(new MediaPort(new ImagesTable(), clock));
  return {
    changeUsername: new ChangeUsername(database, authorizer, profiles, usernames, show, clock),
    checkUsername: new CheckUsername(database, usernames),
    directory: new CreatorDirectory(profiles),
    readProfile: new ReadProfile(database, profiles, new PublicProfiles(), show, loadConfig(HttpConfig, {})),
    saveProfile: new SaveProfile(database, authorizer, profiles, usernames, images, show, clock, new SystemRandomness()),
  };
}
