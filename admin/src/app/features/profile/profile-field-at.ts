import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { socialNetworks } from '@guildhall/contracts';
import type { ProfileDraft } from './profile-draft.js';

type Target = NonNullable<ValidationError.WithOptionalFieldTree['fieldTree']>;

/** The field that a path of the API means, such as "skills.3" or "links.x"; the whole form for an unknown one. */
export function profileFieldAt(form: FieldTree<ProfileDraft>, path: string): Target {
  const [name = '', part = ''] = path.split('.');
  switch (name) {
    case 'displayName':
    case 'bio':
    case 'skills':
    case 'availability':
    case 'currency':
    case 'contactEmail':
    case 'contactEmailVisible':
    case 'avatarImageId':
    case 'bannerImageId':
      return form[name];
    case 'hourlyRateMinor':
      return form.hourlyRate;
    case 'projectRateMinor':
      return form.projectRate;
    case 'links': {
      const network = socialNetworks.find((known) => known === part);
      return network ? form.links[network] : form.links;
    }
    default:
      return form;
  }
}
