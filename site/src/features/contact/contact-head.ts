import type { ContactPage } from '@guildhall/contracts';
import { paths } from '../../lib/addresses.js';
import type { Crumb } from '../../lib/breadcrumbs.js';
import type { PageHead } from '../../lib/page-head.js';

/** The way to a contact form. */
export function contactCrumbs({ creator, path }: ContactPage): readonly Crumb[] {
  return [
    { name: 'Creators', path: paths.marketplace },
    { name: creator.displayName, path: paths.profile(creator.username) },
    { name: 'Contact', path },
  ];
}

/** Head of a contact form: search engines lead to the profile, not to the form. */
export function contactHead({ creator, origin, path }: ContactPage): PageHead {
  return {
    title: `Write to ${creator.displayName}`,
    description: `Tell ${creator.displayName} what you need. No account is needed.`,
    origin,
    path,
    indexable: false,
    type: 'website',
    share: null,
    structuredData: [],
  };
}
